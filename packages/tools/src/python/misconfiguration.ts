import { linesOf, shortened } from "../judgement.ts";
import type { Ended } from "../tool.ts";

/**
 * What a tool says of a configuration or of arguments that it refuses: from the last line that tells of an error to the end. One that
 * marks each line as an error is heard from the first of them.
 * @param telling The line, where it is another.
 */
export function misconfiguration({ stderr, stdout }: Ended, telling = /error\b|exceptions?\.|Error:/i): string {
  const streams = [stderr, stdout].map(linesOf).filter((lines) => lines.length > 0);
  const lines = streams.find((lines) => lines.some((line) => telling.test(line))) ?? streams[0] ?? [];
  let error = lines.findLastIndex((line) => telling.test(line));
  while (error > 0 && lines[error]!.startsWith("ERROR:") && lines[error - 1]!.startsWith("ERROR:")) error--;
  // What ruff was at comes before what befell it.
  while (error > 0 && /^\s+Cause: /.test(lines[error]!) && /^\s+Cause: /.test(lines[error - 1]!)) error--;
  const words = lines.slice(error === -1 ? -1 : error).map((line) => line.trim());
  return words.length === 0 ? "it gave no reason" : shortened(words.join(" "));
}
