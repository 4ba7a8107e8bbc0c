import assert from "node:assert/strict";
import { test } from "node:test";
import { moveEvidence } from "../../../actions/register-model/src/evidence/move-evidence.ts";
import type { EvaluationReport } from "../../../actions/register-model/src/evidence/read-report.ts";
import { registered, version } from "../lineage/versions.ts";

const moved = registered(version(3), {});
const { artifact, evaluation, by } = moved.version;
const report = (sha256: string, of: string) =>
  ({ sha256, data: { candidate: { artifact: { sha256: of } } } }) as unknown as EvaluationReport;
const own = report("own", artifact.sha256);
const other = report("other", "f".repeat(64));
const none = { named: null, evaluations: [], packagings: [] };
const run = "https://github.com/org/models/actions/runs/7";

test("a move rests on the evaluation of that very artifact which was found, else on the one that let the version in", () => {
  const found = [{ kind: "report", sha256: "own", url: run }];
  const first = [{ kind: "report", sha256: evaluation!.report, url: by.run }];
  assert.deepEqual(moveEvidence({ ...none, evaluations: [other, own] }, moved, run), found);
  assert.deepEqual(
    moveEvidence({ ...none, named: own, evaluations: [report("older", artifact.sha256)] }, moved, run),
    found,
  );
  assert.deepEqual(moveEvidence({ ...none, evaluations: [other] }, moved, run), first);
  assert.deepEqual(moveEvidence({ ...none, named: other }, moved, run), first);
  assert.deepEqual(moveEvidence(none, moved, run), first);
});

test("a version that was not evaluated moves without evidence", () => {
  const unknown = registered(version(3, { evaluation: null, required: "none" }), {});
  assert.deepEqual(moveEvidence({ ...none, evaluations: [other] }, unknown, run), []);
});
