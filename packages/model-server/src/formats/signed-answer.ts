import type { Answer } from "../answer.ts";
import type { AnswerForm } from "./accept.ts";
import { type EncodedAnswer, encodeAnswer } from "./encode-answer.ts";

/** An answer that tells in JSON who gave it, too: `{"predictions": […], "model": "…", "version": "…"}`. In other forms it is as any. */
export function signedAnswer(form: AnswerForm, answer: Answer): EncodedAnswer {
  const encoded = encodeAnswer(form, answer);
  if (form.type !== "application/json") return encoded;
  const own = `,"model":${JSON.stringify(answer.model)},"version":${JSON.stringify(answer.version)}}`;
  return { ...encoded, body: encoded.body.slice(0, -1) + own };
}

/** Headers that tell who gave an answer. */
export function namesOf({ model, version }: Answer): Readonly<Record<string, string>> {
  return { "x-model": model, "x-model-version": version };
}
