import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { prepareReportFolder, writeReportFiles } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { breastCancer } from "../report/breast-cancer.ts";

const isMistake = (error: unknown): boolean => error instanceof UserError && error.place.input === "report-dir";

test("a folder that can be made is left as it was: not made", async () => {
  const home = temporaryFolder("report");
  await prepareReportFolder(join(home, "deep", "er"));
  await prepareReportFolder(home);
  assert.deepEqual(readdirSync(home), []);
});

test("what an earlier run left is taken away, and nothing else", async () => {
  const home = join(temporaryFolder("checkout"), "report");
  const { json, html, comment } = await writeReportFiles(breastCancer, home);
  writeFileSync(comment, "");
  writeFileSync(join(home, "notes.md"), "");
  await prepareReportFolder(home);
  assert.deepEqual([json, html, comment].filter(existsSync), []);
  assert.deepEqual(readdirSync(home), ["notes.md"]);
});

test("an older report that is a folder is a mistake before the work, not after", async () => {
  const home = temporaryFolder("report");
  mkdirSync(join(home, "report.html"));
  await assert.rejects(prepareReportFolder(home), isMistake);
});

test("a file, a folder below one, and what the system makes no folder in are mistakes of the input", async () => {
  const file = join(temporaryFolder("report"), "m.py");
  writeFileSync(file, "");
  await assert.rejects(prepareReportFolder(file), isMistake);
  await assert.rejects(prepareReportFolder(join(file, "report")), isMistake);
  if (process.platform === "linux") await assert.rejects(prepareReportFolder("/proc/x/y"), isMistake);
});

test("git ignores the folder that reports have by default, unless the repository says else", async () => {
  const home = temporaryFolder("checkout");
  await writeReportFiles(breastCancer, join(home, ".mlops/report"));
  const ignore = join(home, ".mlops/.gitignore");
  assert.equal(readFileSync(ignore, "utf8"), "*\n!registry/\n!registry/**\n");
  writeFileSync(ignore, "report\n");
  await writeReportFiles(breastCancer, join(home, ".mlops/report"));
  assert.equal(readFileSync(ignore, "utf8"), "report\n");
  await writeReportFiles(breastCancer, join(home, "out/report"));
  assert.ok(!existsSync(join(home, "out/.gitignore")));
});
