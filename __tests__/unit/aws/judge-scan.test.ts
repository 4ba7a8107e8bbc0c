import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeScan, type ScanFinding, type ScanRules, severities } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";

function finding(name: string, severity: ScanFinding["severity"], more: Partial<ScanFinding> = {}): ScanFinding {
  return { name, severity, package: "libc6", version: "1", fixedIn: "2", uri: null, kind: "enhanced", ...more };
}

function judge(findings: readonly ScanFinding[], rules: Partial<ScanRules> = {}) {
  return judgeScan(findings, { failOn: "HIGH", allow: [], ignoreUnfixed: false, today: "2026-11-25", ...rules });
}

const names = (findings: readonly ScanFinding[]): string[] => findings.map(({ name }) => name);

test("the threshold and what is above it fail, the gravest first; all are counted", () => {
  const each = severities.map((severity, index) => finding(`CVE-${index}`, severity));
  const { passed, failing, counts } = judge(each);
  assert.equal(passed, false);
  assert.deepEqual(names(failing), ["CVE-5", "CVE-4"]);
  assert.deepEqual(counts, { CRITICAL: 1, HIGH: 1, MEDIUM: 1, LOW: 1, INFORMATIONAL: 1, UNDEFINED: 1 });
  assert.equal(judge(each.slice(0, 4)).passed, true);
  assert.equal(judge(each, { failOn: "UNDEFINED" }).failing.length, 6);
  assert.equal(judge([]).passed, true);
});

test("an allowed one passes to the end of its day, then counts again and is said", () => {
  const entry = { id: "cve-2026-1", until: "2026-11-25", reason: "not reachable" };
  const findings = [finding("CVE-2026-1", "CRITICAL")];
  const last = judge(findings, { allow: [entry] });
  assert.equal(last.passed, true);
  assert.deepEqual(last.allowed, [{ finding: findings[0], entry }]);
  assert.deepEqual(last.expired, []);
  const over = judge(findings, { allow: [entry], today: "2026-11-26" });
  assert.deepEqual([over.passed, over.expired], [false, [entry]]);
  assert.deepEqual(over.notes, ["cve-2026-1 was allowed until 2026-11-25 (not reachable), and counts again."]);
});

test("an entry that was prolonged holds, and one that nothing needs is told", () => {
  const old = { id: "CVE-2026-1", until: "2026-01-01", reason: "old" };
  const renewed = { ...old, until: "2027-01-01" };
  const gone = { ...old, id: "CVE-1999-1" };
  const { passed, expired, unused } = judge([finding("CVE-2026-1", "HIGH")], { allow: [old, renewed, gone] });
  assert.deepEqual([passed, expired, unused], [true, [], [gone]]);
});

test("a day that is none is refused, since as text it would never be over", () => {
  for (const until of ["never", "", "2026-02-30", "2026-13-01", "31.12.2026", "2026-1-1", "2026-12-31T00:00:00Z"]) {
    assert.throws(
      () => judge([], { allow: [{ id: "CVE-1", until, reason: "" }] }),
      (error) => error instanceof UserError && /is no day/.test(error.message),
      until,
    );
  }
});

test("unfixed ones can be passed over, but not those of a basic scan, which does not tell", () => {
  const findings = [
    finding("CVE-1", "HIGH", { fixedIn: null }),
    finding("CVE-2", "HIGH"),
    finding("CVE-3", "HIGH", { fixedIn: null, kind: "basic" }),
  ];
  const { failing, unfixed, notes } = judge(findings, { ignoreUnfixed: true });
  assert.deepEqual([names(failing), names(unfixed)], [["CVE-2", "CVE-3"], ["CVE-1"]]);
  assert.match(notes.join(), /basic scan does not tell/);
  assert.deepEqual(judge(findings).notes, []);
});

test("findings that nobody has rated yet are told", () => {
  const [note = ""] = judge([finding("CVE-1", "UNDEFINED")]).notes;
  assert.equal(note, "One finding is not rated yet, and does not count.");
  assert.match(judge([finding("CVE-1", "UNDEFINED"), finding("CVE-2", "UNDEFINED")]).notes[0] ?? "", /^2 .* do not/);
});
