import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { Change } from "@mlops-actions/findings";
import { explainFailure, postReview, type ReviewRemark } from "@mlops-actions/github";
import type { ChosenTool } from "../chosen-tool.ts";
import { isLocated, type Toolset } from "../install/toolset.ts";
import type { Judged } from "../judged.ts";
import { counted } from "../report/words.ts";
import { argumentsOf, type Fixer, fixers } from "./fixers.ts";
import { copyWithLinks, textOf } from "./mended-copy.ts";
import { suggestions } from "./suggestions.ts";

/** Starts a program in a folder, with the tools' environment, and waits for its end. */
export type RunProgram = (argv: readonly string[], cwd: string) => Promise<{ exitCode: number | null; stdout: string }>;

export interface FixOptions {
  readonly judged: Judged;
  readonly chosen: readonly ChosenTool[];
  readonly toolset: Toolset;
  /** The lines that are new in the pull request; null where they are not known. */
  readonly change: Change | null;
  readonly run: RunProgram;
}

const mostSuggestions = 30;

/**
 * Posts what formatters and fixers would change on the pull request's own lines as one review of suggestions. They run
 * on a copy: the checkout stays as it is.
 *
 * @returns notes for the summary: why there are none, or that there are more
 */
export async function suggestFixes(options: FixOptions, context: Context): Promise<string[]> {
  const pullRequest = context.event?.pullRequest ?? null;
  if (pullRequest === null) return [];
  const work = fixable(options);
  if (work.length === 0) return [];
  if (pullRequest.fork)
    return ["There are no suggestions, since a fork's pull request has a token that may only read."];
  const github = await context.github();
  if (github === null) return ["There are no suggestions, since the input github-token is empty."];
  try {
    const { remarks, elsewhere } = await mend(work, options, pullRequest.headSha, context);
    const notes = elsewhere === 0 ? [] : [outdated(elsewhere)];
    if (remarks.length === 0) return notes;
    const rest = remarks.length - mostSuggestions;
    const { posted, url } = await postReview(github, {
      pullRequest: pullRequest.number,
      headSha: pullRequest.headSha,
      body: reviewBody(work, rest),
      remarks: remarks.slice(0, mostSuggestions),
    });
    if (url !== null) context.log.info(`${counted(posted, "suggestion")} posted: ${url}`);
    return notes;
  } catch (error) {
    const explained = explainFailure(error, "reviewing the pull request");
    if (explained === null) throw error;
    return [[explained.message, explained.remedy].filter(Boolean).join(" ")];
  }
}

interface Work {
  readonly fixer: Fixer;
  readonly chosen: ChosenTool;
  /** Changed files in which the tool found something: those that the repository lets it judge. */
  readonly paths: readonly string[];
}

function fixable({ judged, chosen, change }: FixOptions): Work[] {
  return fixers.flatMap((fixer) => {
    const own = chosen.find(({ tool }) => tool.name === fixer.name);
    if (own === undefined || change === null) return [];
    const found = judged.findings.flatMap(({ tool, path }) => (tool === fixer.name && path !== null ? [path] : []));
    const paths = [...new Set(found)].filter((path) => change.lines.has(path) && !path.startsWith("-"));
    return paths.length === 0 ? [] : [{ fixer, chosen: own, paths }];
  });
}

/**
 * Remarks in the coordinates of the pull request's head, and how many files differ from it: the runner may have checked
 * out the merge with the base, whose lines are others where the base moved on.
 */
async function mend(
  work: readonly Work[],
  { toolset, change, run }: FixOptions,
  headSha: string,
  context: Context,
): Promise<{ remarks: ReviewRemark[]; elsewhere: number }> {
  const checkout = await context.checkout();
  if (checkout === null || change === null) return { remarks: [], elsewhere: 0 };
  const [top, prefix] = [await checkout.top(), await checkout.prefix()];
  const copy = await mkdtemp(join(context.places.temporary, "fix-"));
  try {
    const paths = [...new Set(work.flatMap((one) => one.paths))];
    const copied = await copyWithLinks(
      top,
      paths.map((path) => `${prefix}${path}`),
      copy,
    );
    const inCopy = (path: string): string => join(copy, prefix, path);
    const present = paths.filter((path) => copied.includes(`${prefix}${path}`));
    const before = new Map<string, string | null>();
    for (const path of present) before.set(path, await textOf(inCopy(path)));
    const by = new Map<string, string[]>();
    for (const { fixer, chosen, paths: own } of work) {
      const located = await toolset.locate(chosen);
      if (!isLocated(located)) continue;
      const files = own.filter((path) => present.includes(path));
      const flags = argumentsOf(fixer, chosen.declaration.args, (text) => existsSync(join(copy, prefix, text)));
      await run([...located.program, ...fixer.mend, ...flags, ...files], join(copy, prefix));
      for (const path of files) by.set(path, [...(by.get(path) ?? []), nameOf(fixer)]);
    }
    await checkout.need(headSha);
    const remarks: ReviewRemark[] = [];
    let elsewhere = 0;
    for (const path of present) {
      const [old, after] = [before.get(path) ?? null, await textOf(inCopy(path))];
      const changed = change.lines.get(path);
      if (old === null || after === null || old === after || changed === undefined) continue;
      if ((await checkout.readAt(headSha, path))?.trimEnd() !== old.trimEnd()) elsewhere++;
      else {
        const file = { path: `${prefix}${path}`, before: old, after, changed, by: [...new Set(by.get(path) ?? [])] };
        remarks.push(...suggestions(file));
      }
    }
    return { remarks, elsewhere };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function outdated(files: number): string {
  const are = files === 1 ? "1 file is" : `${files} files are`;
  return `There are no suggestions where ${are} not as on the pull request's branch: bring the branch up to date with its base.`;
}

function reviewBody(work: readonly Work[], rest: number): string {
  const names = [...new Set(work.map(({ fixer }) => nameOf(fixer)))];
  const more = rest > 0 ? ` ${counted(rest, "more change")} would follow: run ${names.join(", ")} on the branch.` : "";
  return `What ${names.join(", ")} would change on the lines of this pull request.${more}`;
}

/** The program's name: two of a program's tools are one to whoever runs it. */
function nameOf({ name }: Fixer): string {
  return name.replace(/-format$/, "");
}
