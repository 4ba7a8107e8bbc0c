import assert from "node:assert/strict";
import { test } from "node:test";
import { markerFor, mergeBase, publishCheck, readEvent, upsertComment } from "@mlops-actions/github";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

test("a run on a pull request makes four requests", async () => {
  await using fake = await startFakeGitHub();
  fake.mergeBases.set(`${sha("a")}...${sha("b")}`, sha("a"));
  const repo = { full_name: "org/team-repo" };
  const head = { ref: "topic", sha: sha("b"), repo };
  const base = { ref: "main", sha: sha("a"), repo };
  const { pullRequest } = readEvent({ pull_request: { number: 7, title: "t", head, base } }, "pull_request");
  assert.ok(pullRequest);

  const { github } = clientOf(fake);
  await mergeBase(github, pullRequest.baseSha, pullRequest.headSha);
  const marker = markerFor("evaluate-model", "breast-cancer");
  await upsertComment(github, { issue: pullRequest.number, marker, body: "### pass" });
  const said = { title: "pass", summary: "pass", conclusion: "success", annotations: [] } as const;
  await publishCheck(github, { name: "evaluate-model", headSha: pullRequest.headSha, ...said });

  assert.deepEqual(
    fake.requests.map(({ method, path }) => `${method} ${path.replace("/repos/org/team-repo", "")}`),
    [
      `GET /compare/${sha("a")}...${sha("b")}?per_page=1`,
      "GET /issues/7/comments?per_page=100",
      "POST /issues/7/comments",
      "POST /check-runs",
    ],
  );
  assert.deepEqual(fake.violations, []);
});
