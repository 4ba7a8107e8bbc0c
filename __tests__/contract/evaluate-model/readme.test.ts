import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = join(root, "bin/mlops.js");

test("the comment in the README is the one that a worse model of the fixtures gets", () => {
  const folder = temporaryFolder("report");
  const args = ["--artifact", "model-fixtures/breast-cancer/regressed.onnx", "--report-dir", folder];
  const { status } = spawnSync(process.execPath, [command, "evaluate-model", "--model", "breast-cancer", ...args], {
    cwd: root,
  });
  assert.equal(status, 1);
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  const lead = comment.slice(comment.indexOf("\n") + 1, comment.indexOf("<details>")).trimEnd();
  const quoted = lead.replaceAll(/^/gm, "> ").replaceAll(/ +$/gm, "");
  assert.ok(readFileSync(join(root, "README.md"), "utf8").includes(quoted), `the README should hold\n${quoted}`);
});

test("the README's catalogue names every action of the command, and no other", () => {
  const help = execFileSync(process.execPath, [command, "--help"], { encoding: "utf8" });
  const [listed = ""] = help.split("\nCommands:");
  const actions = [...listed.matchAll(/^ {2}([a-z-]+) {2}/gm)].map((match) => match[1]);
  const catalogue = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/\(actions\/([a-z-]+)\/README\.md\)/g)];
  assert.ok(actions.length > 0);
  assert.deepEqual(catalogue.map((match) => match[1]).sort(), actions.sort());
});
