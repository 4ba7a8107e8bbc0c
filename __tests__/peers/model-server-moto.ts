import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const python = fileURLToPath(new URL("../../.peers/serving/bin/python", import.meta.url));

/** Credentials that moto takes for any account's. */
export const anyone = { accessKeyId: "any", secretAccessKey: "any" };

/** moto's server of AWS's services, on a free port of this machine. */
export async function startMoto() {
  const child = spawn(python, ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url === undefined) continue;
    // What it goes on to say must not fill the pipe.
    child.stderr.resume();
    return {
      url,
      async [Symbol.asyncDispose]() {
        child.kill();
        await once(child, "exit");
      },
    };
  }
  throw new Error(`moto did not begin: ${lines.join("\n")}`);
}
