import { type ExecFileOptionsWithStringEncoding, execFile } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FakeGitHub, type FakeResults, temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What users download: the repository without what .gitattributes keeps out of the archive, and no node_modules. */
export function release(): string {
  const folder = temporaryFolder("release");
  for (const path of ["actions", "dist", "package.json"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  return folder;
}

/** For `env:` of a step, which alone wins over act's: engines are fetched once, whatever the number of jobs. */
export const toolCache = join(root, ".peers/tool-cache");

export interface WorkflowRun {
  readonly succeeded: boolean;
  /** `set-output` commands by step. */
  readonly outputs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of `error`, `warning` and `notice` commands, in order. */
  readonly annotations: readonly Annotation[];
  /** Outcome by step: success, failure, skipped. */
  readonly steps: ReadonlyMap<string, string>;
  readonly log: string;
}

export interface Annotation {
  readonly level: string;
  readonly file?: string;
  readonly line?: string;
  readonly message: string;
}

interface Line {
  readonly msg?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
}

/** Runs a workflow on a checkout as an event would, a pull request's unless it is named, in act's host mode. */
export async function runWorkflow(options: {
  readonly workflow: string;
  readonly event: object;
  readonly eventName?: string;
  readonly checkout: string;
  readonly release: string;
  readonly github: FakeGitHub;
  readonly results?: FakeResults;
  /** Sends a signal to act when this is resolved: a person cancels the run, a machine goes down. */
  readonly cancel?: { readonly when: Promise<unknown>; readonly by: NodeJS.Signals };
}): Promise<WorkflowRun> {
  const place = temporaryFolder("act");
  const file = (name: string, text: string): string => {
    writeFileSync(join(place, name), text);
    return join(place, name);
  };
  mkdirSync(join(place, "home"));
  const variables = {
    GITHUB_API_URL: options.github.url,
    GITHUB_REPOSITORY: "org/team-repo",
    GITHUB_RUN_ID: "4242",
    ...options.results?.environment,
  };
  const { stdout, stderr } = await run(
    options.cancel,
    "act",
    [
      ...[options.eventName ?? "pull_request", "-C", options.checkout, "-W", file("workflow.yml", options.workflow)],
      ...["-e", file("event.json", JSON.stringify(options.event)), "-P", "ubuntu-latest=-self-hosted"],
      ...["--no-cache-server", "--rm", "--json", "--action-cache-path", join(place, "actions")],
      ...[
        "--local-repository",
        `org/mlops-actions@v1=${options.release}`,
        "-s",
        `GITHUB_TOKEN=${options.github.token}`,
      ],
      ...Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ],
    {
      encoding: "utf8",
      timeout: 240_000,
      killSignal: "SIGINT",
      maxBuffer: 64 * 1024 * 1024,
      // The caller's environment would leak into the jobs; npm's own configuration is the user's, and stays.
      env: {
        PATH: [dirname(process.execPath), process.env["PATH"]].join(":"),
        HOME: process.env["HOME"],
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /^npm_config_/i.test(name))),
        TERM: "dumb",
        NO_COLOR: "1",
        GIT_PAGER: "cat",
        PAGER: "cat",
      },
    },
  );
  const lines = stdout.split("\n").flatMap((line): Line[] => (line.startsWith("{") ? [JSON.parse(line)] : []));
  return { ...readLines(lines), log: `${lines.map(({ msg }) => msg).join("\n")}\n${stderr}` };
}

/** Exit code 1 is a job that failed, which is what some tests want to see. */
function run(
  cancel: Parameters<typeof runWorkflow>[0]["cancel"],
  program: string,
  args: readonly string[],
  options: ExecFileOptionsWithStringEncoding,
) {
  return new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
    const act = execFile(program, args, options, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) reject(new Error(`${error.message}\n${stdout}\n${stderr}`));
      else resolve({ stdout, stderr });
    });
    cancel?.when.then(() => act.kill(cancel.by), reject);
  });
}

function readLines(lines: readonly Line[]): Omit<WorkflowRun, "log"> {
  const outputs = new Map<string, Map<string, string>>();
  const steps = new Map<string, string>();
  const annotations: Annotation[] = [];
  let succeeded: boolean | null = null;
  for (const { command, name, arg, kvPairs: { file, line } = {}, stepID, stage, stepResult, jobResult } of lines) {
    const step = stepID?.at(-1) ?? "";
    if (command !== undefined && /^(?:error|warning|notice)$/.test(command)) {
      annotations.push({ level: command, ...(file && { file }), ...(line && { line }), message: arg ?? "" });
    }
    if (command === "set-output" && name !== undefined) {
      outputs.set(step, (outputs.get(step) ?? new Map()).set(name, arg ?? ""));
    }
    if (stage === "Main" && stepResult !== undefined) steps.set(step, stepResult);
    if (jobResult !== undefined) succeeded = (succeeded ?? true) && jobResult === "success";
  }
  // A job that act passed over leaves no result, which is no success.
  return { succeeded: succeeded ?? false, outputs, annotations, steps };
}
