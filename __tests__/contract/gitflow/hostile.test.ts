import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { attribute, elements, filters, linkable, parseHtml, renderMarkdown } from "../../unit/report/github.ts";
import { judge, pullRequest, teamRepository } from "./job.ts";

/** Legal names of branches (git check-ref-format): no blank, no control character, none of ~^:?*[\ */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: what a shell would do with it
const names = [
  "feature/$(touch${IFS}pwned)",
  "feature/`touch${IFS}pwned`;exit${IFS}1",
  "feature/%0A%3A%3Aerror%3A%3Ax",
  "feature/|table|@octocat#1",
  "feature/<img/src=x/onerror=alert(1)>",
  "feature/](javascript'alert(1)')**bold**_x_",
  "feature/</details><!--",
  "feature/ghadelimiter_",
  "feature/\u202eevil\u2066",
  "feature/&amp;&#64;octocat",
  "feature/功能",
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: what a shell would do with it

describe("names of branches that try to be something else", () => {
  for (const name of names) {
    test(JSON.stringify(name), async () => {
      await using github = await startFakeGitHub();
      const origin = teamRepository(github);
      const title = "::error::title @octocat <script>";
      const job = pullRequest(origin, "develop", "main", { name, title });
      const run = await judge(github, job);
      assert.equal(run.exitCode, 1, run.stdout);
      assert.equal(run.stderr, "");
      assert.deepEqual(
        run.commands.filter(({ command }) => ["error", "warning", "set-output", "add-mask"].includes(command)).length,
        1,
        run.stdout,
      );
      for (const tag of run.outputs.get("tags")?.split("\n") ?? []) assert.match(tag, /^\w[\w.-]{0,127}$/);
      assert.match(run.outputs.get("version") ?? "", /^1\.5\.0-dev\.3\+[0-9a-f]{7,8}$/);
      assert.doesNotMatch(run.outputs.get("summary") ?? "", /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      for (const markdown of [github.comments[0]?.body ?? "", run.summary]) {
        assert.match(markdown, /may not enter main/);
        assert.doesNotMatch(markdown, /[\u202a-\u202e\u2066-\u2069]/);
        const tree = renderMarkdown(markdown);
        for (const { tagName } of elements(tree)) assert.ok(!["img", "script", "iframe"].includes(tagName), tagName);
        for (const text of linkable(tree)) {
          for (const [kind, filter] of Object.entries(filters)) assert.doesNotMatch(text, filter, kind);
        }
      }
      const page = parseHtml(readFileSync(run.outputs.get("report-html") as string, "utf8"));
      for (const element of elements(page)) {
        assert.ok(!["script", "img", "iframe"].includes(element.tagName));
        assert.equal(attribute(element, "onerror"), undefined);
      }
    });
  }
});
