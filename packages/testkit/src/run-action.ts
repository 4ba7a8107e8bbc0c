import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { inputVariables, readActionMetadata } from "./action-metadata.ts";
import type { FakeGitHub, RecordedRequest } from "./fake-github.ts";
import type { FakeResults } from "./fake-results.ts";
import { readRunnerFile } from "./runner-files.ts";
import { runnerVariables } from "./runner-variables.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { readWorkflowCommands, type WorkflowCommand } from "./workflow-commands.ts";

export interface ActionRun {
  /** Name of a folder under `actions/`. */
  readonly action: string;
  /** The checkout that holds `actions/` and `dist/`; default: this repository. */
  readonly release?: string;
  /** As in `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The payload of the event. */
  readonly event: object;
  readonly eventName: string;
  /** The workspace, where the checkout lies. */
  readonly cwd: string;
  readonly github: FakeGitHub;
  /** For artifacts and caches; without it the variables that lead to them are absent. */
  readonly results?: FakeResults;
  /** `GITHUB_RUN_ATTEMPT`, default 1. */
  readonly attempt?: number;
  /** Variables over those of the runner; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Kills the step when so many requests to GitHub were carried out; the last one is not answered. */
  readonly killAfterRequest?: number;
  readonly killSignal?: NodeJS.Signals;
  /** After so many seconds (default 120) the step is killed and the promise rejected. */
  readonly timeLimit?: number;
}

export interface FinishedAction {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: ReadonlyMap<string, string>;
  /** What the action wrote to the job summary. */
  readonly summary: string;
  readonly commands: readonly WorkflowCommand[];
  /** Those of this run. */
  readonly requests: readonly RecordedRequest[];
  /** RUNNER_TEMP, there until the test's process ends. */
  readonly temporary: string;
}

/**
 * Runs the built action in a process of its own, as the runner does: from its action.yml, in a clean environment, with
 * inputs, files and variables of a job.
 */
export async function runAction(run: ActionRun): Promise<FinishedAction> {
  const { action, release = repositoryRoot, inputs = {}, github, timeLimit = 120 } = run;
  const metadata = readActionMetadata(join(release, "actions", action));
  const place = temporaryFolder("runner");
  const file = (name: string, content = "") => {
    writeFileSync(join(place, name), content);
    return join(place, name);
  };
  const folder = (name: string) => {
    mkdirSync(join(place, name));
    return join(place, name);
  };
  const files = {
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(run.event)),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STATE: file("state"),
    GITHUB_STEP_SUMMARY: file("summary.md"),
    GITHUB_ENV: file("env"),
    GITHUB_PATH: file("path"),
    RUNNER_TEMP: folder("temp"),
    RUNNER_TOOL_CACHE: folder("tools"),
    HOME: folder("home"),
  };
  const variables = runnerVariables(run);
  const expressions = new Map([
    ["github.token", github.token],
    ["github.workspace", run.cwd],
    ["github.repository", variables.GITHUB_REPOSITORY],
  ]);
  const env = {
    ...variables,
    ...files,
    ...run.results?.environment,
    ...inputVariables(metadata, inputs, expressions),
    ...run.env,
  };

  const before = github.requests.length;
  // A group of its own, so that what the action started ends with it.
  const child = spawn(process.execPath, [metadata.main], {
    cwd: run.cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = (signal: NodeJS.Signals) => child.exitCode === null && child.pid && process.kill(-child.pid, signal);
  if (run.killAfterRequest !== undefined)
    github.interrupt(run.killAfterRequest, () => kill(run.killSignal ?? "SIGKILL"));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    kill("SIGKILL");
  }, timeLimit * 1_000);
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)),
  ]).finally(() => clearTimeout(timer));
  if (late) throw new Error(`${action} did not end within ${timeLimit} s.\n${stdout}\n${stderr}`);

  return {
    exitCode,
    stdout,
    stderr,
    outputs: readRunnerFile(readFileSync(files.GITHUB_OUTPUT, "utf8")),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    commands: readWorkflowCommands(stdout),
    requests: github.requests.slice(before),
    temporary: files.RUNNER_TEMP,
  };
}

const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));
