import { type ChildProcess, spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { REAP } from "./reaper.js";

let reaper: ChildProcess | undefined;
/** What the reaper was told of: group by mark. */
const running = new Map<string, number | null>();

/** From now on a program with this mark does not outlive this process, however that ends. */
export function watch(mark: string, taskkill: string | null): void {
  reaper ??= startReaper(taskkill);
  running.set(mark, null);
  tell(`+ ${mark}`);
}

export function nameGroup(mark: string, pid: number): void {
  running.set(mark, pid);
  tell(`= ${mark} ${pid}`);
}

export function forget(mark: string): void {
  running.delete(mark);
  tell(`- ${mark}`);
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
  for (const [mark, pid] of running) child.stdin?.write(pid === null ? `+ ${mark}\n` : `= ${mark} ${pid}\n`);
  return child;
}

function tell(line: string): void {
  if (reaper?.stdin?.writable) reaper.stdin.write(`${line}\n`);
}
