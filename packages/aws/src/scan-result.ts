import type { ScanFinding } from "./scan-finding.ts";

export type ScanResult = Scanned | Unscanned;

export interface Scanned {
  readonly done: true;
  readonly kind: "basic" | "enhanced";
  readonly findings: readonly ScanFinding[];
  readonly scannedAt: Date | null;
}

/** No findings are known, which does not mean that there are none. */
export interface Unscanned {
  readonly done: false;
  /** ECR's word. */
  readonly status: string;
  /** A sentence. */
  readonly why: string;
  readonly remedy: string;
}
