import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { notStarted } from "./not-started.ts";
import { killProgram } from "./reaper.js";
import { Tail } from "./tail.ts";
import { taskkillOf } from "./taskkill.ts";
import { forget, nameGroup, watch } from "./watched.ts";

export interface ProgramOptions {
  /** Absolute. */
  readonly cwd: string;
  /** The whole of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeLimit: number;
  readonly signal: AbortSignal;
  /** Bytes of each stream that are kept, its last ones. */
  readonly limit?: number;
  readonly onOutput?: (chunk: Buffer, stream: "stdout" | "stderr") => void;
}

export interface ProgramEnd {
  /** `missing`: there is no such program. `refused`: the system would not start it. `why` tells of both. */
  readonly how: "exited" | "timed-out" | "aborted" | "missing" | "refused";
  readonly why: string | null;
  /** Null where a signal ended it, or it never ran. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes that came before those that were kept. */
  readonly dropped: { readonly stdout: number; readonly stderr: number };
  /** Wall-clock time. */
  readonly seconds: number;
}

/** What each program carries in its environment, with all that it starts: the ids of the calls that it belongs to. */
const variable = "MLOPS_PROGRAM_ID";
const milliseconds = { grace: 2_000, flush: 1_000, longest: 2 ** 31 - 1 };
const defaultLimit = 64 * 2 ** 20;

/**
 * Runs a program to its end: an argument list and no shell, no standard input, a session of its own. When it has ended, by itself or not, nothing
 * that it started is left; nor when this very process is killed.
 */
export async function runProgram(argv: readonly string[], options: ProgramOptions): Promise<ProgramEnd> {
  const begun = performance.now();
  const kept = { stdout: new Tail(options.limit ?? defaultLimit), stderr: new Tail(options.limit ?? defaultLimit) };
  const end = (how: ProgramEnd["how"], last: Partial<ProgramEnd> = {}): ProgramEnd => ({
    how,
    why: null,
    exitCode: null,
    signal: null,
    stdout: kept.stdout.text(),
    stderr: kept.stderr.text(),
    dropped: { stdout: kept.stdout.dropped, stderr: kept.stderr.dropped },
    seconds: (performance.now() - begun) / 1_000,
    ...last,
  });
  if (options.signal.aborted) return end("aborted");

  const mark = randomBytes(16).toString("hex");
  const taskkill = taskkillOf(options.env);
  watch(mark, taskkill);
  try {
    const child = start(argv, options, mark);
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].on("data", (chunk: Buffer) => {
        kept[stream].add(chunk);
        options.onOutput?.(chunk, stream);
      });
    }
    const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
    const exited = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    if (child.pid === undefined) await exited;
    const pid = child.pid!;
    nameGroup(mark, pid);

    const stopped = await firstOf(exited, options);
    if (stopped !== null) {
      if (taskkill === null) terminate(pid);
      else await killProgram({ mark, pid }, taskkill);
      await within(milliseconds.grace, exited);
    } else await within(milliseconds.flush, closed);
    // On Windows the number of a process that ended may be another's already.
    if (taskkill === null) await killProgram({ mark, pid }, null);
    await within(milliseconds.flush, closed);
    // A stream that is open still is held by one that could not be found.
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
    const last = await within(milliseconds.flush, exited);
    return end(stopped ?? "exited", { exitCode: last?.code ?? null, signal: last?.signal ?? null });
  } catch (error) {
    const { how, why } = notStarted(error, argv, options.cwd);
    return end(how, { why });
  } finally {
    forget(mark);
  }
}

function start(argv: readonly string[], { cwd, env }: ProgramOptions, mark: string) {
  const [program = "", ...args] = argv;
  const carried = env[variable] === undefined ? mark : `${env[variable]}:${mark}`;
  return spawn(program, args, {
    cwd,
    env: { ...env, [variable]: carried },
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** Null where the program ended by itself. */
async function firstOf(
  exited: Promise<unknown>,
  { signal, timeLimit }: ProgramOptions,
): Promise<"timed-out" | "aborted" | null> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const stop = new Promise<"timed-out" | "aborted">((resolve) => {
    timer = setTimeout(() => resolve("timed-out"), Math.min(timeLimit * 1_000, milliseconds.longest));
    onAbort = () => resolve("aborted");
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([exited.then(() => null), stop]);
  } finally {
    clearTimeout(timer);
    if (onAbort !== undefined) signal.removeEventListener("abort", onAbort);
  }
}

async function within<Result>(limit: number, work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

function terminate(group: number): void {
  try {
    process.kill(-group, "SIGTERM");
  } catch {
    // All of it has ended.
  }
}
