import type { Answer } from "../answer.ts";
import { acceptable } from "../formats/accept.ts";
import { decodeBody } from "../formats/decode-body.ts";
import { encodeAnswer } from "../formats/encode-answer.ts";
import type { Signature } from "../formats/signature.ts";
import { namesOf, signedAnswer } from "../formats/signed-answer.ts";
import { encodeV2, v2Server } from "../formats/v2-answer.ts";
import { decodeV2 } from "../formats/v2-request.ts";
import { type Instances, rowsIn } from "../instances.ts";
import { refusalFields } from "../log.ts";
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
    options.log.info("refused", { requestId, ...refusalFields(error) });
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
  if (route.to === "health") return json({ status: "ready", live: true, ready: true });
  if (route.to === "server") return json(v2Server);
  const { model, version } = route;
  const signature = options.signature(model, version);
  if (route.to === "ready") return json({ name: model, ready: true });
  const { id: requestId, signal } = handling;
  const input = { contentType: headers.get("content-type") ?? "application/json", body };
  const predict = async (instances: Instances): Promise<Answer> => {
    const stickyKey = headers.get("x-sticky-key") ?? null;
    const sent = [{ requestId, rows: rowsIn(instances), ...input }];
    const answer = await service.predict({ model, version, instances, requestId, stickyKey, signal, sent });
    await keep(requestId, answer, options);
    return answer;
  };
  const response = await scored(route.to, { headers, body }, signature, predict);
  options.capture?.record({
    eventId: requestId,
    inferenceId: headers.get("x-amzn-sagemaker-inference-id") ?? null,
    customAttributes: headers.get("x-amzn-sagemaker-custom-attributes") ?? null,
    at: new Date(options.now()),
    input,
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
    const answer = await predict(instances);
    const { headers: own, ...encoded } = encodeV2(id, answer, outputs);
    return { status: 200, headers: { ...namesOf(answer), ...own }, ...encoded };
  }
  // Nothing is scored that cannot be said in the form that is asked for.
  const form = acceptable(headers.get("accept"));
  const answer = await predict(await decodeBody(headers.get("content-type"), body, signature));
  const encode = to === "predict" ? signedAnswer : encodeAnswer;
  return { status: 200, headers: namesOf(answer), ...encode(form, answer) };
}

function json(value: object): Response {
  return { status: 200, contentType: "application/json", body: JSON.stringify(value) };
}

/** The client's own where it gives one, so that a request that is sent again is kept once. */
function requestIdOf({ headers }: HttpRequest, { id }: Handling): string {
  const own = headers.get("x-request-id");
  return own !== undefined && /^[\w.:-]{1,128}$/.test(own) ? own : id;
}
