import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

function run(program: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  if (error) throw error;
  return { status, output: `${stdout}${stderr}` };
}

const workflows = readdirSync(join(root, ".github/workflows")).map((name) => `.github/workflows/${name}`);

test("actionlint finds nothing in the workflows", () => {
  assert.ok(workflows.length > 0);
  const { status, output } = run("actionlint", workflows);
  assert.equal(status, 0, output);
});

test("zizmor finds nothing in workflows and actions", () => {
  const { status, output } = run("zizmor", ["--offline", "--persona=pedantic", ".github", "actions"]);
  assert.equal(status, 0, output);
});
