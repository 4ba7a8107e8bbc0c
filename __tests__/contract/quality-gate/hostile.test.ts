import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { qualitySchema } from "@mlops-actions/report";
import { type FakeGitHub, type FinishedAction, pullRequest, startFakeGitHub } from "@mlops-actions/testkit";
import { elements, filters, linkable, parseHtml, renderMarkdown, seen, walk } from "../../unit/report/github.ts";
import { hostileNames } from "../../unit/report/hostile.ts";
import { gateOn } from "./job.ts";
import { script, team } from "./team-repository.ts";

const words = [
  ...hostileNames.filter((name) => name.isWellFormed() && !name.includes("\0")),
  "first line\n::error file=a.py::forged\n##[error]forged",
  "::set-output name=verdict::pass",
  "::stop-commands::forged",
  "::add-mask::a",
  "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
  "\u001b[2K\u001b[1A::error::erased",
  "\u0085::error::next line",
  "\u2028::error::separator",
  "%0A::error::percent",
  `${"x".repeat(100_000)} @octocat`,
];
const hidden = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u{e0041}]/u;

const written = JSON.stringify(words);
/** A finding for each word: as rule, message and path; and printed on both streams. */
const linter = script(
  "words",
  `import { writeFileSync } from "node:fs";
const words = ${written};
const results = words.map((text, at) => ({
  ruleId: text, level: ["error", "warning", "note"][at % 3], message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: at % 2 ? "src/a.mjs" : encodeURIComponent("src/" + text) }, region: { startLine: 1 } } }],
}));
writeFileSync("words.sarif", JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "words" } }, results }] }));
for (const text of words) { console.log(text); console.error(text); }
process.exitCode = 1;`,
  ", report: { format: sarif, path: words.sarif }",
);
/** A failing test for each word. */
const cases = script(
  "cases",
  `const xml = (text) => text.replaceAll(/[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]/g, "").replaceAll(/[&<>"\\n\\r]/g, (one) => "&#" + one.charCodeAt(0) + ";");
const cases = ${written}.map(xml).map((text) => '<testcase name="' + text + '" classname="' + text + '" file="' + text + '" line="1"><failure message="' + text + '">' + text + '</failure></testcase>');
console.log("<testsuite>" + cases.join("") + "</testsuite>");
process.exitCode = 1;`,
  ", report: junit",
);
/** Its last words are all that is known of it. */
const crash = script("crash", `process.stderr.write(${written}.join("\\n")); process.kill(process.pid, "SIGSEGV");`);

function assertInert(markdown: string): void {
  assert.doesNotMatch(markdown, hidden);
  const tree = renderMarkdown(markdown);
  const own = "h2 h3 p table thead tbody tr th td details summary code span a strong em ul li br input pre".split(" ");
  for (const { tagName, attrs } of elements(tree)) {
    assert.ok(own.includes(tagName), tagName);
    for (const { name, value } of attrs) {
      assert.ok(["href", "align", "open", "class"].includes(name), `${tagName} ${name}=${value}`);
      if (name === "href") assert.match(value, /^https:\/\/github\.com\/org\/team-repo\/actions\/runs\/4242/);
    }
  }
  for (const text of linkable(tree)) {
    for (const [name, filter] of Object.entries(filters)) assert.doesNotMatch(text, filter, name);
  }
}

for (const check of ["false", "true"]) {
  describe(`rules, messages, paths, tests and output that try to be something else, check: ${check}`, () => {
    let github: FakeGitHub;
    let run: FinishedAction;
    before(async () => {
      github = await startFakeGitHub();
      const tools = linter.tool + cases.tool + crash.tool;
      const files = team(tools, { ...linter.files, ...cases.files, ...crash.files, ".gitignore": "*.sarif\n" });
      const opened = pullRequest(github, files, { "src/a.mjs": "export const a = 1;\n" });
      run = await gateOn(github, opened, {
        inputs: { check, sarif: check, scope: "all", "comment-id": "--> @octocat" },
      });
    });
    after(() => github[Symbol.asyncDispose]());

    test("are text in the comment, which is found again, and in the summary", () => {
      const [comment, ...others] = github.comments;
      assert.deepEqual(others, []);
      assertInert(comment?.body ?? "");
      const comments = [...walk(renderMarkdown(comment?.body ?? ""))].filter(({ nodeName }) => nodeName === "#comment");
      assert.equal(comments.length, 1, "our marker alone");
      assert.ok((comment?.body.length ?? 0) <= 65_536);
      assertInert(run.summary);
      assert.ok(Buffer.byteLength(run.summary) <= 1_048_576);
      assert.match(comment?.body ?? "", /\n### ❌ team-repo: crash crashed, /);
    });

    test("are text in the page", () => {
      const page = parseHtml(readFileSync(run.outputs.get("report-html") as string, "utf8"));
      for (const { tagName, attrs } of elements(page)) {
        assert.ok(!["script", "img", "iframe", "object", "embed", "link", "base", "form"].includes(tagName), tagName);
        for (const { name, value } of attrs)
          assert.doesNotMatch(`${name}=${value}`, /^on|=\s*(javascript|data):|url\(/i);
      }
      assert.doesNotMatch(seen(page), hidden);
      assert.ok(seen(page).includes("<script>alert(1)</script>"), "shown as it is");
    });

    test("give the runner no command, and no terminal an escape", () => {
      assert.equal(run.exitCode, 1, run.stdout.slice(0, 2_000));
      const unseen = run.stdout.split("\n").filter((line) => hidden.test(line.replaceAll("\t", " ")));
      assert.deepEqual(unseen, []);
      assert.equal(run.stderr, "");
      const given = run.commands.filter(({ command }) => !["group", "endgroup"].includes(command));
      assert.ok(
        given.every(({ command }) => ["error", "warning", "notice"].includes(command)),
        "no other command",
      );
      assert.ok(check === "true" ? given.length === 0 : given.length > 0 && given.length <= 30, `${given.length}`);
      // Ours begin with the tool's name.
      for (const { message } of given) assert.match(message, /^(words|cases|crash)\b/);
      const groups = run.commands.filter(({ command }) => command === "group");
      const ends = run.commands.filter(({ command }) => command === "endgroup");
      assert.equal(groups.length, ends.length, "each group ends once");
    });

    test("are text in the check run", () => {
      assert.equal(github.checkRuns.length, check === "true" ? 1 : 0);
      for (const { output, annotations } of github.checkRuns) {
        assertInert(output.summary ?? "");
        assert.ok(annotations.length > 60);
        for (const { message, title } of annotations) {
          assert.doesNotMatch(`${title ?? ""}${message ?? ""}`, hidden);
          assert.ok(Buffer.byteLength(message ?? "") <= 65_536);
        }
      }
    });

    test("do not break out of the outputs", () => {
      assert.equal(run.outputs.get("verdict"), "fail");
      const names = "comment-url coverage findings new-findings report-html report-json summary tests-failed verdict";
      assert.deepEqual([...run.outputs.keys()].sort(), names.split(" "));
      assert.doesNotMatch(run.outputs.get("summary") as string, /[\p{Cc}\u202a-\u202e]|^\s*::/u);
    });

    test("stand in report.json, which keeps its schema", () => {
      const report = qualitySchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
      assert.deepEqual(
        report.tools.map(({ name, outcome }) => [name, outcome]),
        [
          ["words", "failed"],
          ["cases", "failed"],
          ["crash", "crashed"],
        ],
      );
      assert.equal(report.findings.length, words.length);
      assert.equal(report.tests?.failures.length, words.length);
    });
  });
}
