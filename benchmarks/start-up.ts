import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// What each action costs before its first own line, over an empty script. Bar: 150 ms. The first line that an action
// without anything to do can say is its complaint that the file of settings is not there.
const bar = 150;
const rounds = 15;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "start-up-"));
const empty = join(folder, "empty.js");
writeFileSync(empty, "");

const actions = readdirSync(join(root, "actions"));
const times = new Map(["", ...actions].map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, each] of times)
    each.push(name === "" ? run(empty, 0) : run(join(root, `actions/${name}/index.js`), 1));
}
const base = median(times.get("")!);
console.log(`empty script    ${base.toFixed(0)} ms`);
for (const name of actions) {
  const own = median(times.get(name)!);
  console.log(`${name.padEnd(15)} ${own.toFixed(0)} ms, ${(own - base).toFixed(0)} ms over it (bar: ${bar} ms)`);
  if (own - base > bar) process.exitCode = 1;
}

function run(script: string, expected: number): number {
  const begun = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [script], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      RUNNER_TOOL_CACHE: folder,
      INPUT_CONFIG: "none.yml",
    },
    encoding: "utf8",
  });
  if (status !== expected || (expected === 1 && !stdout.includes("none.yml"))) throw new Error(`${script}: ${stdout}`);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
