import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type DescriptionInput,
  openLog,
  settingsFrom,
  startModelServer,
  type Traffic,
} from "@mlops-actions/model-server";
import { temporaryFolder } from "@mlops-actions/testkit";
import ort from "onnxruntime-node";
import type { ServerOptions } from "../../../packages/model-server/src/server.ts";
import type { Settings } from "../../../packages/model-server/src/settings.ts";

export const FIXTURES = new URL("../../../model-fixtures/", import.meta.url);
export const MODELS = new URL("../../models/", import.meta.url);
export const OWN = new URL("models/", import.meta.url);
export const ortPath = createRequire(import.meta.url).resolve("onnxruntime-node");

export interface Placed {
  readonly onnx: URL;
  readonly description?: DescriptionInput;
}

/** A folder of models by `<name>/<version>`, or of one under an empty name. */
export function repositoryOf(models: Readonly<Record<string, Placed>>, traffic?: Partial<Traffic>): string {
  const folder = temporaryFolder("models");
  for (const [place, { onnx, description }] of Object.entries(models)) {
    const file = join(folder, place, "model.onnx");
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(fileURLToPath(onnx), file);
    if (description) writeFileSync(join(folder, place, "model.json"), JSON.stringify(description));
  }
  if (traffic) writeFileSync(join(folder, "traffic.json"), JSON.stringify(traffic));
  return folder;
}

export interface Served {
  readonly url: string;
  readonly lines: Record<string, unknown>[];
  readonly stop: () => Promise<void>;
  /** Posts JSON, or a body as it is. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A server on a free port of the loopback, ready. */
export async function serve(
  repository: string,
  settings: Partial<Settings> = {},
  options: Partial<ServerOptions> = {},
): Promise<Served> {
  const lines: Record<string, unknown>[] = [];
  const server = await startModelServer({
    ort,
    ortPath,
    settings: { ...settingsFrom({ MODEL_REPOSITORY: repository, PORT: "0", HOST: "127.0.0.1" }), ...settings },
    log: openLog("debug", (line) => void lines.push(JSON.parse(line))),
    ...options,
  });
  try {
    await server.ready;
  } catch (error) {
    await server.stop();
    throw error;
  }
  const url = `http://127.0.0.1:${server.address.port}`;
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const isJson = /^application\/json(;|$)/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
  };
  return {
    url,
    lines,
    stop: server.stop,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      }),
  };
}

/** Cells of a CSV file without quotes, by column. */
export function holdout(csv: string): {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const [header = "", ...lines] = csv.trim().split("\n");
  return { names: header.split(","), rows: lines.map((line) => line.split(",")) };
}
