import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Server, startServer, temporaryFolder } from "@mlops-actions/testkit";

const bin = fileURLToPath(new URL("../../.peers/bin/", import.meta.url));

/** The registry of distribution, on a free port of this machine. */
export interface Distribution extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** What it wants, where it was asked to want a password. */
  readonly account: { readonly username: string; readonly password: string } | null;
}

export interface DistributionOptions {
  readonly password?: boolean;
  /** A line of a file of accounts, whose password is bcrypt's. */
  readonly htpasswd?: string;
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export async function startDistribution({
  password = false,
  htpasswd,
  tls,
}: DistributionOptions = {}): Promise<Distribution> {
  const folder = temporaryFolder("distribution");
  const config = {
    version: 0.1,
    log: { level: "info", formatter: "json", accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, "data") } },
    http: { addr: "127.0.0.1:0", secret: "of a test", ...(tls && { tls }) },
    // It makes the file itself, with an account that it writes to its log.
    ...((password || htpasswd !== undefined) && {
      auth: { htpasswd: { realm: "test", path: join(folder, "htpasswd") } },
    }),
  };
  if (htpasswd !== undefined) writeFileSync(join(folder, "htpasswd"), `${htpasswd}\n`);
  // JSON is YAML.
  writeFileSync(join(folder, "config.yml"), JSON.stringify(config));
  const child = spawn(join(bin, "registry"), ["serve", join(folder, "config.yml")], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"], OTEL_TRACES_EXPORTER: "none" },
  });
  const stop = (): Promise<void> => ended(child);
  const { address, account } = await listening(child);
  return { host: `127.0.0.1:${address.split(":").at(-1)}`, account, [Symbol.asyncDispose]: stop };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode !== null) return;
  child.kill();
  await exit;
}

function listening(child: ChildProcess): Promise<{ address: string; account: Distribution["account"] }> {
  return new Promise((resolve, reject) => {
    let log = "";
    let account: Distribution["account"] = null;
    child.once("exit", () => reject(new Error(`The registry ended: ${log}`)));
    const read = (text: string): void => {
      log += text;
      for (const line of log.split("\n").slice(0, -1)) {
        const entry = line.startsWith("{") ? JSON.parse(line) : {};
        if (typeof entry.password === "string") account = { username: entry.user, password: entry.password };
        const [, address] = /listening on (\S+?),? ?(?:tls)?$/.exec(entry.msg ?? "") ?? [];
        if (address === undefined) continue;
        // What it says of requests is read by nobody; it would take part of what a benchmark measures.
        child.stderr?.off("data", read).resume();
        resolve({ address, account });
      }
    };
    child.stderr?.setEncoding("utf8").on("data", read);
  });
}

/** What crane prints. */
export function crane(args: readonly string[], env: Readonly<Record<string, string>> = {}): Buffer {
  return execFileSync(join(bin, "crane"), args, {
    env: { PATH: process.env["PATH"], HOME: temporaryFolder("crane"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
}

/** Stands before a registry: notes what is asked, and lets a test break it. */
export interface Proxy extends Server {
  readonly host: string;
  /** `METHOD /path` */
  readonly requests: string[];
  /** Whether a request's connection is broken after so many bytes of its body; null to let it pass. */
  breakAfter: (request: http.IncomingMessage) => number | null;
}

export async function startProxy(to: string): Promise<Proxy> {
  const requests: string[] = [];
  const server = await startServer((request, response) => {
    requests.push(`${request.method} ${request.url!.split("?")[0]}`);
    const limit = proxy.breakAfter(request);
    const [host, port] = to.split(":");
    const headers = { ...request.headers };
    const onward = http.request({ host, port, method: request.method, path: request.url, headers, agent: false });
    onward.on("error", () => response.destroy());
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    let bytes = 0;
    request.on("error", () => onward.destroy());
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (limit === null || bytes <= limit) return;
      onward.destroy();
      request.socket.destroy();
    });
    request.pipe(onward);
  });
  const proxy: Proxy = { ...server, host: server.url.slice("http://".length), requests, breakAfter: () => null };
  return proxy;
}

/** A registry that lists referrers, which the one of distribution does not; in memory. */
export async function startReferrersRegistry(): Promise<AsyncDisposable & { readonly host: string }> {
  const program = join(temporaryFolder("referrers"), "registry");
  const source = fileURLToPath(new URL("oci-referrers-registry", import.meta.url));
  execFileSync("go", ["build", "-trimpath", "-o", program, "."], {
    cwd: source,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const child = spawn(program, { stdio: ["ignore", "pipe", "inherit"] });
  const host = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error("The registry ended.")));
    child.stdout.setEncoding("utf8").once("data", (line: string) => resolve(line.trim()));
  });
  return { host, [Symbol.asyncDispose]: () => ended(child) };
}
