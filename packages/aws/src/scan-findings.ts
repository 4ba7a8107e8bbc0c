import type { DescribeImageScanFindingsResponse } from "@aws-sdk/client-ecr";
import { UserError } from "@mlops-actions/errors";
import { awsFailure } from "./aws-failure.ts";
import { type Ecr, openEcr } from "./ecr-client.ts";
import { arnOf, type EcrContext, type EcrRepository } from "./ecr-repository.ts";
import { basicFinding, enhancedFindings } from "./scan-finding.ts";
import type { Scanned, ScanResult, Unscanned } from "./scan-result.ts";
import { endOf } from "./scan-state.ts";
import { startScan } from "./start-scan.ts";

export interface ScanWaiting {
  /** False looks once, and starts a scan where there was none. */
  readonly wait: boolean;
  /** Seconds. */
  readonly timeLimit: number;
  /** Milliseconds, of a clock that only goes forward. */
  readonly clock: () => number;
  readonly sleep: (seconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * What ECR found in an image; a scan is started where none was.
 * @param digest of the manifest of one platform: an index is not scanned
 * @throws UserError where AWS refuses or there is no such image
 */
export async function scanFindings(
  repository: EcrRepository,
  digest: string,
  { wait, timeLimit, clock, sleep }: ScanWaiting,
  context: EcrContext,
): Promise<ScanResult> {
  const ecr = await openEcr(repository.registry, context.environment, context.role);
  const until = clock() + timeLimit * 1_000;
  let started = false;
  try {
    for (let look = 0; ; look++) {
      const seen = await describe(ecr, repository, digest, context.signal);
      if (typeof seen === "object") {
        const end = endOf(seen.imageScanStatus ?? {}, hasEnhanced(seen));
        if (end?.done) return found(end.kind, seen, await morePages(ecr, repository, digest, seen, context.signal));
        if (end !== null) return end;
      } else if (seen === "no scan" && !started) {
        started = true;
        const refusal = await startScan(ecr, repository, digest, context);
        if (refusal !== null) return refusal;
      } else if (seen === "no image" && (!wait || clock() >= until)) throw noImage(repository, digest);
      if (!wait || clock() >= until) return unfinished(seen, wait ? timeLimit : null);
      const left = (until - clock()) / 1_000;
      await sleep(Math.min(interval.first * 1.5 ** look, interval.longest, left), context.signal);
    }
  } finally {
    ecr.client.destroy();
  }
}

/** Seconds. */
const interval = { first: 2, longest: 15 };

type Seen = DescribeImageScanFindingsResponse | "no scan" | "no image";

async function describe(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  imageDigest: string,
  abortSignal: AbortSignal,
  nextToken?: string,
): Promise<Seen> {
  const { registry, name } = repository;
  try {
    return await client.send(
      new sdk.DescribeImageScanFindingsCommand({
        registryId: registry.account,
        repositoryName: name,
        imageId: { imageDigest },
        maxResults: 1_000,
        ...(nextToken !== undefined && { nextToken }),
      }),
      { abortSignal },
    );
  } catch (error) {
    if (error instanceof sdk.ScanNotFoundException) return "no scan";
    // Right after a push it may not be known everywhere.
    if (error instanceof sdk.ImageNotFoundException) return "no image";
    if (error instanceof sdk.RepositoryNotFoundException) throw noRepository(repository);
    const access = { action: "ecr:DescribeImageScanFindings", resource: arnOf(repository), region: registry.region };
    throw awsFailure(error, access);
  }
}

async function morePages(
  ecr: Ecr,
  repository: EcrRepository,
  digest: string,
  first: DescribeImageScanFindingsResponse,
  signal: AbortSignal,
): Promise<DescribeImageScanFindingsResponse[]> {
  const pages: DescribeImageScanFindingsResponse[] = [];
  for (let { nextToken } = first; nextToken; ) {
    const page = await describe(ecr, repository, digest, signal, nextToken);
    if (typeof page !== "object") throw noImage(repository, digest);
    pages.push(page);
    nextToken = page.nextToken;
  }
  return pages;
}

function hasEnhanced({ imageScanFindings }: DescribeImageScanFindingsResponse): boolean {
  return (imageScanFindings?.enhancedFindings?.length ?? 0) > 0;
}

function found(
  kind: Scanned["kind"],
  first: DescribeImageScanFindingsResponse,
  rest: readonly DescribeImageScanFindingsResponse[],
): ScanResult {
  const pages = [first, ...rest].flatMap(({ imageScanFindings }) => imageScanFindings ?? []);
  const findings = pages.flatMap(({ findings: basic = [], enhancedFindings: enhanced = [] }) => [
    ...basic.map(basicFinding),
    ...enhanced.flatMap(enhancedFindings),
  ]);
  return { done: true, kind, findings, scannedAt: first.imageScanFindings?.imageScanCompletedAt ?? null };
}

function unfinished(seen: Seen, timeLimit: number | null): Unscanned {
  const status = typeof seen === "object" ? (seen.imageScanStatus?.status ?? "unknown") : "STARTED";
  const remedy = "Raise the time limit of the scan, or look at the findings in a later step.";
  return timeLimit === null
    ? { done: false, status, why: "ECR has not finished scanning the image.", remedy }
    : { done: false, status, why: `ECR did not finish scanning the image in ${timeLimit} seconds.`, remedy };
}

function noImage({ name, registry }: EcrRepository, digest: string): UserError {
  return new UserError(`The repository ${name} in ${registry.host} has no image ${digest}.`, {
    remedy: "Push the image first, and name the manifest of one platform by its digest.",
  });
}

function noRepository({ name, registry }: EcrRepository): UserError {
  return new UserError(`There is no repository ${name} in the account ${registry.account} in ${registry.region}.`, {
    remedy: "Check account, region and name in the image's reference; repositories are of one region.",
  });
}
