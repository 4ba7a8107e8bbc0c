import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "@mlops-actions/action-kit";
import { ecrRepository, judgeScan, parseEcrHost, type ScanJudgement, scanFindings } from "@mlops-actions/aws";
import type { ScanSettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import type { Built } from "./build.ts";
import type { Destination } from "./destination.ts";
import type { PackageRequest } from "./request.ts";

/** What ECR found in an image. */
export type Scanned =
  | { readonly done: true; readonly kind: "basic" | "enhanced"; readonly judgement: ScanJudgement }
  | { readonly done: false; readonly why: string; readonly remedy: string };

/** @throws UserError where a scan is asked for and the registry is not ECR, the only one that scans */
export function requireScanner({ settings }: PackageRequest, { host }: Destination): void {
  if (settings.scan === null) return;
  const ecr = host === null ? null : parseEcrHost(host);
  if (ecr !== null && !ecr.public) return;
  const why = ecr === null ? "is none of its registries" : "is its public one, which does not scan";
  throw new UserError(`Only Amazon ECR scans what is pushed, and ${host ?? "a layout folder"} ${why}.`, {
    input: "scan",
    remedy: "Leave scan out, or push to a repository of ECR.",
  });
}

/** Waits for the scan of each image, where it is asked for; null where it is not. */
export async function scan(
  { images }: Built,
  { settings }: PackageRequest,
  { host, path }: Destination,
  context: Context,
): Promise<readonly Scanned[] | null> {
  if (settings.scan === null || host === null) return null;
  const scans: Scanned[] = [];
  for (const { manifest } of images) scans.push(await scanOne(host, path, manifest.digest, settings.scan, context));
  return scans;
}

async function scanOne(
  host: string,
  path: string,
  digest: string,
  { failOn, ignoreUnfixed, allow, timeLimit }: ScanSettings,
  { environment, log, clock, cancelled }: Context,
): Promise<Scanned> {
  const waiting = {
    wait: true,
    timeLimit,
    clock: () => performance.now(),
    sleep: (seconds: number, signal: AbortSignal) => sleep(1_000 * seconds, undefined, { signal }),
  };
  const surroundings = { environment, log, signal: cancelled() };
  const result = await scanFindings(ecrRepository(host, path), digest, waiting, surroundings);
  if (!result.done) return result;
  const today = clock().toISOString().slice(0, 10);
  const severity = failOn.toUpperCase() as Uppercase<typeof failOn>;
  const judgement = judgeScan(result.findings, { failOn: severity, allow, ignoreUnfixed, today });
  return { done: true, kind: result.kind, judgement };
}
