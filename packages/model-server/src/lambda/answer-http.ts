import type { Answer } from "../answer.ts";
import { acceptable } from "../formats/accept.ts";
import { decodeBody } from "../formats/decode-body.ts";
import { encodeAnswer } from "../formats/encode-answer.ts";
import type { Signature } from "../formats/signature.ts";
import { signedAnswer } from "../formats/signed-answer.ts";
import { encodeV2 } from "../formats/v2-answer.ts";
import { decodeV2 } from "../formats/v2-request.ts";
import type { Instances } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import type { Handling } from "./handle-event.ts";
import type { HttpRequest, HttpResponse } from "./http-event.ts";
import { keep } from "./keep.ts";
import { type Route, routeOf } from "./route.ts";
import type { LambdaOptions } from "./run-lambda.ts";

/**
 * What a gateway hands to the client: the same contracts as those of the server, as far as they make sense here. A
 * refusal is an answer with its status; anything else that is thrown is for the runtime.
 */
export async function answerHttp(
  request: HttpRequest,
  handling: Handling,
  service: Service,
  options: LambdaOptions,
): Promise<HttpResponse> {
  const requestId = requestIdOf(request, handling);
  try {
    const { status, contentType, headers, body } = await respond(
      routeOf(request),
      request,
      { ...handling, id: requestId },
      service,
      options,
    );
    const binary = typeof body !== "string";
    return {
      statusCode: status,
      headers: { "content-type": contentType, "x-request-id": requestId, ...headers },
      body: binary ? body.toString("base64") : body,
      isBase64Encoded: binary,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    options.log.warn("refused", { requestId, kind: error.kind, status: error.status, error: error.message });
    const retry = error.retryAfter === null ? {} : { "retry-after": `${error.retryAfter}` };
    const rows = error.rows.length > 0 ? { rows: error.rows } : {};
    return {
      statusCode: error.status,
      headers: { "content-type": "application/json", "x-request-id": requestId, ...retry },
      body: JSON.stringify({ error: error.message, kind: error.kind, ...rows, requestId }),
      isBase64Encoded: false,
    };
  }
}

interface Response {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

async function respond(
  route: Route,
  { headers, body }: HttpRequest,
  handling: Handling,
  service: Service,
  options: LambdaOptions,
): Promise<Response> {
  if (route.to === "health") return json({});
  if (route.to === "server") return json({ name: "model-server", version: "2", extensions: ["binary_tensor_data"] });
  const { model, version } = route;
  const signature = options.signature(model, version);
  if (route.to === "ready") return json({ name: model, ready: true });
  const requestId = handling.id;
  const predict = async (instances: Instances): Promise<Answer> => {
    const stickyKey = headers.get("x-sticky-key") ?? null;
    const answer = await service.predict({ model, version, instances, requestId, stickyKey, signal: handling.signal });
    await keep(requestId, answer, options);
    return answer;
  };
  const response = await scored(route.to, { headers, body }, signature, predict);
  options.capture?.record({
    eventId: requestId,
    inferenceId: headers.get("x-amzn-sagemaker-inference-id") ?? null,
    at: new Date(options.now()),
    input: { contentType: headers.get("content-type") ?? "application/json", body },
    output: response,
  });
  return response;
}

async function scored(
  to: "invoke" | "predict" | "infer",
  { headers, body }: Pick<HttpRequest, "headers" | "body">,
  signature: Signature,
  predict: (instances: Instances) => Promise<Answer>,
): Promise<Response> {
  if (to === "infer") {
    const { id, instances, outputs } = decodeV2(body, headers.get("inference-header-content-length"), signature);
    return { status: 200, ...encodeV2(id, await predict(instances), outputs) };
  }
  const accept = headers.get("accept");
  // Nothing is scored that cannot be said in the form that is asked for.
  acceptable(accept);
  const answer = await predict(await decodeBody(headers.get("content-type"), body, signature));
  const encoded = encodeAnswer(accept, answer);
  const { model, version } = answer;
  return {
    status: 200,
    headers: { "x-model": model, "x-model-version": version },
    ...(to === "predict" ? signedAnswer(encoded, answer) : encoded),
  };
}

function json(value: object): Response {
  return { status: 200, contentType: "application/json", body: JSON.stringify(value) };
}

/** The client's own where it gives one, so that a request that is sent again is kept once. */
function requestIdOf({ headers }: HttpRequest, { id }: Handling): string {
  const own = headers.get("x-request-id");
  return own !== undefined && /^[\w.:-]{1,128}$/.test(own) ? own : id;
}
