import type { FastifyRequest } from "fastify";
import { Refusal } from "../refusal.ts";
import { json, type Routes } from "./routes.ts";
import { headerOf, type ScoringContext, scoreBody, type Wanted } from "./scoring.ts";

const ATTRIBUTES = "x-amzn-sagemaker-custom-attributes";
const INFERENCE_ID = "x-amzn-sagemaker-inference-id";

/** The contract of SageMaker's containers: `GET /ping`, `POST /invocations`. */
export function sagemakerRoutes({ on }: Routes, context: ScoringContext, ready: () => boolean): void {
  on("GET", "/ping", () => json({ status: ready() ? "ready" : "not ready" }, ready() ? 200 : 503));
  on("POST", "/invocations", async (request) => {
    const response = await scoreBody(context, request, wantedBy(request, context));
    return { ...response, headers: { ...response.headers, ...echoed(request) } };
  });
}

/**
 * `X-Amzn-SageMaker-Target-Model: name` or `name/version` of a container of several models. SageMaker has chosen among its variants before a request
 * comes here, so that `X-Amzn-SageMaker-Target-Variant` counts only where it names a version.
 */
function wantedBy(request: FastifyRequest, { models }: ScoringContext): Wanted {
  const target = headerOf(request, "x-amzn-sagemaker-target-model");
  const variant = headerOf(request, "x-amzn-sagemaker-target-variant");
  if (target !== undefined) {
    const [model = "", version, ...rest] = target
      .replace(/\.tar\.gz$/, "")
      .replace(/^\//, "")
      .split("/");
    if (model === "" || rest.length > 0) {
      throw new Refusal("X-Amzn-SageMaker-Target-Model is a model's name, or its name, a slash and a version.", {
        status: 404,
        kind: "unknown-model",
      });
    }
    return { model, version: version ?? null };
  }
  const known = variant !== undefined && models().all.some(({ version }) => version === variant);
  return { model: null, version: known ? variant : null };
}

function echoed(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of [ATTRIBUTES, INFERENCE_ID]) {
    const value = headerOf(request, name);
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}
