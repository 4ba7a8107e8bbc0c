import assert from "node:assert/strict";
import { test } from "node:test";
import {
  qualitySchema,
  type Report,
  renderComment,
  renderJson,
  renderPage,
  renderTerminal,
  type Text,
} from "@mlops-actions/report";
import type { Judged } from "../../../actions/quality-gate/src/judged.ts";
import { attribute, elements, filters, linkable, parseHtml, renderMarkdown, seen } from "../report/github.ts";
import { hostileNames } from "../report/hostile.ts";
import {
  base,
  clean,
  crashed,
  failingTests,
  finding,
  judged,
  manyFindings,
  outcomeOf,
  run,
  testCase,
  withFindings,
} from "./gates.ts";

const marker = "<!-- marker -->";

function words(text: Text): string {
  return typeof text === "string" ? text : text.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

function paragraphs({ lead }: Report): string[] {
  return lead.flatMap((block) => {
    if (block.kind === "paragraph") return [words(block.text)];
    return block.kind === "list" ? block.items.map((item) => `- ${words(item)}`) : [];
  });
}

function rows({ lead }: Report): string[][] {
  return lead.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.map(words)) : []));
}

const titles = ({ sections }: Report, where: "page" | "comment") =>
  sections.filter(({ only }) => only === undefined || only === where).map(({ title }) => title);

const reportOf = (gate: Judged, ...rest: Parameters<typeof outcomeOf> extends [unknown, ...infer R] ? R : never) =>
  outcomeOf(gate, ...rest).report;

const old = { new: false, inChange: false };
const failed = (changes = {}) => run("ruff", { outcome: "failed", exitCode: 1, ...changes });

for (const [said, gate] of Object.entries({
  clean,
  "2 new findings": withFindings,
  "mypy crashed, pylint is missing, 1 more tool judged nothing": crashed,
  "2 tests failed": failingTests,
  "1 finding": judged({ runs: [failed()], findings: [finding(1)] }),
  "nothing new, 2 findings as before": judged({
    runs: [failed()],
    base,
    findings: [finding(1, old), finding(2, old)],
  }),
  "2 warnings": judged({ runs: [run("ruff")], findings: [1, 2].map((line) => finding(line, { level: "warning" })) }),
  "only 1 notice": judged({ runs: [run("ruff")], findings: [finding(1, { level: "notice" })] }),
  "integration failed": judged({ runs: [run("integration", { kind: "command", outcome: "failed", exitCode: 3 })] }),
  "no tool to run": judged(),
})) {
  test(`the headline: ${said}`, () => assert.equal(reportOf(gate).headline, said));
}

test("the headline names every limit of coverage that is broken, and no warning beside a failure", () => {
  const coverage = { min: 80, maxDrop: 0.5, changedLinesMin: 80 };
  const gate = { ...failingTests, coverage: { ...failingTests.coverage!, basePercent: 80.123 } };
  assert.equal(
    reportOf(gate, { coverage }).headline,
    "2 tests failed, coverage 78.9% is below 80%, coverage fell by 1.22 points, only 33.33% of the changed lines covered",
  );
  assert.doesNotMatch(reportOf(failingTests, { coverage }).headline, /not known/);
});

test("a row a tool: icon, result, what is new, total, time", () => {
  assert.deepEqual(rows(reportOf(withFindings)), [
    ["❌", "ruff", "2 new findings", "2", "4", "400 ms"],
    ["✅", "ruff-format", "passed", "0", "0", "400 ms"],
    ["✅", "mypy", "passed", "0", "0", "6.1 s"],
    ["✅", "pytest", "2 tests passed", "", "", "12 s"],
  ]);
});

test("a tool that judged nothing has no count of findings, and is named as what it is", () => {
  assert.deepEqual(rows(reportOf(crashed)), [
    ["✅", "ruff", "passed", "0", "400 ms"],
    ["❌", "mypy", "crashed", "", "400 ms"],
    ["❌", "pylint", "missing", "", ""],
    ["❌", "pytest", "timed out", "", "10 min"],
  ]);
  assert.deepEqual(paragraphs(reportOf(crashed)), [
    "4 tools in 12 s.",
    "- mypy crashed: INTERNAL ERROR -- Please try using mypy master on GitHub",
    "- pylint is missing: no program of that name",
    "- pytest timed out: it took more than 10 min",
  ]);
  for (const outcome of ["crashed", "timed-out", "missing", "misconfigured", "no-tests", "stopped"] as const) {
    const [row] = rows(reportOf(judged({ runs: [run("x", { outcome })] })));
    assert.ok(!row?.includes("0") && row?.[0] !== "✅", `${outcome}: ${row}`);
  }
});

test("warnings warn, findings that the base has pass, notices pass", () => {
  const icon = (gate: Judged) => rows(reportOf(gate))[0]?.slice(0, 3);
  const warning = judged({ runs: [run("eslint")], findings: [finding(1, { tool: "eslint", level: "warning" })] });
  assert.deepEqual(icon(warning), ["⚠️", "eslint", "1 finding"]);
  assert.deepEqual(icon(judged({ runs: [failed()], base, findings: [finding(1, old)] })), [
    "✅",
    "ruff",
    "nothing new",
  ]);
});

test("what failed without saying why shows its exit code and its last words", () => {
  const report = reportOf(
    judged({ runs: [run("integration", { kind: "command", outcome: "failed", exitCode: 3, lastWords: "boom" })] }),
  );
  assert.deepEqual(rows(report)[0]?.slice(0, 3), ["❌", "integration", "failed"]);
  assert.deepEqual(paragraphs(report).slice(1), ["- integration ended with exit code 3."]);
  assert.deepEqual(report.sections[0], {
    title: "Last words of integration",
    blocks: [{ kind: "preformatted", text: "boom" }],
  });
});

test("an exit code is said once, and what looked for no findings has no count of them", () => {
  const detail = "it ended with exit code 3: no licence server";
  const own = run("own", { kind: "command", outcome: "failed", exitCode: 3, detail });
  const lcov = run("lcov", { kind: "command", coverage: { percent: 50, files: new Map() } });
  const report = reportOf(judged({ runs: [own, lcov, run("ruff")] }));
  assert.ok(paragraphs(report).includes(`- own failed: ${detail}`), paragraphs(report).join("\n"));
  assert.deepEqual(
    rows(report).map(([, tool, result, total]) => [tool, result, total]),
    [
      ["own", "failed", ""],
      ["lcov", "passed", ""],
      ["ruff", "passed", "0"],
    ],
  );
});

test("failing tests are in sight with their message and place, retried ones never hidden", () => {
  assert.deepEqual(paragraphs(reportOf(failingTests)), [
    "2 tools in 12 s.",
    "- tests/test_score.py::test_order[nan] at tests/test_score.py:17: assert [nan, 1] == [1, nan]",
    "- tests/test_io.py::test_read: fixture 'bucket' not found",
    "1 test was run more than once and passed at last.",
    "Coverage 78.9%. Of the 3 changed lines that can run, 1 did: 33.33%.",
  ]);
  assert.deepEqual(titles(reportOf(failingTests), "comment"), [
    "2 failed tests",
    "1 retried test",
    "Slowest tests",
    "Tools and environment",
  ]);
});

test("of many failures a comment shows the first, the page all", () => {
  const tests = Array.from({ length: 60 }, (_, at) => testCase(`t${at}`, { outcome: "failed", message: "no" }));
  const report = reportOf(judged({ runs: [run("pytest", { kind: "tests", outcome: "failed", tests })] }));
  assert.equal(paragraphs(report).filter((text) => text.startsWith("- ")).length, 11);
  assert.match(renderComment(report, { marker }), /40 more failed tests in the full report\./);
  assert.ok(!renderComment(report, { marker }).includes("t59"));
});

test("the ten slowest tests, slowest first", async () => {
  const tests = Array.from({ length: 30 }, (_, at) => testCase(`t${at}`, { seconds: at }));
  const page = await renderPage(reportOf(judged({ runs: [run("pytest", { kind: "tests", tests })] })));
  const shown = seen(parseHtml(page)).match(/t\d+(?=\d\d s)/g);
  assert.deepEqual(
    shown,
    Array.from({ length: 10 }, (_, at) => `t${29 - at}`),
  );
});

test("coverage tells what it is beside the base and which limits are broken", () => {
  const coverage = { min: 80, maxDrop: 0.5, changedLinesMin: 80 };
  assert.equal(
    paragraphs(reportOf(clean, { coverage })).at(-1),
    "Coverage 91.23% (at least 80%), +0.33 points beside the base's 90.9% (at most 0.5 points less). Of the 50 changed lines that can run, 42 did: 84% (at least 80%).",
  );
  const worse = { tool: "pytest", percent: 79.999, basePercent: 81, changed: { covered: 0, lines: 1 } };
  assert.equal(
    paragraphs(reportOf(judged({ runs: [run("pytest")], coverage: worse }), { coverage })).at(-1),
    "Coverage 79.99% (too low, at least 80%), −1 point beside the base's 81% (too much, at most 0.5 points less). Of the one changed line that can run, 0 did: 0% (too few, at least 80%).",
  );
  assert.match(paragraphs(reportOf(judged({ runs: [run("pytest")] }), { coverage })).at(-1)!, /nothing measured it/);
});

test("a limit that needs a base where none is named says how to name one", () => {
  const coverage = { maxDrop: 1 };
  const measured = { tool: "pytest", percent: 90, basePercent: null, changed: null };
  const last = (base: Judged["base"]) =>
    paragraphs(reportOf(judged({ runs: [run("pytest")], coverage: measured, base }), { coverage })).at(-1);
  const unknown = "max-drop is not judged, since the coverage of the base is not known";
  assert.equal(last(null), `${unknown}: name the base (baseline: base, or a branch).`);
  assert.equal(last({ absent: "A new branch." }), `${unknown}.`);
});

test("no base: why every finding counts, and no column of new ones", () => {
  const gate = judged({ runs: [failed()], findings: [finding(1)], base: { absent: "The branch is the base itself." } });
  assert.match(paragraphs(reportOf(gate))[0]!, /Every finding counts as new: the branch is the base itself\.$/);
  assert.deepEqual(rows(reportOf(gate)), [["❌", "ruff", "1 finding", "1", "400 ms"]]);
});

test("findings by file, new ones first; files without new ones are only named", () => {
  const report = reportOf(withFindings);
  assert.deepEqual(titles(report, "comment").slice(0, 3), [
    "src/score.py: 1 new of 2",
    "src/train.py: 1 new",
    "1 file without new findings",
  ]);
  const [table] = report.sections[0]!.blocks;
  assert.ok(table?.kind === "table");
  assert.deepEqual(
    table.rows.map((row) => row.map(words)),
    [
      ["3:1", "`os` imported but unused", "ruff F401", "error", "new"],
      ["40:1", "old one", "ruff F401", "error", ""],
    ],
  );
  assert.deepEqual(titles(report, "page"), ["4 findings in 3 files", "Slowest tests", "Tools and environment"]);
});

test("2,000 findings fit in a comment, and the page has each", async () => {
  const report = reportOf(manyFindings(2_000));
  const comment = renderComment(report, { marker, fullReport: "https://github.com/o/r" });
  assert.ok(comment.length < 30_000, `${comment.length}`);
  assert.doesNotMatch(comment, /Left out for length/);
  assert.match(comment, /360 files without new findings/);
  const page = parseHtml(await renderPage(report));
  const found = elements(page).filter(({ tagName }) => tagName === "tr").length;
  assert.equal(found, 2_000 + 400 + 3 + 3);
});

test("100,000 findings make a page that opens: what is not there is in report.json", async () => {
  const { report } = outcomeOf(manyFindings(100_000));
  assert.match(await renderPage(report), /95,000 more findings in report\.json\./);
  assert.equal((JSON.parse(renderJson(report)) as { findings: unknown[] }).findings.length, 100_000);
});

test("a long message of a tool neither breaks a table nor hides the verdict", () => {
  const message = `${"x".repeat(5_000)}\nsecond`;
  const comment = renderComment(reportOf(judged({ runs: [failed()], findings: [finding(1, { message })] })), {
    marker,
  });
  assert.ok(comment.length < 3_000);
});

test("report.json is as its schema says", () => {
  for (const gate of [clean, withFindings, crashed, failingTests, manyFindings(50), judged()]) {
    const { report } = outcomeOf(gate, { coverage: { min: 80, maxDrop: 0 } });
    const data = qualitySchema.parse(JSON.parse(renderJson(report)));
    assert.deepEqual([data.verdict, data.headline], [report.verdict, report.headline]);
  }
  const data = qualitySchema.parse(outcomeOf(failingTests).report.data);
  assert.deepEqual(data.tools[1]?.tests, { total: 4, passed: 1, failed: 2, skipped: 1, retried: 1 });
  assert.deepEqual(data.tests?.retried, [
    { tool: "pytest", name: "tests/test_io.py::test_retry", attempts: 3, outcome: "passed" },
  ]);
  assert.equal(data.tests?.slowest[0]?.name, "tests/test_io.py::test_retry");
  assert.equal(qualitySchema.parse(outcomeOf(withFindings).report.data).findings[3]?.cell, 3);
});

test("numbers for later steps", () => {
  const outputs = (gate: Judged) => Object.fromEntries(outcomeOf(gate).outputs);
  assert.deepEqual(outputs(withFindings), { findings: "4", "new-findings": "2", "tests-failed": "0", coverage: "" });
  assert.deepEqual(outputs(failingTests), {
    findings: "0",
    "new-findings": "0",
    "tests-failed": "2",
    coverage: "78.9",
  });
});

/** Every text of a gate that comes from a tool, a repository or a test. */
function hostileGate(): Judged {
  const runs = hostileNames.map((name) =>
    run(name, {
      by: name,
      version: name,
      outcome: "crashed",
      detail: name,
      lastWords: hostileNames.join("\n"),
      tests: [testCase(name, { outcome: "failed", message: name, path: name, line: 1, attempts: 2, seconds: 1 })],
    }),
  );
  const findings = hostileNames.map((name) => finding(1, { tool: name, rule: name, path: name, message: name }));
  return judged({ runs, findings, base: { ...base, name: hostileNames[3] } });
}

test("nothing that a tool says becomes markup, a link, a mention or a command", async () => {
  const { report } = outcomeOf(hostileGate());
  const comment = renderComment(report, { marker, limit: 1e6 });
  const tree = renderMarkdown(comment);
  const known = new Set("h3 p ul li table thead tbody tr th td details summary strong em code pre span".split(" "));
  for (const { tagName } of elements(tree)) assert.ok(known.has(tagName), tagName);
  for (const text of linkable(tree)) {
    for (const [name, filter] of Object.entries(filters)) assert.doesNotMatch(text, filter, name);
  }
  for (const line of [...comment.split("\n"), ...renderTerminal(report, { colour: false, width: 100 }).split("\n")]) {
    assert.doesNotMatch(line, /^\s*::|##\[/);
  }
  const page = elements(parseHtml(await renderPage(report)));
  assert.ok(!page.some(({ tagName }) => ["script", "img", "svg"].includes(tagName)));
  assert.ok(page.every((element) => !(attribute(element, "href") ?? "#").startsWith("http")));
});

test("tools that one installation was to bring have its last words in common", () => {
  const missing = {
    outcome: "missing" as const,
    exitCode: null,
    detail: "it failed",
    lastWords: "ERROR: no such version",
  };
  const gate = judged({
    runs: [run("ruff", missing), run("black", missing), run("mypy", { ...missing, lastWords: "" })],
  });
  const titles = reportOf(gate).sections.flatMap(({ title }) => (title.startsWith("Last words") ? [title] : []));
  assert.deepEqual(titles, ["Last words of ruff, black"]);
});
