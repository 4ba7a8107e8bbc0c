import assert from "node:assert/strict";
import { test } from "node:test";
import type { Context } from "@mlops-actions/action-kit";
import { readSarif } from "@mlops-actions/findings";
import { startFakeGitHub } from "@mlops-actions/testkit";
import type { Judged } from "../../../actions/quality-gate/src/judged.ts";
import { uploadFindings } from "../../../actions/quality-gate/src/publish/code-scanning.ts";
import { type SarifPlaces, sarifOf } from "../../../actions/quality-gate/src/publish/sarif.ts";
import { clientOf, sha } from "../github/on-fake-github.ts";
import { crashed, finding, judged, manyFindings, run, withFindings } from "./gates.ts";

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly automationDetails: { readonly id: string };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: unknown }[];
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
    }[];
  }[];
}

function sarif(gate: Judged, changes: Partial<SarifPlaces> = {}): Sarif {
  const places = { category: "quality-gate/team-repo", prefix: "", lineAt: () => "import os", ...changes };
  return JSON.parse(JSON.stringify(sarifOf(gate, places))) as Sarif;
}

test("a run for each tool that judged the code, with a category of its own", () => {
  const { runs } = sarif(withFindings);
  assert.deepEqual(
    runs.map(({ tool, automationDetails, results }) => [tool.driver.name, automationDetails.id, results.length]),
    [
      ["ruff", "quality-gate/team-repo/ruff/", 4],
      ["ruff-format", "quality-gate/team-repo/ruff-format/", 0],
      ["mypy", "quality-gate/team-repo/mypy/", 0],
    ],
  );
});

test("a tool that crashed has no run: its alerts stay open", () => {
  assert.deepEqual(
    sarif(crashed).runs.map(({ tool }) => tool.driver.name),
    ["ruff"],
  );
});

test("a result has its rule, level and place, seen from the repository's root", () => {
  const gate = judged({
    runs: [run("ruff")],
    findings: [
      finding(3, { path: "src/a b#.py", endLine: 5, level: "notice" }),
      finding(1, { rule: null, column: null }),
    ],
  });
  const [first] = sarif(gate, { prefix: "model/" }).runs;
  assert.deepEqual(first?.tool.driver.rules, [{ id: "F401" }, { id: "ruff" }]);
  const [one, other] = first!.results;
  assert.deepEqual([one?.ruleId, one?.ruleIndex, one?.level], ["F401", 0, "note"]);
  assert.deepEqual(one?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: "model/src/a%20b%23.py" },
    region: { startLine: 3, startColumn: 1, endLine: 5 },
  });
  assert.deepEqual([other?.ruleId, other?.ruleIndex], ["ruff", 1]);
  assert.deepEqual(other?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: "model/src/score.py" },
    region: { startLine: 1 },
  });
});

test("what is written is read back as it was", () => {
  const gate = judged({
    runs: [run("ruff")],
    findings: [
      finding(3, { path: "src/a b.py" }),
      finding(1, { rule: null, level: "notice", line: null, column: null }),
    ],
  });
  const back = readSarif(JSON.stringify(sarif(gate)), { tool: "ruff", name: "gate.sarif", root: "/work" });
  assert.deepEqual(
    back.map(({ path, line, rule, level }) => [path, line, rule, level]),
    [
      ["src/a b.py", 3, "F401", "error"],
      ["src/score.py", 1, "ruff", "notice"],
    ],
  );
});

test("what is outside of the folder is left out, and half a character breaks nothing", () => {
  const paths = [null, "/usr/lib/a.py", "../a.py", "\ud800.py"];
  const findings = paths.map((path) => finding(3, { path, message: "\ud800" }));
  const results = sarif(judged({ runs: [run("ruff")], findings })).runs[0]!.results;
  assert.deepEqual(
    results.map(({ message, locations }) => [message.text, locations[0]?.physicalLocation]),
    [["\ufffd", { artifactLocation: { uri: "%EF%BF%BD.py" }, region: { startLine: 3, startColumn: 1 } }]],
  );
});

test("a notebook's finding points at the file, since its lines are the cell's", () => {
  const gate = judged({ runs: [run("ruff")], findings: [finding(7, { path: "eda.ipynb", cell: 3 })] });
  assert.deepEqual(sarif(gate).runs[0]?.results[0]?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: "eda.ipynb" },
    region: { startLine: 1 },
  });
});

test("a finding that moved keeps its fingerprint, equal ones are told apart", () => {
  const prints = (lines: readonly number[], text = "import os") => {
    const gate = judged({ runs: [run("ruff")], findings: lines.map((line) => finding(line)) });
    const [only] = sarif(gate, { lineAt: () => text }).runs;
    return only!.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  };
  assert.deepEqual(prints([3, 9]), prints([4, 70]));
  assert.equal(new Set(prints([3, 9])).size, 2);
  assert.deepEqual(prints([3], "  import os "), prints([3]));
  assert.notDeepEqual(prints([3], "import sys"), prints([3]));
});

test("no more than GitHub shows: new ones first", () => {
  const [only] = sarif(manyFindings(60_000)).runs;
  assert.equal(only?.results.length, 5_000);
  const runs = Array.from({ length: 30 }, (_, at) => run(`tool-${at}`));
  assert.equal(sarif(judged({ runs })).runs.length, 20);
});

const contextOf = (github: unknown, changes: object = {}) =>
  ({
    github: async () => github,
    event: null,
    run: { commit: sha("b"), ref: "refs/heads/develop" },
    log: { info: () => {} },
    ...changes,
  }) as unknown as Context;

test("it is uploaded for the branch, or for the head of the pull request", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  assert.deepEqual(await uploadFindings(sarif(withFindings), contextOf(github)), []);
  const event = { pullRequest: { number: 7 } };
  assert.deepEqual(await uploadFindings(sarif(withFindings), contextOf(github, { event })), []);
  assert.deepEqual(
    fake.sarifs.map(({ ref, commitSha }) => [ref, commitSha]),
    [
      ["refs/heads/develop", sha("b")],
      ["refs/pull/7/head", sha("b")],
    ],
  );
  assert.deepEqual(fake.violations, []);
});

test("a refusal, no token and no ref are notes", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({
    status: 403,
    body: { message: "Code Security must be enabled for this repository to use code scanning." },
  });
  const { github } = clientOf(fake);
  assert.match((await uploadFindings({}, contextOf(github)))[0]!, /^GitHub forbade .* Code scanning is off/);
  assert.match((await uploadFindings({}, contextOf(null)))[0]!, /github-token is empty/);
  const run = { commit: sha("b"), ref: null };
  assert.match((await uploadFindings({}, contextOf(github, { run })))[0]!, /no branch, tag or pull request/);
});
