import assert from "node:assert/strict";
import { test } from "node:test";
import { type CheckAnnotation, type CheckRun, isForbidden, publishCheck } from "@mlops-actions/github";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

const annotations = (count: number): CheckAnnotation[] =>
  Array.from({ length: count }, (_, index) => ({
    path: "data/holdout.csv",
    line: index + 1,
    level: "warning",
    message: `row ${index + 1}`,
  }));

const check = (changes: Partial<CheckRun> = {}): CheckRun => ({
  name: "evaluate-model: breast-cancer",
  headSha: sha("b"),
  title: "no worse than the baseline",
  summary: "All is well.",
  conclusion: "success",
  annotations: [],
  ...changes,
});

test("publishes a finished check with one request", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const { url } = await publishCheck(github, check({ text: "more", detailsUrl: "https://github.com/org/x/runs/1" }));
  assert.equal(url, "https://github.com/org/team-repo/runs/1001");
  const [run] = fake.checkRuns;
  assert.deepEqual(run?.output, { title: "no worse than the baseline", summary: "All is well.", text: "more" });
  assert.deepEqual([run?.status, run?.conclusion, run?.headSha], ["completed", "success", sha("b")]);
  assert.equal(github.requests, 1);
  assert.deepEqual(fake.violations, []);
});

test("an annotation as GitHub has it", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const place = { path: "mlops.yml", line: 3, level: "error", message: "wrong" } as const;
  await publishCheck(
    github,
    check({
      annotations: [
        { ...place, column: 5, title: "t".repeat(300) },
        { ...place, endLine: 4, column: 5, level: "notice" },
        { ...place, column: 5, endColumn: 9, message: "m".repeat(70_000) },
      ],
    }),
  );
  const [first, second, third] = fake.checkRuns[0]?.annotations ?? [];
  assert.equal(first?.annotation_level, "failure");
  assert.deepEqual([first?.start_line, first?.end_line, first?.start_column, first?.end_column], [3, 3, 5, 5]);
  assert.equal(first?.title, `${"t".repeat(254)}…`);
  assert.deepEqual([second?.end_line, second?.start_column, second?.annotation_level], [4, undefined, "notice"]);
  assert.equal(third?.end_column, 9);
  assert.deepEqual(fake.violations, []);
});

test("more than 50 annotations go in batches, each once and in order", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  await publishCheck(github, check({ annotations: annotations(120) }));
  assert.deepEqual(
    fake.checkRuns[0]?.annotations.map(({ start_line }) => start_line),
    annotations(120).map(({ line }) => line),
  );
  assert.deepEqual(
    fake.requests.map(({ method }) => method),
    ["POST", "PATCH", "PATCH"],
  );
  assert.deepEqual(fake.violations, []);
});

test("texts over the limit are cut", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const long = "A paragraph that says a little.\n\n".repeat(4_000);
  await publishCheck(github, check({ summary: long, text: long }));
  assert.ok((fake.checkRuns[0]?.output.text?.length ?? 0) > 65_000);
  assert.deepEqual(fake.violations, []);
});

for (const killedAfter of [1, 2, 3]) {
  test(`killed after request ${killedAfter} of 3 and repeated, it is there once and whole`, async () => {
    await using fake = await startFakeGitHub();
    fake.interrupt(killedAfter, () => fake.fail({ status: 403, times: Infinity }));
    await assert.rejects(publishCheck(clientOf(fake).github, check({ annotations: annotations(120) })));
    await using repaired = await startFakeGitHub();
    repaired.checkRuns.push(...fake.checkRuns);
    await publishCheck(clientOf(repaired).github, check({ annotations: annotations(120), again: true }));
    assert.equal(repaired.checkRuns.length, 1);
    assert.deepEqual(
      repaired.checkRuns[0]?.annotations.map(({ start_line }) => start_line),
      annotations(120).map(({ line }) => line),
    );
    assert.deepEqual(repaired.violations, []);
  });
}

test("a repeated job that says something else supersedes the check", async () => {
  await using fake = await startFakeGitHub();
  await publishCheck(clientOf(fake).github, check());
  await publishCheck(clientOf(fake).github, check({ conclusion: "failure", again: true }));
  assert.deepEqual(
    fake.checkRuns.map(({ conclusion }) => conclusion),
    ["success", "failure"],
  );
});

test("a repeated job that concludes the same renews the text and the link of its check", async () => {
  await using fake = await startFakeGitHub();
  const said = { annotations: annotations(60), detailsUrl: "https://github.com/org/x/runs/1" };
  await publishCheck(clientOf(fake).github, check({ ...said, summary: "41 µs a row" }));
  const detailsUrl = "https://github.com/org/x/runs/2";
  await publishCheck(clientOf(fake).github, check({ ...said, summary: "43 µs a row", detailsUrl, again: true }));
  const [run, ...others] = fake.checkRuns;
  assert.equal(others.length, 0);
  assert.deepEqual([run?.output.summary, run?.detailsUrl, run?.annotations.length], ["43 µs a row", detailsUrl, 60]);
  assert.deepEqual(fake.violations, []);
});

test("a check whose answer was lost is not created twice", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", reset: "after" });
  await publishCheck(clientOf(fake).github, check());
  assert.equal(fake.checkRuns.length, 1);
});

test("annotations whose answer was lost are not appended twice", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "PATCH", reset: "after" });
  fake.fail({ method: "PATCH", reset: "before" });
  await publishCheck(clientOf(fake).github, check({ annotations: annotations(120) }));
  assert.equal(fake.checkRuns[0]?.annotations.length, 120);
  assert.deepEqual(fake.violations, []);
});

test("a token that may not write checks names the permission", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ status: 403, body: { message: "Resource not accessible by integration" } });
  await assert.rejects(publishCheck(clientOf(fake).github, check()), (error: Error & { remedy?: string }) => {
    assert.match(error.remedy ?? "", /`permissions: checks: write`/);
    return isForbidden(error);
  });
});
