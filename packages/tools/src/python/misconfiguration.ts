import { linesOf, shortened } from "../judgement.ts";
import type { Ended } from "../tool.ts";

/** What a tool says of a configuration or of arguments that it refuses: from the last line that tells of an error to the end. */
export function misconfiguration({ stderr, stdout }: Ended): string {
  const lines = [stderr, stdout].map(linesOf).find((lines) => lines.length > 0) ?? [];
  const error = lines.findLastIndex((line) => /error\b|exceptions?\.|Error:/i.test(line));
  const words = lines.slice(error === -1 ? -1 : error).map((line) => line.trim());
  return words.length === 0 ? "it gave no reason" : shortened(words.join(" "));
}
