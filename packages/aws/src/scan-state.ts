import type { ImageScanStatus } from "@aws-sdk/client-ecr";
import type { Scanned, Unscanned } from "./scan-result.ts";

export type ScanEnd = Pick<Scanned, "done" | "kind"> | Unscanned;

/** What a scan's status means, null while it goes on. An enhanced scan never completes: it rests as ACTIVE, and looks again when news come. */
export function endOf({ status, description }: ImageScanStatus, enhanced: boolean): ScanEnd | null {
  switch (status) {
    case "COMPLETE":
      return { done: true, kind: enhanced ? "enhanced" : "basic" };
    case "ACTIVE":
      return { done: true, kind: "enhanced" };
    case "IN_PROGRESS":
    case "PENDING":
    case undefined:
      return null;
  }
  const [why, remedy] = failures.get(status) ?? [`ECR's scan ended as ${status}.`, "See the image in the ECR console."];
  return { done: false, status, why: description ? `${why} ECR says: ${description}` : why, remedy };
}

const failures: ReadonlyMap<string, readonly [why: string, remedy: string]> = new Map([
  ["FAILED", ["ECR's scan failed.", "Start it again by hand; a basic scan can run once in 24 hours."]],
  [
    "UNSUPPORTED_IMAGE",
    [
      "ECR cannot scan this image: it knows neither its operating system nor its format.",
      "Use a base that ECR supports (Debian, Alpine, Amazon Linux, Ubuntu, …), turn on enhanced scanning, or scan by another tool.",
    ],
  ],
  [
    "SCAN_ELIGIBILITY_EXPIRED",
    [
      "ECR scans this image no more, since it is older than the account's scan duration.",
      "Push it anew, or raise the re-scan duration of Amazon Inspector.",
    ],
  ],
  [
    "FINDINGS_UNAVAILABLE",
    ["ECR has no findings of this image any more.", "Start the scan again, or push the image anew."],
  ],
  ["IMAGE_ARCHIVED", ["The image is archived, so ECR does not scan it.", "Restore it before it is scanned."]],
  ["LIMIT_EXCEEDED", ["ECR's quota of scans is used up.", "Run the job again later, or ask for a higher quota."]],
]);
