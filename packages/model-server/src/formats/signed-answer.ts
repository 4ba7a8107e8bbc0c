import type { Answer } from "../answer.ts";
import type { EncodedAnswer } from "./encode-answer.ts";

/** An answer in JSON that tells who gave it, too: `{"predictions": […], "model": "…", "version": "…"}`. Any other stays as it is. */
export function signedAnswer(
  encoded: EncodedAnswer,
  { model, version }: Pick<Answer, "model" | "version">,
): EncodedAnswer {
  if (encoded.contentType !== "application/json") return encoded;
  const own = `,"model":${JSON.stringify(model)},"version":${JSON.stringify(version)}}`;
  return { ...encoded, body: encoded.body.slice(0, -1) + own };
}
