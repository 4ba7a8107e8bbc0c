import { stripVTControlCharacters } from "node:util";
import { UserError } from "@mlops-actions/errors";
import type { Finding, Source } from "@mlops-actions/findings";
import type { Ended, Judgement, Task, ToolOutcome } from "./tool.ts";

/** What a reader must know of a tool's report. @param report its name; what the tool prints where it has none */
export function sourceOf(tool: string, { work }: Pick<Task, "work">, report: string | null = null): Source {
  return { tool, name: report ?? `the output of ${tool}`, root: work };
}

/** Of a tool that did its work: failed where it found something, if it does not tell itself. */
export function judged(
  findings: readonly Finding[],
  outcome: "passed" | "failed" = findings.length > 0 ? "failed" : "passed",
): Judgement {
  return { outcome, detail: null, findings, tests: null, coverage: null };
}

/**
 * Of a tool that ends with 0 only where it found nothing: one that ends otherwise and shows nothing broke.
 * @param counted those of its findings that count
 */
export function judgedOrCrash(
  findings: readonly Finding[],
  ended: Ended,
  counted: readonly Finding[] = findings,
): Judgement {
  return ended.exitCode !== 0 && findings.length === 0 ? crash(ended) : judged(counted);
}

/** Of a tool that did not do its work; `detail` is a clause that says why. */
export function unjudged(outcome: Exclude<ToolOutcome, "passed" | "failed">, detail: string): Judgement {
  return { outcome, detail, findings: [], tests: null, coverage: null };
}

/** Of an end that the tool's documentation does not know, or that its words belie. */
export function crash(ended: Ended): Judgement {
  return unjudged("crashed", endOf(ended));
}

/** How a tool ended and what it said last, as a clause. */
export function endOf({ exitCode, signal, stdout, stderr }: Ended): string {
  const end = signal === null ? `it ended with exit code ${exitCode}` : `it was ended by ${signal}`;
  const words = fatalError(stderr) ?? lastWords(stderr) ?? lastWords(stdout);
  return words === null ? end : `${end}: ${words}`;
}

/** What `judge` says of a report; a report that cannot be read is a crash, with the reader's reason. */
export function judgeReport(ended: Ended, judge: () => Judgement): Judgement {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unjudged("crashed", `${error.message.replace(/\.$/, "")}; ${endOf(ended)}`);
  }
}

/** What Python says when a signal ends it: the error, and where the code was. The last line of its stack is where it began. */
function fatalError(stderr: string): string | null {
  const lines = linesOf(stderr);
  const error = lines.findLastIndex((line) => line.startsWith("Fatal Python error: "));
  if (error === -1) return null;
  const current = lines.findIndex(
    (line, at) => at > error && /^(?:Current t|T)hread .*\(most recent call first\)/.test(line),
  );
  const stack = lines.slice(current === -1 ? error : current).filter((line) => line.startsWith("  File "));
  const place = stack.find((line) => !/[\\/](?:lib[\\/]python|site-packages)/.test(line)) ?? stack[0];
  return shortened(`${lines[error]}${place === undefined ? "" : `, in ${place.trim()}`}`);
}

const longestWords = 300;
/** Of a text of any length: a line that says something is nearer to its end. */
const mostLooked = 65_536;

/** The last line that says something, of at most 300 characters; null where there is none. */
export function lastWords(text: string): string | null {
  const line = linesOf(text.slice(-mostLooked)).at(-1);
  return line === undefined ? null : shortened(line);
}

/** A text of a tool as a part of a sentence. */
export function shortened(text: string): string {
  return text.length > longestWords ? `${text.slice(0, longestWords - 1)}…` : text;
}

/** The lines that say something, without the colour that a terminal would see. */
export function linesOf(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}
