import { stripVTControlCharacters } from "node:util";
import { UserError } from "@mlops-actions/errors";
import type { Finding } from "@mlops-actions/findings";
import type { Ended, Judgement, ToolOutcome } from "./tool.ts";

/** Of a tool that did its work: failed where it found something. */
export function judged(findings: readonly Finding[]): Judgement {
  const outcome = findings.length > 0 ? "failed" : "passed";
  return { outcome, detail: null, findings, tests: null, coverage: null };
}

/** Of a tool that did not do its work; `detail` is a clause that says why. */
export function unjudged(outcome: Exclude<ToolOutcome, "passed" | "failed">, detail: string): Judgement {
  return { outcome, detail, findings: [], tests: null, coverage: null };
}

/** Of an end that the tool's documentation does not know, or that its words belie. */
export function crash(ended: Ended): Judgement {
  const end = ended.signal === null ? `it ended with exit code ${ended.exitCode}` : `it was ended by ${ended.signal}`;
  const words = lastWords(ended.stderr) ?? lastWords(ended.stdout);
  return unjudged("crashed", words === null ? end : `${end}: ${words}`);
}

/** What `judge` says of a report; a report that cannot be read is a crash, with the reader's reason. */
export function judgeReport(ended: Ended, judge: () => Judgement): Judgement {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { detail } = crash(ended);
    return unjudged("crashed", `${error.message.replace(/\.$/, "")}; ${detail}`);
  }
}

const longestWords = 300;

/** The last line that says something, of at most 300 characters; null where there is none. */
export function lastWords(text: string): string | null {
  const line = linesOf(text).at(-1);
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
