import assert from "node:assert/strict";
import { test } from "node:test";
import { type Admission, admit } from "@mlops-actions/registry";
import { described, sha256 } from "./candidate.ts";

const artifact = sha256("one");
const { evaluation } = described("one").candidate;
const report = { ...evaluation!, path: ".mlops/report/report.json", model: "breast-cancer", artifact };
const admission: Admission = { model: "breast-cancer", artifact, report, require: "warn" };

function refuses(changes: Partial<Admission>, message: RegExp, remedy: RegExp): void {
  assert.throws(
    () => admit({ ...admission, ...changes }),
    (error: Error & { remedy?: string }) => {
      assert.equal(error.name, "UserError");
      assert.match(error.message, message);
      assert.match(error.remedy ?? "", remedy);
      return true;
    },
  );
}

test("a passing report of that very artifact is what the version remembers", () => {
  assert.deepEqual(admit(admission), evaluation);
  assert.deepEqual(admit({ ...admission, require: "pass" }), evaluation);
});

test("a report of another artifact is refused whatever is required", () => {
  const other = { ...report, artifact: sha256("two") };
  for (const require of ["pass", "warn", "none"] as const) {
    refuses({ report: other, require }, /of another artifact/, /what was not measured is not registered/);
  }
});

test("a report of another model is refused, though the artifact be the same", () => {
  refuses({ report: { ...report, model: "diamonds" } }, /of the model diamonds/, /breast-cancer/);
});

test("a verdict below what is required is refused, and what to do depends on it", () => {
  refuses({ report: { ...report, verdict: "fail" } }, /verdict of the evaluation is fail; pass or warn/, /gate/);
  refuses(
    { report: { ...report, verdict: "warn" }, require: "pass" },
    /is warn; pass is required/,
    /more hold-out rows/,
  );
  assert.equal(admit({ ...admission, report: { ...report, verdict: "warn" } })?.verdict, "warn");
});

test("without a report there is no version, unless none is required", () => {
  refuses({ report: null }, /There is no evaluation/, /require: none/);
  assert.equal(admit({ ...admission, report: null, require: "none" }), null);
  assert.equal(admit({ ...admission, report: { ...report, verdict: "fail" }, require: "none" })?.verdict, "fail");
});
