import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@mlops-actions/testkit";
import { create } from "tar";
import type { Delivery } from "../../../packages/engines/src/delivery.ts";
import type { Pin } from "../../../packages/engines/src/pins.ts";

/** An engine of a few bytes under the names of a real one, so that the same files of it are kept. */
const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "onnxruntime-node": {
    "package.json": '{ "name": "onnxruntime-node", "version": "1.0.0", "main": "dist/index.js" }',
    "dist/index.js": 'module.exports = { answer: require("onnxruntime-common").answer };',
    "dist/index.d.ts": "export const answer: number;",
    "bin/napi-v6/linux/x64/binding.node": "library for linux-x64",
    "bin/napi-v6/linux/arm64/binding.node": "library for linux-arm64",
    "script/install.js": "process.exit(1);",
  },
  "onnxruntime-common": {
    "package.json": '{ "name": "onnxruntime-common", "version": "1.0.0", "main": "dist/cjs/index.js" }',
    "dist/cjs/index.js": "exports.answer = 42;",
    "dist/esm/index.js": "export const answer = 42;",
  },
};

/** What is left of it on linux-x64. */
export const keptFiles = [
  "onnxruntime-common/dist/cjs/index.js",
  "onnxruntime-common/package.json",
  "onnxruntime-node/bin/napi-v6/linux/x64/binding.node",
  "onnxruntime-node/dist/index.js",
  "onnxruntime-node/package.json",
];

export interface TinyEngine {
  readonly pin: Pin;
  /** A registry on this machine that offers it; requests of tarballs are counted. */
  readonly registry: { readonly url: string; readonly tarballs: string[]; readonly close: () => void };
  /** A new machine that is set to that registry, and what was said there. */
  readonly machine: (changes?: Partial<Delivery>) => Delivery & { readonly said: string[] };
}

export async function tinyEngine(): Promise<TinyEngine> {
  const tarballs = new Map<string, Buffer>();
  for (const [name, files] of Object.entries(packages)) tarballs.set(name, await tarball(files));
  const pin: Pin = {
    version: "1.0.0",
    slices: {
      "linux-x64": {
        digest: `sha256-${sha256(keptFiles.map((path) => `${sha256(content(path))}  ${path}\n`).join(""))}`,
        packages: [...tarballs].map(([name, bytes]) => ({ name, version: "1.0.0", integrity: integrity(bytes) })),
      },
    },
  };
  const registry = await startRegistry(tarballs);
  const machine: TinyEngine["machine"] = (changes) => {
    const folder = temporaryFolder("machine");
    const said: string[] = [];
    mkdirSync(join(folder, "temporary"));
    return {
      toolCache: join(folder, "tools"),
      temporary: join(folder, "temporary"),
      environment: {
        PATH: process.env["PATH"],
        HOME: folder,
        npm_config_registry: registry.url,
        npm_config_cache: join(folder, "npm"),
        npm_config_fetch_retries: "0",
        npm_config_update_notifier: "false",
      },
      cache: null,
      say: (line) => said.push(line),
      platform: "linux-x64",
      said,
      ...changes,
    };
  };
  return { pin, registry, machine };
}

function content(path: string): string {
  const [name, ...rest] = path.split("/");
  return packages[name as string]?.[rest.join("/")] as string;
}

async function tarball(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const cwd = temporaryFolder("package");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const file = join(temporaryFolder("tarball"), "package.tgz");
  await create({ cwd, file, gzip: true, prefix: "package" }, Object.keys(files));
  return readFileSync(file);
}

async function startRegistry(tarballs: ReadonlyMap<string, Buffer>): Promise<TinyEngine["registry"]> {
  const served: string[] = [];
  const server = createServer((request, response) => {
    const [, name = "", file] = (request.url ?? "").split("/");
    const bytes = tarballs.get(name);
    if (bytes === undefined) return void response.writeHead(404).end("{}");
    if (file !== undefined) {
      served.push(name);
      return void response.end(bytes);
    }
    const dist = { tarball: `${url}/${name}/1.0.0.tgz`, integrity: integrity(bytes) };
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        name,
        "dist-tags": { latest: "1.0.0" },
        versions: { "1.0.0": { name, version: "1.0.0", dist } },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, tarballs: served, close: () => server.close() };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function integrity(bytes: Buffer): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}
