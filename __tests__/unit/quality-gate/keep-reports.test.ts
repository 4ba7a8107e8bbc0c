import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { clearReports, keepReports } from "../../../actions/quality-gate/src/keep-reports.ts";
import { toolRun } from "./tool-runs.ts";

function report(): string {
  const path = join(temporaryFolder("reports"), "junit.xml");
  writeFileSync(path, "<testsuite/>");
  return path;
}

test("a tool's reports lie beside the gate's, and those of an earlier run go", async () => {
  const folder = temporaryFolder("report");
  const kept = await keepReports([toolRun({ name: "my tests", reports: [report()] })], folder);
  assert.deepEqual(kept, [join(folder, "tools/my_tests/junit.xml")]);
  for (const name of ["report.json", "report.html", "comment.md"]) writeFileSync(join(folder, name), "");
  await clearReports(folder);
  assert.deepEqual(readdirSync(folder), []);
});

test("a folder tools that the user had is not taken away, whoever writes into it", async () => {
  const folder = temporaryFolder("report");
  mkdirSync(join(folder, "tools"));
  writeFileSync(join(folder, "tools/licences.py"), "print()");
  await keepReports([toolRun({ reports: [report()] })], folder);
  await clearReports(folder);
  assert.equal(readFileSync(join(folder, "tools/licences.py"), "utf8"), "print()");
});

test("a run without reports leaves no folder for them", async () => {
  const folder = temporaryFolder("report");
  assert.deepEqual(await keepReports([toolRun()], folder), []);
  assert.ok(!existsSync(join(folder, "tools")));
});
