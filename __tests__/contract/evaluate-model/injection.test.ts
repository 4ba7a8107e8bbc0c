import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { evaluationSchema } from "@mlops-actions/report";
import {
  type FakeGitHub,
  type Files,
  type FinishedAction,
  type PullRequest,
  pullRequest,
  runAction,
  startFakeGitHub,
} from "@mlops-actions/testkit";
import {
  attribute,
  elements,
  filters,
  linkable,
  type Node,
  parseHtml,
  renderMarkdown,
  seen,
} from "../../unit/report/github.ts";
import {
  csv,
  hostile,
  hostileArtifact,
  hostileBranch,
  hostileClassesRepository,
  hostileModel,
  hostileModelRepository,
} from "./hostile-repository.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

async function evaluate({ checkout, event }: PullRequest, inputs: Record<string, string>): Promise<FinishedAction> {
  const run = await runAction({
    action: "evaluate-model",
    inputs,
    event,
    eventName: "pull_request",
    cwd: checkout.path,
    github,
  });
  assert.deepEqual(github.violations, []);
  assert.equal(run.stderr, "");
  return run;
}

const hidden = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u{e0041}]/u;
const runPage = /^https:\/\/github\.com\/org\/team-repo\/actions\/runs\/4242/;

/** What GitHub makes of Markdown holds only what the report itself puts there. */
function assertInert(markdown: string): void {
  assert.doesNotMatch(markdown, hidden);
  const tree = renderMarkdown(markdown);
  const own = "h2 h3 p table thead tbody tr th td details summary code span a strong em ul li br input pre".split(" ");
  for (const { tagName, attrs } of elements(tree)) {
    assert.ok(own.includes(tagName), tagName);
    for (const { name, value } of attrs) {
      assert.ok(["href", "align", "open", "class"].includes(name), `${tagName} ${name}=${value}`);
      if (name === "href") assert.match(value, runPage);
    }
  }
  for (const text of linkable(tree)) {
    for (const [name, filter] of Object.entries(filters)) assert.doesNotMatch(text, filter, name);
  }
}

function comments(node: Node): string[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(comments) : [];
  return node.nodeName === "#comment" ? [(node as unknown as { data: string }).data, ...below] : below;
}

for (const { what, repository, exitCode, shown } of [
  {
    what: "columns, slices, conditions, files, the model and the branch",
    repository: hostileModelRepository,
    exitCode: 1,
    shown: [
      "__proto__",
      "$(exit 3) `exit 3`; exit 3",
      "<script>alert(1)</script>",
      "low </summary> ::error::condition",
    ],
  },
  {
    what: "class labels, ids and files of predictions",
    repository: hostileClassesRepository,
    exitCode: 0,
    shown: ["__proto__", "constructor", "<img src=x onerror=alert(1)>"],
  },
]) {
  describe(`names that try to be something else: ${what}`, () => {
    let run: FinishedAction;
    before(async () => {
      run = await evaluate(repository(github), { check: "true", "comment-id": "--> <b>@octocat" });
    });

    test("are text in the comment, which can be found again", () => {
      const body = github.comments.at(-1)?.body ?? "";
      assertInert(body);
      const [marker, ...others] = comments(renderMarkdown(body));
      assert.match(marker ?? "", /^ mlops-actions:evaluate-model:[\w%.~-]+:[\w%.~-]+ $/);
      assert.deepEqual(others, []);
      assert.ok(seen(renderMarkdown(body)).includes("</details>⏎::error file=a.py,line=1::mod"));
    });

    test("are text in the job summary and in the check run", () => {
      assertInert(run.summary);
      const { output, annotations, name } = github.checkRuns.at(-1) as (typeof github.checkRuns)[number];
      assertInert(output.summary ?? "");
      assert.deepEqual(
        annotations.map(({ path }) => path),
        exitCode === 0 ? [] : [hostileArtifact],
      );
      for (const text of [name, output.title ?? "", ...annotations.map(({ message }) => message ?? "")]) {
        assert.doesNotMatch(text, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }
    });

    test("are text in the page", () => {
      const html = readFileSync(run.outputs.get("report-html") as string, "utf8");
      const page = parseHtml(html);
      for (const { tagName, attrs } of elements(page)) {
        assert.ok(!["script", "img", "iframe", "object", "embed", "link", "base", "form"].includes(tagName), tagName);
        for (const { name, value } of attrs)
          assert.doesNotMatch(`${name}=${value}`, /^on|=\s*(javascript|data):|url\(/i);
      }
      for (const link of elements(page).filter(({ tagName }) => tagName === "a")) {
        assert.match(attribute(link, "href") ?? "", /^#|^https:\/\/github\.com\/org\/team-repo\/actions\/runs\/4242/);
      }
      const text = seen(page);
      assert.doesNotMatch(text, hidden);
      for (const name of shown) assert.ok(text.includes(name), name);
    });

    test("give the runner no command", () => {
      assert.equal(run.exitCode, exitCode, run.stdout);
      assert.doesNotMatch(run.stdout, hidden);
      // The check run carries the annotation.
      assert.deepEqual(
        run.commands.filter(({ command }) => !["group", "endgroup"].includes(command)),
        [],
      );
    });

    test("do not break out of the outputs", () => {
      assert.deepEqual([...run.outputs.keys()].sort(), [
        "comment-url",
        "metrics",
        "report-html",
        "report-json",
        "summary",
        "verdict",
      ]);
      assert.equal(run.outputs.get("verdict"), exitCode === 0 ? "pass" : "fail");
      const summary = run.outputs.get("summary") as string;
      assert.doesNotMatch(summary, /[\p{Cc}\u202a-\u202e]|^\s*::/u);
      assert.ok(JSON.parse(run.outputs.get("metrics") as string));
    });

    test("stand in report.json as they are", () => {
      const report = evaluationSchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
      assert.equal(report.model, hostileModel);
      if (exitCode === 1) {
        assert.deepEqual(report.candidate.columns, hostile.slice(0, 30));
        assert.equal(report.candidate.artifact.path, hostileArtifact);
      } else {
        const classes = hostile.filter((name) => name.trim() !== "");
        assert.deepEqual([...(report.candidate.confusion?.labels ?? [])].sort(), [...classes].sort());
      }
    });
  });
}

test("the branch is shown, as text", async () => {
  const run = await evaluate(hostileModelRepository(github), {});
  assert.ok(seen(renderMarkdown(run.summary)).includes(hostileBranch.replace("\u2067", "⟨U+2067⟩")));
});

const name = "\n::error::gotcha\u202e\u001b[31m @octocat <img src=x>";
const model = (data: object, more: object = {}) =>
  JSON.stringify({ models: { [name]: { task: "binary", predictions: "p.csv", baseline: "none", data, ...more } } });
const data = { target: "y", id: "id" };

describe("a mistake with a hostile name is one message", () => {
  const mistakes: [string, Files, Record<string, string>?][] = [
    [
      "a column that is missing",
      {
        "mlops.yml": model({ ...data, target: name }),
        "p.csv": csv([
          ["id", "y", "label"],
          ["1", "0", "0"],
        ]),
      },
    ],
    [
      "a label that is no class",
      {
        "mlops.yml": model(data),
        "p.csv": csv([
          ["id", "y", "label"],
          ["1", "0", "0"],
          ["2", "1", name],
        ]),
      },
    ],
    [
      "an id that stands twice",
      {
        "mlops.yml": model(data),
        "p.csv": csv([
          ["id", "y", "label"],
          [name, "0", "0"],
          [name, "1", "1"],
        ]),
      },
    ],
    ["a key that is unknown", { "mlops.yml": JSON.stringify({ models: { m: { [name]: 1 } } }) }],
    ["a model that is unknown", { "mlops.yml": model(data) }, { model: `m${name}` }],
    ["a file that is missing", { "mlops.yml": model(data, { predictions: `p${name}.csv` }) }],
    ["a folder that is missing", { "mlops.yml": model(data) }, { "working-directory": `p${name}` }],
    [
      "a condition that is none",
      {
        "mlops.yml": model(data, { gate: { slices: [{ name, where: `"${name}" +` }] } }),
        "p.csv": csv([
          ["id", "y", "label"],
          ["1", "0", "0"],
        ]),
      },
    ],
  ];
  for (const [what, files, inputs = {}] of mistakes) {
    test(what, async () => {
      const before = github.comments.length;
      const run = await evaluate(pullRequest(github, { "README.md": "" }, files), inputs);
      assert.equal(run.exitCode, 1, run.stdout);
      assert.deepEqual(
        run.commands.map(({ command }) => command),
        ["error"],
        run.stdout,
      );
      const [{ message } = { message: "" }] = run.commands;
      assert.doesNotMatch(message, hidden);
      assert.match(message, /::error::gotcha/);
      // The name's own line break begins no line: it could pass for a sentence of ours.
      for (const line of message.split("\n")) assert.doesNotMatch(line, /^::/);
      assert.equal(run.stdout.trim().split("\n").length, 1, run.stdout);
      assert.deepEqual([[...run.outputs.keys()], run.outputs.get("verdict")], [["verdict", "summary"], "fail"]);
      assert.doesNotMatch(run.outputs.get("summary") ?? "", hidden);
      assert.deepEqual([run.summary, github.comments.length], ["", before]);
    });
  }
});
