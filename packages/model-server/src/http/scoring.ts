import type { FastifyRequest } from "fastify";
import type { Answer } from "../answer.ts";
import { type AnswerForm, acceptable } from "../formats/accept.ts";
import { decodeBody } from "../formats/decode-body.ts";
import { type EncodedAnswer, encodeAnswer } from "../formats/encode-answer.ts";
import { namesOf } from "../formats/signed-answer.ts";
import { type Instances, rowsIn } from "../instances.ts";
import type { Models } from "../models/models.ts";
import { Refusal } from "../refusal.ts";
import type { Call } from "../service.ts";
import type { Exchange } from "./exchange.ts";
import { JSON_TYPE, type Response } from "./routes.ts";

/** What the routes that score need. */
export interface ScoringContext {
  /** Throws a Refusal while they are loading, or the server stops. */
  readonly models: () => Models;
  /** Told of each answer after it has gone out. */
  readonly onAnswered: ((exchange: Exchange) => void) | null;
}

/** Which model a request means. */
export interface Wanted {
  readonly model: string | null;
  readonly version: string | null;
}

const EMPTY = Buffer.alloc(0);

/** @throws Refusal where it is compressed: it could be of any size */
export function bodyOf(request: FastifyRequest): Buffer {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    throw new Refusal("A compressed body is not read here; send it as it is.", {
      status: 415,
      kind: "unsupported-media-type",
    });
  }
  return Buffer.isBuffer(request.body) ? request.body : EMPTY;
}

export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * Reads a body by its content type, scores it, and writes the answer as the client accepts it.
 *
 * @param encode writes the answer
 */
export async function scoreBody(
  { models, onAnswered }: ScoringContext,
  request: FastifyRequest,
  wanted: Wanted,
  encode: (form: AnswerForm, answer: Answer) => EncodedAnswer = encodeAnswer,
): Promise<Response> {
  const served = models();
  // Nothing is scored that cannot be said in the form that is asked for.
  const form = acceptable(request.headers.accept);
  const body = bodyOf(request);
  const { signature } = served.find(wanted.model, wanted.version);
  const decoded = decodeBody(request.headers["content-type"], body, signature);
  const instances = decoded instanceof Promise ? await decoded : decoded;
  const answer = await served.predict(callOf(request, wanted, instances, body));
  const encoded = encode(form, answer);
  const tell = onAnswered && (() => onAnswered(exchangeOf(request, body, answer, encoded)));
  return { ...encoded, headers: namesOf(answer), ...(tell && { afterwards: tell }) };
}

export function callOf(request: FastifyRequest, { model, version }: Wanted, instances: Instances, body: Buffer): Call {
  const { id: requestId } = request;
  const stickyKey = headerOf(request, "x-sticky-key") ?? null;
  const sent = [{ requestId, rows: rowsIn(instances), ...inputOf(request, body) }];
  return { model, version, instances, requestId, stickyKey, sent };
}

function inputOf(request: FastifyRequest, body: Buffer) {
  return { contentType: request.headers["content-type"] ?? JSON_TYPE, body };
}

export function exchangeOf(
  request: FastifyRequest,
  body: Buffer,
  answer: Answer,
  { contentType, body: answered }: { readonly contentType: string; readonly body: string | Buffer },
): Exchange {
  return {
    requestId: request.id,
    inferenceId: headerOf(request, "x-amzn-sagemaker-inference-id") ?? null,
    customAttributes: headerOf(request, "x-amzn-sagemaker-custom-attributes") ?? null,
    answer,
    input: inputOf(request, body),
    output: { contentType, body: answered },
  };
}
