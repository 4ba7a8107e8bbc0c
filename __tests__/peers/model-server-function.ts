import { runLambda } from "../../packages/model-server/src/lambda/run-lambda.ts";
import { openLog } from "../../packages/model-server/src/log.ts";
import { summing } from "../unit/model-server/lambda/model.ts";

// A function as the runtime starts it.

await runLambda(summing().service, {
  runtimeApi: process.env["AWS_LAMBDA_RUNTIME_API"]!,
  signature: () => ({ columns: null, image: null }),
  versionFor: () => "3",
  store: { write: async () => undefined, close: async () => undefined },
  log: openLog("error", (line) => process.stderr.write(line)),
  now: Date.now,
  signal: new AbortController().signal,
});
