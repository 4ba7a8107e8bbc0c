import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";

/** Programs of the environment in `packaging-requirements.txt`. */
export const packaging = fileURLToPath(new URL("../../.peers/packaging/bin", import.meta.url));

export interface RunningServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly url: string;
}

/** moto: AWS in memory. */
export function startMoto(): Promise<RunningServer> {
  return start("python", (port) => ["-m", "moto.server", "-H", "127.0.0.1", "-p", port], "/moto-api/data.json");
}

/**
 * pypiserver with one user for all it does, or open to all, and nothing of the public index.
 * @param algorithm of the digests in its links, null for none
 */
export function startPypiserver(
  login: { readonly username: string; readonly password: string } | null,
  algorithm: "sha256" | "md5" | null = "sha256",
): Promise<RunningServer> {
  const folder = temporaryFolder("index");
  const users = login === null ? "." : join(temporaryFolder("users"), "htpasswd");
  if (login !== null) {
    const digest = createHash("sha1").update(login.password).digest("base64");
    writeFileSync(users, `${login.username}:{SHA}${digest}\n`);
  }
  const guarded = login === null ? "." : "update,list,download";
  const flags = ["-P", users, "-a", guarded, "--disable-fallback", "--hash-algo", algorithm ?? "off"];
  return start("pypi-server", (port) => ["run", "-i", "127.0.0.1", "-p", port, ...flags, folder], "/health");
}

async function start(program: string, args: (port: string) => string[], path: string): Promise<RunningServer> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(join(packaging, program), args(new URL(url).port), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  for (let attempt = 0; !(await answers(url + path)); attempt++) {
    if (attempt === 300 || child.exitCode !== null) {
      await end(child);
      throw new Error(`${program} does not answer: ${said}`);
    }
    await sleep(100);
  }
  return { url, [Symbol.asyncDispose]: () => end(child) };
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
