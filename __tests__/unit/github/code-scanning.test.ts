import assert from "node:assert/strict";
import { test } from "node:test";
import { isForbidden, uploadSarif } from "@mlops-actions/github";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

const upload = { commitSha: sha("b"), ref: "refs/pull/7/head", sarif: { version: "2.1.0", runs: [] } };

test("sends the document packed, with its commit and ref", async () => {
  await using fake = await startFakeGitHub();
  await uploadSarif(clientOf(fake).github, upload);
  assert.deepEqual(
    fake.sarifs.map(({ commitSha, ref, sarif }) => ({ commitSha, ref, sarif })),
    [upload],
  );
  assert.deepEqual(fake.violations, []);
});

test("an upload whose answer was lost is sent again: it replaces itself", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", reset: "after" });
  const { github, waits } = clientOf(fake);
  await uploadSarif(github, upload);
  assert.deepEqual([fake.sarifs.length, waits], [2, [1]]);
});

for (const [message, remedy] of [
  ["Resource not accessible by integration", /`permissions: security-events: write`/],
  ["Advanced Security must be enabled for this repository to use code scanning.", /Code scanning is off/],
  ["Code Security must be enabled for this repository to use code scanning.", /Code scanning is off/],
] as const) {
  test(`a refusal says what to do: ${message}`, async () => {
    await using fake = await startFakeGitHub();
    fake.fail({ status: 403, body: { message } });
    await assert.rejects(uploadSarif(clientOf(fake).github, upload), (error: Error & { remedy?: string }) => {
      assert.equal(error.message, "GitHub forbade uploading findings to code scanning.");
      assert.match(error.remedy ?? "", remedy);
      return isForbidden(error);
    });
  });
}

test("a ref that is not one is refused", async () => {
  await using fake = await startFakeGitHub();
  await assert.rejects(uploadSarif(clientOf(fake).github, { ...upload, ref: "develop" }), /did not accept/);
  assert.equal(fake.sarifs.length, 0);
});
