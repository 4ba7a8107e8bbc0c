import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { REAP } from "./reaper.js";
import { taskkillOf } from "./taskkill.ts";

/** A program to be run to its end. */
interface LastProgram {
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The whole of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

let reaper: ChildProcess | undefined;
/** What the reaper was told and has to know yet, by the id of a program: the last line. */
const told = new Map<string, string>();

/** From now on a program with this mark does not outlive this process, however that ends. */
export function watch(mark: string, taskkill: string | null): void {
  reaper ??= startReaper(taskkill);
  tell(mark, `+ ${mark}`);
}

export function nameGroup(mark: string, pid: number): void {
  tell(mark, `= ${mark} ${pid}`);
}

export function forget(mark: string): void {
  told.delete(mark);
  send(`- ${mark}`);
}

/** Has a program run when this process ends, even by force, before what is returned was called: to take back what no end of a process takes back. */
export function whenKilled(program: LastProgram): () => void {
  const id = randomBytes(16).toString("hex");
  reaper ??= startReaper(taskkillOf(program.env));
  tell(id, `! ${id} ${JSON.stringify(program)}`);
  return () => forget(id);
}

/** In a session of its own and with none of our streams, so that nobody waits for it; its environment is its own, so that no sweep finds it. */
function startReaper(taskkill: string | null): ChildProcess {
  const file = fileURLToPath(new URL("./reaper.js", import.meta.url));
  const child = spawn(process.execPath, [file, REAP, ...(taskkill === null ? [] : [taskkill])], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: taskkill === null ? {} : { SystemRoot: dirname(dirname(taskkill)) },
    windowsHide: true,
  });
  const lost = (): void => {
    if (reaper === child) reaper = undefined;
  };
  child.once("error", lost).once("exit", lost).unref();
  child.stdin?.on("error", lost);
  // A pipe of a child is a socket, which its type does not say.
  (child.stdin as unknown as { unref(): void } | null)?.unref();
  for (const line of told.values()) child.stdin?.write(`${line}\n`);
  return child;
}

function tell(id: string, line: string): void {
  told.set(id, line);
  send(line);
}

function send(line: string): void {
  if (reaper?.stdin?.writable) reaper.stdin.write(`${line}\n`);
}
