import type { Answer } from "../answer.ts";
import type { AnswerForm } from "./accept.ts";
import { csvText } from "./answer-csv.ts";
import { rowTexts } from "./answer-json.ts";

export interface EncodedAnswer {
  readonly contentType: string;
  readonly body: string;
}

/**
 * An answer in a form that the client accepts: JSON `{"predictions": [row, …]}`, JSON Lines of a row each, or CSV. A
 * row is the number of a regression, else `{"label": "…", "scores": {"class": p, …}}`; of CSV the label, then the scores
 * in the order of the classes, and their names first where `text/csv; header=present` is accepted.
 */
export function encodeAnswer({ type, parameters }: AnswerForm, answer: Answer): EncodedAnswer {
  if (type === "application/json") {
    return { contentType: type, body: `{"predictions":[${rowTexts(answer).join(",")}]}` };
  }
  if (type === "text/csv") {
    const header = parameters.get("header")?.toLowerCase() === "present";
    return {
      contentType: `text/csv; charset=utf-8; header=${header ? "present" : "absent"}`,
      body: csvText(answer, header),
    };
  }
  return {
    contentType: type,
    body: rowTexts(answer)
      .map((row) => `${row}\n`)
      .join(""),
  };
}
