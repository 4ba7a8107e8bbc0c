import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { laptopContext } from "./laptop-context.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { root } from "./root.ts";
import { runServer } from "./run-server.ts";

const ofPackageModel = "config model task artifact features positive classes outputs scores threshold".split(" ");

/** `mlops serve`: the server of package-model's images, with the model that it would package. */
export async function serveManifest(): Promise<Manifest> {
  const { inputs } = manifestOf("package-model");
  const own = [
    ["version", { description: "What answers and metrics call the version.", default: "local" }],
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
  try {
    await layOutModel(repository, context);
    const engine = await context.engines.onnxruntime();
    return await runServer({
      program: join(root, "dist/server/index.js"),
      environment: {
        ...process.env,
        MODEL_REPOSITORY: repository,
        HOST: input("host"),
        PORT: port,
        SAGEMAKER_BIND_TO_PORT: undefined,
        // The engine lies elsewhere than in an image: onnxruntime-node/dist/index.js below it.
        NODE_PATH: join(engine.path, "../../.."),
        ORT_DISABLE_TELEMETRY: "1",
      },
      stdout: process.stdout,
      say: context.log.info,
      started(end) {
        // A terminal interrupts the child by itself; both wait for what it still answers.
        for (const signal of ["SIGINT", "SIGTERM"] as const)
          process.on(signal, () => signal === "SIGTERM" && end(signal));
      },
    });
  } finally {
    await rm(context.places.temporary, { recursive: true, force: true });
  }
}
