import { Refusal } from "../refusal.ts";
import { type MediaType, mediaType, split } from "./media-type.ts";
import { told } from "./told.ts";

/** Media types of answers, the first of which is given to a client that takes anything. */
export const answerTypes = ["application/json", "text/csv", "application/jsonlines", "application/x-ndjson"] as const;

export type AnswerType = (typeof answerTypes)[number];

/** In which form an answer is written. */
export interface AnswerForm {
  readonly type: AnswerType;
  readonly parameters: MediaType["parameters"];
}

/** Where nobody asks for another. */
export const plainAnswer: AnswerForm = { type: answerTypes[0], parameters: new Map() };

/** What most clients send. */
const COMMON: ReadonlySet<string> = new Set(["", "*/*", answerTypes[0]]);

interface Range extends MediaType {
  readonly quality: number;
  /** How exact it is: 2 names a type, 1 a family, 0 all. */
  readonly exactness: 0 | 1 | 2;
}

/**
 * The type of answer that a client wants most, with the parameters that it gives: by the quality of the most exact range
 * that fits each, and where they are equal in the client's order.
 *
 * @throws Refusal of status 406 where it takes none
 */
export function acceptable(header: string | undefined): AnswerForm {
  if (header === undefined || COMMON.has(header.trim())) return plainAnswer;
  const ranges = split(header, ",")
    .filter((part) => part.trim() !== "")
    .map(rangeOf);
  const wanted = answerTypes
    .map((type) => ({ type, range: rangeFor(type, ranges) }))
    .filter(({ range }) => range !== null && range.quality > 0)
    .sort((a, b) => b.range!.quality - a.range!.quality || ranges.indexOf(a.range!) - ranges.indexOf(b.range!));
  const [best] = wanted;
  if (best !== undefined) return { type: best.type, parameters: best.range!.parameters };
  throw new Refusal(`Nothing that ${told(header)} accepts can be answered; accept ${answerTypes.join(", ")}.`, {
    status: 406,
    kind: "not-acceptable",
  });
}

function rangeOf(part: string): Range {
  const { type, parameters } = mediaType(part);
  const text = parameters.get("q") ?? "1";
  const quality = /^(0(\.\d*)?|1(\.0*)?)$/.test(text) ? Number(text) : 0;
  const exactness = type === "*/*" || type === "*" ? 0 : type.endsWith("/*") ? 1 : 2;
  return { type, parameters, quality, exactness };
}

function rangeFor(type: AnswerType, ranges: readonly Range[]): Range | null {
  const family = `${type.split("/")[0]}/*`;
  const fitting = ranges.filter((range) => range.exactness === 0 || range.type === family || range.type === type);
  return fitting.reduce<Range | null>(
    (best, range) => (best === null || range.exactness > best.exactness ? range : best),
    null,
  );
}
