/**
 * How long readers take for 100,000 findings of one report, text in memory: `node benchmarks/findings.ts`. Medians of
 * five rounds, the first of which is not counted; exits 1 where one is above the bar.
 */
import { formats } from "@mlops-actions/findings";

const count = 100_000;
const perFile = 100;
const bar = 1;
const rounds = 6;
const source = { tool: "tool", name: "report", root: "/work" };
const message = "'value' is assigned a value but <never> used & \"quoted\" as it may be";

const reports = new Map<string, string>([
  ["ruff", ruff()],
  ["sarif", sarif()],
  ["checkstyle", checkstyle()],
  ["junit", junit()],
  ["eslint", eslint()],
]);

console.log(`${count.toLocaleString("en")} findings a report, medians of ${rounds - 1} rounds; bar ${bar} s`);
let missed = false;
for (const [format, text] of reports) {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const content = formats.get(format)!.read(text, source) as readonly unknown[];
    if (content.length !== count) throw new Error(`${format}: ${content.length} of ${count} were read`);
    if (round > 0) seconds.push((performance.now() - started) / 1000);
  }
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!;
  missed ||= median > bar;
  console.log(`${format.padEnd(12)} ${(text.length / 1e6).toFixed(1).padStart(6)} MB  ${median.toFixed(2)} s`);
}
process.exitCode = missed ? 1 : 0;

function each<Item>(make: (path: string, line: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(file(Math.floor(index / perFile)), (index % perFile) + 1));
}

function byFile<Item>(make: (path: string) => Item): Item[] {
  return Array.from({ length: count / perFile }, (_, index) => make(file(index)));
}

function lines<Item>(make: (line: number) => Item): Item[] {
  return Array.from({ length: perFile }, (_, index) => make(index + 1));
}

function file(index: number): string {
  return `/work/src/package-${index % 20}/module-${index}.py`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function ruff(): string {
  const fix = {
    applicability: "safe",
    message: "Remove it",
    edits: [{ content: "", location: { row: 1, column: 1 } }],
  };
  return JSON.stringify(
    each((filename, row) => ({
      ...{ cell: null, code: "F841", filename, fix, message, noqa_row: row, url: "https://docs.astral.sh/ruff/rules" },
      ...{ location: { row, column: 5 }, end_location: { row, column: 10 } },
    })),
  );
}

function sarif(): string {
  const results = each((uri, startLine) => {
    const physicalLocation = { artifactLocation: { uri: `file://${uri}` }, region: { startLine, startColumn: 5 } };
    return {
      ruleId: "F841",
      ruleIndex: 0,
      level: "error",
      message: { text: message },
      locations: [{ physicalLocation }],
    };
  });
  return JSON.stringify({
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "t", rules: [{ id: "F841" }] } }, results }],
  });
}

function checkstyle(): string {
  const errors = lines(
    (line) => `<error line="${line}" column="5" severity="error" message="${escaped(message)}" source="F841"/>`,
  );
  return `<checkstyle>${byFile((path) => `<file name="${path}">${errors.join("\n")}</file>`).join("\n")}</checkstyle>`;
}

function junit(): string {
  const failure = `<failure message="${escaped(message)}">def test():\n&gt;   assert value\nE   ${escaped(message)}\n\ntests/test_a.py:7: AssertionError</failure>`;
  const cases = byFile((path) =>
    lines(
      (line) => `<testcase classname="${path}" name="test_${line}" time="0.01">${line % 2 ? failure : ""}</testcase>`,
    ).join("\n"),
  );
  return `<testsuites><testsuite name="pytest">${cases.join("\n")}</testsuite></testsuites>`;
}

function eslint(): string {
  const suggestions = [{ messageId: "remove", fix: { range: [0, 15], text: "" }, desc: "Remove it." }];
  const messages = lines((line) => ({
    ...{ ruleId: "no-unused-vars", severity: 2, message, line, column: 5, endLine: line, endColumn: 11 },
    ...{ messageId: "unusedVar", suggestions },
  }));
  return JSON.stringify(byFile((filePath) => ({ filePath, messages, suppressedMessages: [], errorCount: perFile })));
}
