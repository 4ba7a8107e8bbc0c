import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { explainFailure, isForbidden, type Octokit } from "@mlops-actions/github";
import { type Fault, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf } from "./on-fake-github.ts";

async function failureOf(fault: Fault, send: (octokit: Octokit) => Promise<unknown>): Promise<unknown> {
  await using fake = await startFakeGitHub();
  fake.fail({ ...fault, times: Infinity });
  const octokit = await clientOf(fake).github.octokit();
  return await send(octokit).then(
    () => assert.fail("It should have failed."),
    (error: unknown) => error,
  );
}

const issue = { owner: "org", repo: "team-repo", issue_number: 7 };
const write = (octokit: Octokit) =>
  octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...issue, body: "x" });
const read = (octokit: Octokit) => octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", issue);

const cases: { name: string; fault: Fault; send: typeof write | typeof read; message: RegExp; remedy: RegExp }[] = [
  {
    name: "401",
    fault: { status: 401 },
    send: read,
    message: /did not accept the token while writing/,
    remedy: /github-token/,
  },
  {
    name: "403 on reading",
    fault: { status: 403 },
    send: read,
    message: /^GitHub forbade writing the comment\.$/,
    remedy: /^Give the job `permissions: pull-requests: read`\.$/,
  },
  {
    name: "403 in a locked conversation",
    fault: { status: 403, body: { message: "Unable to create comment because issue is locked." } },
    send: write,
    message: /forbade/,
    remedy: /Unlock/,
  },
  {
    name: "404",
    fault: { status: 404 },
    send: write,
    message: /found nothing at POST \/repos\/org\/team-repo\/issues\/7\/comments while writing/,
    remedy: /`permissions: pull-requests: write`/,
  },
  {
    name: "409",
    fault: { status: 409, body: { message: "Merge conflict", documentation_url: "https://docs.github.com/rest" } },
    send: write,
    message: /^GitHub found a conflict while writing the comment: Merge conflict$/,
    remedy: /again/,
  },
  {
    name: "422",
    fault: {
      status: 422,
      body: {
        message: "Body is too long (maximum is 65536 characters)",
        documentation_url: "https://docs.github.com/rest/issues/comments",
      },
    },
    send: write,
    message: /while writing the comment: Body is too long \(maximum is 65536 characters\)$/,
    remedy: /./,
  },
  { name: "503", fault: { status: 503 }, send: write, message: /answered 503/, remedy: /githubstatus/ },
  {
    name: "no connection",
    fault: { reset: "before" },
    send: write,
    message: /could not be reached/,
    remedy: /network/,
  },
];
for (const { name, fault, send, message, remedy } of cases) {
  test(`explains ${name}`, async () => {
    const error = await failureOf(fault, send as typeof write);
    const explained = explainFailure(error, "writing the comment");
    assert.ok(explained instanceof UserError);
    assert.match(explained.message, message);
    assert.match(explained.remedy ?? "", remedy);
    assert.equal(explained.cause, error);
  });
}

test("leaves what no user can mend, and keeps what is explained already", async () => {
  assert.equal(explainFailure(new TypeError("x is not a function"), "writing"), null);
  assert.equal(explainFailure("text", "writing"), null);
  assert.equal(explainFailure(await failureOf({ status: 418 }, write), "writing"), null);
  const known = new UserError("known");
  assert.equal(explainFailure(known, "writing"), known);
});

test("an answer that breaks off is no answer", async () => {
  const error = await failureOf({ reset: "within" }, read);
  assert.match(explainFailure(error, "reading")?.message ?? "", /could not be reached/);
});

test("the permission is of what was asked, not of how the repository is called", async () => {
  const repository = { owner: "issues", repo: "check-runs" };
  const error = await failureOf({ status: 403 }, (octokit) =>
    octokit.request("POST /repos/{owner}/{repo}/deployments", { ...repository, ref: "main" }),
  );
  assert.match(explainFailure(error, "deploying")?.remedy ?? "", /`permissions: deployments: write`/);
});

test("where the whole needs to write, a refusal to read says so", async () => {
  const error = await failureOf({ status: 403 }, read);
  assert.match(explainFailure(error, "writing", "write")?.remedy ?? "", /`permissions: pull-requests: write`.*fork/);
});

test("only a refusal is forbidden", async () => {
  assert.equal(isForbidden(await failureOf({ status: 403 }, write)), true);
  assert.equal(isForbidden(await failureOf({ status: 404 }, write)), false);
  assert.equal(isForbidden(undefined), false);
});
