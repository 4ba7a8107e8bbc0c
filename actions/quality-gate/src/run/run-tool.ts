import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runProgram } from "@mlops-actions/processes";
import type { Repository, Task } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import { isLocated, type Located, type Unusable } from "../install/toolset.ts";
import { judgeEnd, notJudged, notRun, orWhyNot } from "./judge-end.ts";
import { LastLines } from "./last-lines.ts";
import type { Mask } from "./mask.ts";
import { maskJudgement } from "./mask-judgement.ts";
import { openReports } from "./reports.ts";
import type { ToolRun } from "./tool-run.ts";

/** What a call of a tool needs beside the tool. */
export interface Call {
  /** Absolute folder that is there, empty, of this call alone. */
  readonly reports: string;
  /** Absolute folder in which each tool has one of its own. */
  readonly caches: string;
  readonly work: string;
  readonly repository: Repository;
  readonly coverage: boolean;
  /** The whole of what its program inherits. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many it may use. */
  readonly cores: number;
  readonly mask: Mask;
  readonly signal: AbortSignal;
}

/** A run, and what the tool printed, masked. */
export interface HeardRun {
  readonly run: ToolRun;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bytes of each stream: the JSON of 100,000 findings has some 50 MB. */
const outputLimit = 128 * 2 ** 20;

/** Runs one tool to its end; whatever becomes of it is an outcome, and only our own mistakes throw. */
export async function runTool(chosen: ChosenTool, located: Located | Unusable | null, call: Call): Promise<HeardRun> {
  const { tool, declaration } = chosen;
  const about = { name: tool.name, kind: tool.kind, by: declaration.by };
  if (!isLocated(located)) return unheard({ ...about, version: null, ...unusable(located, chosen, call.mask) });
  const { version } = located;

  const cache = join(call.caches, folderName(tool.name));
  await mkdir(cache, { recursive: true });
  const task: Task = {
    program: located.program,
    version,
    args: declaration.args,
    repository: call.repository,
    work: call.work,
    reports: call.reports,
    cache,
    cores: call.cores,
    coverage: call.coverage,
  };
  const command = orWhyNot(() => tool.command(task));
  if (typeof command === "string") return unheard({ ...about, version, ...notRun("misconfigured", command) });

  for (const [name, text] of Object.entries(command.files ?? {})) await writeFile(join(call.reports, name), text);
  const { report: name } = command;
  const reports = openReports(call.reports, name === undefined ? undefined : { name, path: resolve(call.work, name) });
  const last = new LastLines();
  const end = await runProgram(command.argv, {
    cwd: call.work,
    env: { ...call.environment, ...located.environment, ...command.env },
    timeLimit: chosen.timeLimit,
    signal: call.signal,
    limit: outputLimit,
    onOutput: (chunk) => last.add(chunk),
  });
  const judgement = end.how === "exited" ? judgeEnd(chosen, task, end, reports, outputLimit) : notJudged(chosen, end);
  return {
    run: {
      ...about,
      version,
      ...maskJudgement(judgement, call.mask),
      exitCode: end.exitCode,
      seconds: end.seconds,
      lastWords: call.mask(last.text()),
      reports: reports.keep(call.mask),
    },
    stdout: call.mask(stripVTControlCharacters(shortLines(end.stdout))),
    stderr: call.mask(stripVTControlCharacters(shortLines(end.stderr))),
  };
}

/** No line that is longer than anybody reads; a secret that stands across the cut is far beyond what the log shows of it. */
function shortLines(text: string): string {
  return text.replaceAll(overlong, "$1");
}

const overlong = /([^\n]{65536})[^\n]+/g;

/** The name of a tool as that of a folder: the user may have named it. */
export function folderName(name: string): string {
  return name.replaceAll(/[^\w-]/g, "_");
}

function unheard(run: ToolRun): HeardRun {
  return { run, stdout: "", stderr: "" };
}

function unusable(found: Unusable | null, chosen: ChosenTool, mask: Mask): ReturnType<typeof notRun> {
  if (found === null) return notRun("missing", missing(chosen));
  return { ...notRun(found.outcome, mask(found.why)), lastWords: mask(found.words ?? "") };
}

function missing({ tool, declaration }: ChosenTool): string {
  return `${declaration.by} names it, and ${tool.package} is neither installed nor on PATH`;
}
