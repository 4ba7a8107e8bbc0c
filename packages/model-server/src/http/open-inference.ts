import type { FastifyRequest } from "fastify";
import { namesOf } from "../formats/signed-answer.ts";
import { encodeV2, v2Outputs, v2Server } from "../formats/v2-answer.ts";
import { decodeV2 } from "../formats/v2-request.ts";
import type { Models } from "../models/models.ts";
import type { ServedModel } from "../models/served-model.ts";
import { datatypeOf } from "../models/signature-of.ts";
import { type ErrorBody, json, type Routes } from "./routes.ts";
import { bodyOf, callOf, exchangeOf, headerOf, type ScoringContext, type Wanted } from "./scoring.ts";

/** The protocol's own form of an error. */
const errorBody: ErrorBody = ({ message }) => JSON.stringify({ error: message });

/** The Open Inference Protocol, version 2, by REST. */
export function openInferenceRoutes({ on }: Routes, context: ScoringContext, ready: () => boolean): void {
  on("GET", "/v2", () => json(v2Server), errorBody);
  on("GET", "/v2/health/live", () => json({ live: true }), errorBody);
  on("GET", "/v2/health/ready", () => json({ live: true, ready: ready() }, ready() ? 200 : 503), errorBody);
  for (const path of ["/v2/models/:model", "/v2/models/:model/versions/:version"]) {
    on("GET", path, (request) => json(metadata(context.models(), wantedBy(request))), errorBody);
    on("GET", `${path}/ready`, (request) => readiness(context.models(), wantedBy(request), ready()), errorBody);
    on("POST", `${path}/infer`, (request) => infer(context, request, wantedBy(request)), errorBody);
  }
}

function wantedBy(request: FastifyRequest): { readonly model: string; readonly version: string | null } {
  const { model = "", version = null } = request.params as Partial<Record<string, string>>;
  return { model, version };
}

function readiness(models: Models, { model, version }: Wanted, ready: boolean) {
  const own = models.find(model, version);
  return json({ name: own.name, ready: ready && own.alive() }, ready && own.alive() ? 200 : 503);
}

function metadata(models: Models, { model, version }: Wanted) {
  const own = models.find(model, version);
  return {
    name: own.name,
    versions: models.all.filter(({ name }) => name === own.name).map(({ version }) => version),
    platform: "onnxruntime_onnx",
    inputs: inputsOf(own),
    outputs: v2Outputs({
      classes: own.description.task === "regression" ? null : (own.classes ?? []),
      scores: own.model.runtime.roles.scores.length > 0,
    }),
  };
}

function inputsOf({ feeder }: ServedModel) {
  return feeder.binding.inputs.map(({ feed }) => ({
    name: feed.name,
    datatype: datatypeOf(feed.type),
    shape: [-1, ...feed.shape],
  }));
}

async function infer({ models, onAnswered }: ScoringContext, request: FastifyRequest, wanted: Wanted) {
  const served = models();
  const { signature } = served.find(wanted.model, wanted.version);
  const body = bodyOf(request);
  const { id, instances, outputs } = decodeV2(body, headerOf(request, "inference-header-content-length"), signature);
  const answer = await served.predict(callOf(request, wanted, instances, body));
  const encoded = encodeV2(id, answer, outputs);
  const tell = onAnswered && (() => onAnswered(exchangeOf(request, body, answer, encoded)));
  const headers = { ...namesOf(answer), ...encoded.headers };
  return { ...encoded, headers, ...(tell && { afterwards: tell }) };
}
