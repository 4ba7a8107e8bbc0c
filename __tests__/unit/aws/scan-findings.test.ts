import assert from "node:assert/strict";
import { test } from "node:test";
import { ecrRepository, type ScanWaiting, scanFindings } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { type FakeEcr, fakeEcr } from "./fake-ecr.ts";

const repository = ecrRepository("111111111111.dkr.ecr.eu-west-1.amazonaws.com", "models");
const digest = `sha256:${"a".repeat(64)}`;

const basic = {
  name: "CVE-2026-1",
  severity: "HIGH",
  uri: "https://example.org/CVE-2026-1",
  attributes: [
    { key: "package_name", value: "openssl" },
    { key: "package_version", value: "3.0.1-1" },
  ],
};

const enhanced = {
  severity: "CRITICAL",
  status: "ACTIVE",
  title: "CVE-2026-2 - glibc",
  packageVulnerabilityDetails: {
    vulnerabilityId: "CVE-2026-2",
    sourceUrl: "https://example.org/CVE-2026-2",
    vulnerablePackages: [
      { name: "libc6", version: "2.36", release: "9", epoch: 0, fixedInVersion: "2.36-10", sourceLayerHash: "one" },
      { name: "libc6", version: "2.36", release: "9", epoch: 0, fixedInVersion: "2.36-10", sourceLayerHash: "two" },
      { name: "libc-bin", version: "2.36", release: "9", epoch: 2, fixedInVersion: "NotAvailable" },
    ],
  },
};

function state(status: string, more: object = {}, description?: string): object {
  return { imageScanStatus: { status, ...(description && { description }) }, ...more };
}

interface Seen {
  readonly result: Awaited<ReturnType<typeof scanFindings>>;
  /** Seconds of each sleep. */
  readonly sleeps: readonly number[];
  readonly lines: readonly string[];
}

async function scan(ecr: FakeEcr, waiting: Partial<ScanWaiting> = {}): Promise<Seen> {
  let now = 0;
  const sleeps: number[] = [];
  const lines: string[] = [];
  const result = await scanFindings(
    repository,
    digest,
    {
      wait: true,
      timeLimit: 60,
      clock: () => now,
      sleep: async (seconds) => {
        sleeps.push(seconds);
        now += seconds * 1_000;
      },
      ...waiting,
    },
    {
      environment: ecr.environment,
      log: { info: (line) => lines.push(line) },
      signal: new AbortController().signal,
    },
  );
  return { result, sleeps, lines };
}

test("a basic scan is waited for and read to its last page", async () => {
  const page = (name: string, nextToken?: string): object =>
    state("COMPLETE", {
      imageScanFindings: { imageScanCompletedAt: 1_790_000_000, findings: [{ ...basic, name }] },
      ...(nextToken && { nextToken }),
    });
  await using ecr = await fakeEcr({
    DescribeImageScanFindings: [
      state("PENDING"),
      state("IN_PROGRESS"),
      page("CVE-2026-1", "second"),
      page("CVE-2026-3", "third"),
      page("CVE-2026-4"),
    ],
  });
  const { result, sleeps } = await scan(ecr);
  assert.ok(result.done);
  assert.equal(result.kind, "basic");
  assert.deepEqual(result.scannedAt, new Date(1_790_000_000_000));
  assert.deepEqual(
    result.findings.map(({ name }) => name),
    ["CVE-2026-1", "CVE-2026-3", "CVE-2026-4"],
  );
  assert.deepEqual(result.findings[0], {
    name: "CVE-2026-1",
    severity: "HIGH",
    package: "openssl",
    version: "3.0.1-1",
    fixedIn: null,
    uri: "https://example.org/CVE-2026-1",
    kind: "basic",
  });
  assert.deepEqual(sleeps, [2, 3]);
  assert.deepEqual(
    ecr.calls.map(({ parameters }) => parameters["nextToken"]),
    [undefined, undefined, undefined, "second", "third"],
  );
});

test("an enhanced scan rests as ACTIVE, which is its end; a package in two layers is one finding", async () => {
  const closed = { ...enhanced, status: "CLOSED" };
  const unrated = { severity: "UNTRIAGED", title: "a secret", packageVulnerabilityDetails: {} };
  await using ecr = await fakeEcr({
    DescribeImageScanFindings: [
      state("ACTIVE", { imageScanFindings: { enhancedFindings: [enhanced, closed, unrated] } }),
    ],
  });
  const { result, sleeps } = await scan(ecr);
  assert.ok(result.done);
  assert.equal(result.kind, "enhanced");
  assert.deepEqual(sleeps, []);
  const shared = {
    name: "CVE-2026-2",
    severity: "CRITICAL",
    uri: "https://example.org/CVE-2026-2",
    kind: "enhanced",
  };
  assert.deepEqual(result.findings, [
    { ...shared, package: "libc6", version: "2.36-9", fixedIn: "2.36-10" },
    { ...shared, package: "libc-bin", version: "2:2.36-9", fixedIn: null },
    {
      name: "a secret",
      severity: "UNDEFINED",
      package: "unknown",
      version: "",
      fixedIn: null,
      uri: null,
      kind: "enhanced",
    },
  ]);
});

test("an enhanced scan that runs on push alone completes, and is enhanced all the same", async () => {
  await using ecr = await fakeEcr({
    DescribeImageScanFindings: [state("COMPLETE", { imageScanFindings: { enhancedFindings: [enhanced] } })],
  });
  const { result } = await scan(ecr);
  assert.equal(result.done && result.kind, "enhanced");
});

test("a scan is started once where none was, and waited for", async () => {
  const none = { error: "ScanNotFoundException", message: "no scan" };
  await using ecr = await fakeEcr({
    DescribeImageScanFindings: [none, none, state("IN_PROGRESS"), state("COMPLETE", { imageScanFindings: {} })],
    StartImageScan: [{}],
  });
  const { result, lines } = await scan(ecr);
  assert.deepEqual(result.done && result.findings, []);
  assert.equal(ecr.actions().filter((action) => action === "StartImageScan").length, 1);
  assert.match(lines.join(), /Asked ECR to scan models@sha256:a/);
});

test("where ECR takes no order to scan, the scan that runs or ran is waited for", async () => {
  for (const refusal of [
    { error: "LimitExceededException", message: "The scan quota per image has been exceeded." },
    { error: "ValidationException", message: "This feature is disabled" },
  ]) {
    await using ecr = await fakeEcr({
      DescribeImageScanFindings: [{ error: "ScanNotFoundException" }, state("ACTIVE", { imageScanFindings: {} })],
      StartImageScan: [refusal],
    });
    const { result, lines } = await scan(ecr);
    assert.equal(result.done, true, refusal.error);
    assert.match(lines.join(), /waiting/);
  }
});

test("an end without findings is never taken for an image without any", async () => {
  const table: readonly [status: string, says: RegExp][] = [
    ["FAILED", /scan failed\. ECR says: broken/],
    ["UNSUPPORTED_IMAGE", /cannot scan this image/],
    ["SCAN_ELIGIBILITY_EXPIRED", /no more/],
    ["FINDINGS_UNAVAILABLE", /no findings of this image any more/],
    ["IMAGE_ARCHIVED", /archived/],
    ["LIMIT_EXCEEDED", /quota/],
    ["SOMETHING_NEW", /ended as SOMETHING_NEW/],
  ];
  for (const [status, says] of table) {
    await using ecr = await fakeEcr({ DescribeImageScanFindings: [state(status, {}, "broken")] });
    const { result } = await scan(ecr);
    assert.ok(!result.done, status);
    assert.equal(result.status, status);
    assert.match(result.why, says);
    assert.notEqual(result.remedy, "");
  }
  await using index = await fakeEcr({
    DescribeImageScanFindings: [{ error: "ScanNotFoundException" }],
    StartImageScan: [{ error: "UnsupportedImageTypeException" }],
  });
  const { result } = await scan(index);
  assert.ok(!result.done);
  assert.match(result.why, /index or an artifact/);
});

test("a scan that takes too long is told, within the time limit and a pause", async () => {
  await using ecr = await fakeEcr({ DescribeImageScanFindings: [state("IN_PROGRESS")] });
  const { result, sleeps } = await scan(ecr, { timeLimit: 30 });
  assert.ok(!result.done);
  assert.deepEqual(
    [result.status, result.why],
    ["IN_PROGRESS", "ECR did not finish scanning the image in 30 seconds."],
  );
  const slept = sleeps.reduce((sum, seconds) => sum + seconds, 0);
  assert.equal(slept, 30);
});

test("without waiting it looks once", async () => {
  await using ecr = await fakeEcr({
    DescribeImageScanFindings: [{ error: "ScanNotFoundException" }],
    StartImageScan: [{}],
  });
  const { result, sleeps } = await scan(ecr, { wait: false });
  assert.ok(!result.done);
  assert.deepEqual([result.status, sleeps], ["STARTED", []]);
  assert.deepEqual(ecr.actions(), ["DescribeImageScanFindings", "StartImageScan"]);
});

test("an image that is not known yet is waited for, and one that never is, is the user's mistake", async () => {
  const none = { error: "ImageNotFoundException", message: "no image" };
  await using late = await fakeEcr({
    DescribeImageScanFindings: [none, state("COMPLETE", { imageScanFindings: { findings: [basic] } })],
  });
  assert.equal((await scan(late)).result.done, true);
  await using never = await fakeEcr({ DescribeImageScanFindings: [none] });
  await assert.rejects(scan(never), /repository models in \S+ has no image sha256:a/);
  await using elsewhere = await fakeEcr({ DescribeImageScanFindings: [{ error: "RepositoryNotFoundException" }] });
  await assert.rejects(scan(elsewhere), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /no repository models in the account 111111111111 in eu-west-1/);
    return true;
  });
  await using denied = await fakeEcr({ DescribeImageScanFindings: [{ error: "AccessDeniedException" }] });
  await assert.rejects(scan(denied), /may not ecr:DescribeImageScanFindings on arn:aws:ecr/);
});

test("a cancelled job ends the waiting", async () => {
  await using ecr = await fakeEcr({ DescribeImageScanFindings: [state("IN_PROGRESS")] });
  const reason = new Error("cancelled");
  await assert.rejects(scan(ecr, { sleep: () => Promise.reject(reason) }), (error) => error === reason);
});
