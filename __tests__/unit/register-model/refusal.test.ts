import assert from "node:assert/strict";
import { test } from "node:test";
import type { HistoryEntry, RegisteredVersion } from "@mlops-actions/registry";
import { approvalLacks, refusalOf } from "../../../actions/register-model/src/refusal.ts";
import { person, registered, version } from "../lineage/versions.ts";

const environment = { environment: "prod", stage: "prod", approval: true, evidence: false, registry: null, role: null };
const prod = { ...environment, after: { environment: "staging", stage: "qa" } };

function went(to: string | null, status: RegisteredVersion["standing"]["status"] = "pending"): RegisteredVersion {
  const line = { alias: null, from: null, by: person, at: "2026-03-06T12:00:00.000Z", reason: null, evidence: [] };
  const history: HistoryEntry[] = to === null ? [] : [{ ...line, kind: "stage", to }];
  return registered(version(3), { status, history });
}

test("a version goes to an environment after the one before, also where it has left that since", () => {
  assert.equal(refusalOf(went("qa"), prod, false), null);
  assert.equal(refusalOf(went(null), { ...prod, after: null }, false), null);
  for (const elsewhere of [null, "dev", "prod"]) {
    assert.deepEqual(refusalOf(went(elsewhere), prod, false), {
      what: "it was never in staging",
      remedy: "Promote it to staging first: register: false, version: 3, promote: staging.",
    });
  }
});

test("what no time mends is said before what an approval would", () => {
  assert.equal(refusalOf(went(null, "rejected"), prod, true)?.what, "it is rejected");
  assert.equal(refusalOf(went("qa"), { ...prod, evidence: true }, false)?.what, "prod needs an evaluation of its own");
  assert.equal(refusalOf(went("qa"), { ...prod, evidence: true }, true), null);
  assert.equal(approvalLacks(went("qa"), prod)?.what, "it is not approved yet");
  assert.equal(approvalLacks(went("qa", "approved"), prod), null);
  assert.equal(approvalLacks(went("qa"), { ...prod, approval: false }), null);
});
