import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// What an action costs before its first own line, over an empty script. Bar: 150 ms. The first line that an action
// without anything to do can say is its complaint that there is no configuration.
const bar = 150;
const rounds = 15;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "start-up-"));
const empty = join(folder, "empty.js");
writeFileSync(empty, "");

const times = { empty: [] as number[], action: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  times.empty.push(run(empty, 0));
  times.action.push(run(join(root, "actions/evaluate-model/index.js"), 1));
}
const over = median(times.action) - median(times.empty);
console.log(`empty script    ${median(times.empty).toFixed(0)} ms`);
console.log(`evaluate-model  ${median(times.action).toFixed(0)} ms, ${over.toFixed(0)} ms over it (bar: ${bar} ms)`);
process.exitCode = over <= bar ? 0 : 1;

function run(script: string, expected: number): number {
  const begun = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [script], {
    cwd: folder,
    env: { PATH: process.env["PATH"], GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, RUNNER_TOOL_CACHE: folder },
    encoding: "utf8",
  });
  if (status !== expected || (expected === 1 && !stdout.includes("mlops.yml"))) throw new Error(`${script}: ${stdout}`);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
