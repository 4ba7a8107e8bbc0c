import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { laptopContext } from "./laptop-context.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { root } from "./root.ts";

const ofPackageModel = "config model task artifact version features positive classes outputs scores threshold".split(
  " ",
);

/** `mlops serve`: the server of package-model's images, with the model that it would package. */
export async function serveManifest(): Promise<Manifest> {
  const { inputs } = manifestOf("package-model");
  const own = [
    ["working-directory", { description: "Where paths begin.", default: "." }],
    ["port", { description: "The port to listen on; 0 is any that is free.", default: "8080" }],
    ["host", { description: "The address to listen on.", default: "127.0.0.1" }],
  ] as const;
  return {
    description: "Serves a model as the image of package-model does, until it is interrupted.",
    inputs: new Map([...[...inputs].filter(([name]) => ofPackageModel.includes(name)), ...own]),
  };
}

/** @returns the exit code */
export async function serve(input: (name: string) => string | undefined): Promise<number> {
  const port = input("port") ?? "8080";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UserError(`${JSON.stringify(port)} is no port.`, {
      input: "port",
      remedy: "Give a number from 0 to 65535.",
    });
  }
  const { layOutModel } = await import("../../../actions/package-model/src/lay-out-model.ts");
  const context = laptopContext(input);
  const repository = join(context.places.temporary, "model");
  const model = await layOutModel(repository, context);
  const engine = await context.engines.onnxruntime();
  context.log.info(`Serving ${model} on http://${input("host")}:${port} (see /docs); stop with Ctrl-C.`);
  const child = spawn(process.execPath, [join(root, "dist/server/index.js"), "serve"], {
    stdio: "inherit",
    env: {
      ...process.env,
      MODEL_REPOSITORY: repository,
      HOST: input("host") ?? "127.0.0.1",
      PORT: port,
      // The engine lies elsewhere than in an image: onnxruntime-node/dist/index.js below it.
      NODE_PATH: join(engine.path, "../../.."),
      ORT_DISABLE_TELEMETRY: "1",
    },
  });
  // A terminal interrupts the child by itself; both wait for what it still answers.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
  return ended.finally(() => rm(context.places.temporary, { recursive: true, force: true }));
}
