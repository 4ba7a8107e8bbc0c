import { UserError } from "@mlops-actions/errors";
import type { ProgramEnd, runProgram } from "@mlops-actions/processes";

/** What building and uploading need of their surroundings. */
export interface PythonContext {
  /** What programs inherit; credentials of the index are among it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly run: typeof runProgram;
  /** Absolute, outside of the checkout, emptied after the run. */
  readonly temporary: string;
  readonly log: { readonly info: (line: string) => void; readonly mask: (secret: string) => void };
  readonly signal: AbortSignal;
}

export interface Program {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a program to its end. Throws the reason where the job is cancelled. */
export async function runToEnd(
  { argv, cwd, env }: Program,
  { run, signal }: Pick<PythonContext, "run" | "signal">,
): Promise<ProgramEnd> {
  const end = await run(argv, { cwd, env, timeLimit, signal });
  if (end.how === "aborted") throw signal.reason;
  return end;
}

/** What a program prints, null where there is none or it fails; for questions such as `--version`. */
export async function ask(program: Program, context: Pick<PythonContext, "run" | "signal">): Promise<string | null> {
  const end = await runToEnd(program, context);
  return succeeded(end) ? end.stdout : null;
}

export function succeeded({ how, exitCode }: ProgramEnd): boolean {
  return how === "exited" && exitCode === 0;
}

/**
 * A program that failed, with its last lines.
 * @param hidden secrets that it may have printed
 */
export function failed(message: string, remedy: string, end: ProgramEnd, hidden: readonly string[] = []): UserError {
  const lines = `${end.stdout}\n${end.stderr}`.split(/\r?\n/).filter((line) => line.trim() !== "");
  const words = end.how === "timed-out" ? `It took longer than ${timeLimit / 60} minutes.` : end.why;
  const text = [...(words === null ? [] : [words]), ...lines.slice(-lastLines)].join("\n");
  return new UserError(message, {
    remedy,
    cause: hidden.reduce((shown, secret) => shown.replaceAll(secret, "***"), text),
  });
}

/** Seconds. */
const timeLimit = 30 * 60;
const lastLines = 30;
