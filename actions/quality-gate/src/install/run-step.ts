import { UserError } from "@mlops-actions/errors";
import { runProgram } from "@mlops-actions/processes";
import type { Installing } from "./installing.ts";

export interface Step {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const timeLimit = 30 * 60;
const lastLines = 30;
const longestLine = 300;

/**
 * Runs an installer to its end; its words reach nobody unless it fails.
 * @param what a clause for the error: `The requirements could not be installed`
 * @returns its standard output
 * @throws UserError with its last 30 lines where it fails
 */
export async function runStep(
  what: string,
  argv: readonly string[],
  { cwd, env }: Step,
  { cancelled }: Pick<Installing, "cancelled">,
): Promise<string> {
  const signal = cancelled();
  const end = await runProgram(argv, { cwd, env, timeLimit, signal });
  if (end.how === "aborted") throw signal.reason;
  if (end.how === "exited" && end.exitCode === 0) return end.stdout;
  const lines = `${end.stdout}\n${end.stderr}`.split(/\r?\n/).filter((line) => line.trim() !== "");
  const words = end.how === "timed-out" ? `It took longer than ${timeLimit / 60} minutes.` : end.why;
  throw new UserError(`${what}.`, {
    remedy: "See the installer's own words below; or install the tools in an earlier step and set `install: none`.",
    cause: [...lines.slice(-lastLines).map(shortLine), ...(words === null ? [] : [words])].join("\n"),
  });
}

/** pip lists every version that there is. */
function shortLine(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

/** What a program says, null where it is missing or fails; for questions such as `--version`. */
export async function ask(
  argv: readonly string[],
  { cwd, env }: Step,
  { cancelled }: Pick<Installing, "cancelled">,
): Promise<string | null> {
  const signal = cancelled();
  const end = await runProgram(argv, { cwd, env, timeLimit: 60, signal });
  if (end.how === "aborted") throw signal.reason;
  return end.how === "exited" && end.exitCode === 0 ? `${end.stdout}\n${end.stderr}` : null;
}
