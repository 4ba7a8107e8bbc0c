import assert from "node:assert/strict";
import { test } from "node:test";
import type { Context } from "@mlops-actions/action-kit";
import { type FakeGitHub, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { type PublishOptions, publish } from "../../../actions/quality-gate/src/publish/publish.ts";
import { subjectOf } from "../../../actions/quality-gate/src/subject.ts";
import { clientOf, sha } from "../github/on-fake-github.ts";
import { withFindings } from "./gates.ts";

function contextOf(fake: FakeGitHub, inputs: Readonly<Record<string, string>> = {}): Context {
  const context = {
    inputs: (name: string) => inputs[name],
    github: async () => clientOf(fake).github,
    checkout: async () => ({ prefix: async () => "services/scorer/" }),
    event: null,
    run: { commit: sha("b"), ref: "refs/heads/develop" },
    places: { work: temporaryFolder("work") },
    log: { info: () => {} },
  };
  return context as unknown as Context;
}

const options: PublishOptions = {
  judged: withFindings,
  chosen: [],
  toolset: { locate: async () => null, environment: {}, notes: [] },
  change: null,
  settings: { fix: "suggest" },
};

test("findings go to code scanning under the name of this use, with paths of the repository", async () => {
  await using fake = await startFakeGitHub();
  assert.deepEqual(
    await publish(
      options,
      contextOf(fake, { sarif: "true", "working-directory": "services/scorer", "comment-id": "nightly" }),
    ),
    [],
  );
  const [run] = (fake.sarifs[0]!.sarif as { runs: [{ automationDetails: { id: string } }] }).runs;
  assert.equal(run.automationDetails.id, "quality-gate/services/scorer/nightly/ruff/");
  assert.match(JSON.stringify(run), /"uri":"services\/scorer\/src\/score\.py"/);
  assert.deepEqual(fake.violations, []);
});

test("what is not asked for is not published", async () => {
  await using fake = await startFakeGitHub();
  assert.deepEqual(await publish({ ...options, settings: { fix: "none" } }, contextOf(fake)), []);
  assert.equal(fake.requests.length, 0);
});

for (const [folder, repository, work, subject] of [
  [undefined, "org/team-repo", "/work", "team-repo"],
  [".", "org/team-repo", "/work", "team-repo"],
  ["./", "org/team-repo", "/work", "team-repo"],
  ["services/scorer", "org/team-repo", "/work", "services/scorer"],
  ["./services/scorer/", "org/team-repo", "/work", "services/scorer"],
  ["services\\scorer", null, "/work", "services/scorer"],
  [undefined, null, "/home/me/scorer", "scorer"],
  [undefined, null, "/", "code"],
] as const) {
  test(`the subject of ${folder} in ${repository ?? work} is ${subject}`, () => {
    const context = { inputs: () => folder, run: { repository }, places: { work } };
    assert.equal(subjectOf(context as unknown as Context), subject);
  });
}
