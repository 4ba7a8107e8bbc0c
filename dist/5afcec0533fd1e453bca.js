/**
 * Ends programs with all that they started; as a process of its own it waits until the process that started it is gone, and then ends what that
 * one had running. This file is JavaScript and imports nothing but node's own modules: the bundler copies it as it is beside the bundle, and node
 * runs the copy. Its types are in reaper.d.ts.
 */
import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The first argument of the process that waits. */
export const REAP = "mlops-reaper";

const milliseconds = { betweenLooks: 10, atMost: 2_000 };

/**
 * Kills a program, the processes of its group, those that carry its mark in their environment, and what any of these started; looks again until
 * none is left. Where there is no /proc (macOS) the group alone, on Windows the tree.
 */
export async function killProgram({ mark, pid }, taskkill) {
  if (taskkill !== null) {
    if (pid !== null) await new Promise((done) => execFile(taskkill, ["/PID", String(pid), "/T", "/F"], () => done()));
    return;
  }
  if (!existsSync("/proc/self/stat")) {
    if (pid !== null) send(-pid);
    return;
  }
  const until = Date.now() + milliseconds.atMost;
  for (let alive = processesOf(mark, pid); alive.length > 0 && Date.now() < until; alive = processesOf(mark, pid)) {
    for (const one of alive) send(one);
    await new Promise((done) => setTimeout(done, milliseconds.betweenLooks));
  }
}

function send(target) {
  try {
    process.kill(target, "SIGKILL");
  } catch {
    // It ended by itself, or became another user's.
  }
}

function processesOf(mark, group) {
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const alive = numbers.map(look).filter((one) => one !== null && !"ZX".includes(one.state) && one.pid !== process.pid);
  const found = new Set(alive.filter((one) => one.group === group || carries(one.pid, mark)).map(({ pid }) => pid));
  // A process that cleared its environment and left the group is still a child of one that did not.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of alive) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: a name may hold spaces and parentheses. */
function look(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { pid: Number(pid), state, parent: Number(parent), group: Number(group) };
  } catch {
    return null;
  }
}

function carries(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").includes(mark);
  } catch {
    return false;
  }
}

/**
 * Hears on standard input, a line each: `+ id` and `= id pid` of a program that runs, `! id command` of one to run at the end (its argv, cwd and env
 * as JSON), `- id` of what is over. The end of the input is the end of whoever writes there.
 */
async function reap(taskkill) {
  const running = new Map();
  const last = new Map();
  const hear = {
    "+": (id) => running.set(id, null),
    "=": (id, pid) => running.set(id, Number(pid)),
    "!": (id, command) => last.set(id, JSON.parse(command)),
    "-": (id) => running.delete(id) || last.delete(id),
  };
  let rest = "";
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      const [, sign, id, more] = /^(.) (\S+) ?(.*)$/.exec(line);
      hear[sign](id, more);
    }
  }
  await Promise.all([...running].map(([mark, pid]) => killProgram({ mark, pid }, taskkill)));
  for (const { argv, cwd, env } of last.values()) {
    spawn(argv[0], argv.slice(1), { cwd, env, stdio: "ignore", windowsHide: true }).on("error", () => {});
  }
}

if (process.argv[2] === REAP) {
  process.title = REAP;
  reap(process.argv[3] ?? null);
}
