import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { explain, writeReportFiles } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { breastCancer } from "../report/breast-cancer.ts";

test("leaves report.json and report.html, in folders that need not exist", async () => {
  const folder = join(temporaryFolder("report"), "deep", "er");
  const files = await writeReportFiles(breastCancer, folder);
  assert.deepEqual(readdirSync(folder).sort(), ["report.html", "report.json"]);
  assert.deepEqual(JSON.parse(readFileSync(files.json, "utf8")), breastCancer.data);
  assert.match(readFileSync(files.html, "utf8"), /^<!doctype html>/i);
});

test("a folder that can't be made is a mistake in the input", async () => {
  const file = join(temporaryFolder("report"), "file");
  writeFileSync(file, "");
  await assert.rejects(writeReportFiles(breastCancer, file), (error) => {
    assert.ok(error instanceof UserError);
    const [wrong, remedy, cause] = explain(error).split("\n");
    assert.equal(wrong, `input report-dir: The report can't be written to ${file}.`);
    assert.equal(remedy, "Name a folder that may be written to, or one that can be made.");
    assert.match(cause ?? "", /^\(EEXIST/);
    return true;
  });
});

test("what can't be written whole is not written at all", async () => {
  const folder = temporaryFolder("report");
  mkdirSync(join(folder, "report.json"));
  await assert.rejects(writeReportFiles(breastCancer, folder), UserError);
  assert.deepEqual(readdirSync(folder), ["report.json"]);
});

test("a report that can't be rendered leaves no file", async () => {
  const folder = join(temporaryFolder("report"), "none");
  await assert.rejects(writeReportFiles({ ...breastCancer, data: 1n as unknown as object }, folder), TypeError);
  assert.ok(!existsSync(folder));
});
