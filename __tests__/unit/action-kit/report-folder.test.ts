import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkReportFolder, writeReportFiles } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { breastCancer } from "../report/breast-cancer.ts";

const isMistake = (error: unknown): boolean => error instanceof UserError && error.place.input === "report-dir";

test("a folder that can be made is left as it was: not made", async () => {
  const home = temporaryFolder("report");
  await checkReportFolder(join(home, "deep", "er"));
  await checkReportFolder(home);
  assert.deepEqual(readdirSync(home), []);
});

test("a file, a folder below one, and what the system makes no folder in are mistakes of the input", async () => {
  const file = join(temporaryFolder("report"), "m.py");
  writeFileSync(file, "");
  await assert.rejects(checkReportFolder(file), isMistake);
  await assert.rejects(checkReportFolder(join(file, "report")), isMistake);
  if (process.platform === "linux") await assert.rejects(checkReportFolder("/proc/x/y"), isMistake);
});

test("git ignores the folder that reports have by default, unless the repository says else", async () => {
  const home = temporaryFolder("checkout");
  await writeReportFiles(breastCancer, join(home, ".mlops/report"));
  const ignore = join(home, ".mlops/.gitignore");
  assert.equal(readFileSync(ignore, "utf8"), "*\n");
  writeFileSync(ignore, "report\n");
  await writeReportFiles(breastCancer, join(home, ".mlops/report"));
  assert.equal(readFileSync(ignore, "utf8"), "report\n");
  await writeReportFiles(breastCancer, join(home, "out/report"));
  assert.ok(!existsSync(join(home, "out/.gitignore")));
});
