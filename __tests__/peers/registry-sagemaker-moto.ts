import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const python = fileURLToPath(new URL("../../.peers/registry/bin/python", import.meta.url));

// In one thread: moto looks and then writes, where S3 does both at once.
const program = `
import sys
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple
run_simple("127.0.0.1", int(sys.argv[1]), DomainDispatcherApplication(create_backend_app), threaded=False)
`;

export interface Moto extends AsyncDisposable {
  readonly url: string;
  /** What a job has of AWS. */
  readonly environment: Readonly<Record<string, string>>;
}

/** moto: S3, SageMaker and STS in memory. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(python, ["-c", program, String(port)], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"], AWS_ACCESS_KEY_ID: "moto", AWS_SECRET_ACCESS_KEY: "moto" },
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  for (let attempt = 0; !(await answers(`${url}/moto-api/data.json`)); attempt++) {
    if (attempt === 300 || child.exitCode !== null) {
      await end(child);
      throw new Error(`moto does not answer: ${said}`);
    }
    await sleep(100);
  }
  return {
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "secret",
    },
    [Symbol.asyncDispose]: () => end(child),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status < 500;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await exited;
}
