import type { EnhancedImageScanFinding, ImageScanFinding, VulnerablePackage } from "@aws-sdk/client-ecr";

/** From the mildest; UNDEFINED is one that nobody has rated yet. */
export const severities = ["UNDEFINED", "INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;

export type Severity = (typeof severities)[number];

/** A known vulnerability in one package of an image. */
export interface ScanFinding {
  /** As `CVE-2026-12345`. */
  readonly name: string;
  readonly severity: Severity;
  readonly package: string;
  readonly version: string;
  /** The version that mends it; null where there is none, or a basic scan, which does not tell, found it. */
  readonly fixedIn: string | null;
  readonly uri: string | null;
  /** Which of ECR's two scans found it. */
  readonly kind: "basic" | "enhanced";
}

export function basicFinding({ name, severity, uri, attributes = [] }: ImageScanFinding): ScanFinding {
  const values = new Map(attributes.map(({ key, value }) => [key, value]));
  return {
    name: name ?? "unnamed",
    severity: severityOf(severity),
    package: values.get("package_name") ?? "unknown",
    version: values.get("package_version") ?? "",
    fixedIn: null,
    uri: uri || null,
    kind: "basic",
  };
}

/** One for each package that has the vulnerability. None of one that is closed. */
export function enhancedFindings(finding: EnhancedImageScanFinding): ScanFinding[] {
  if (finding.status === "CLOSED") return [];
  const details = finding.packageVulnerabilityDetails;
  const { vulnerablePackages = [], vulnerabilityId, sourceUrl, referenceUrls } = details ?? {};
  const shared = {
    name: vulnerabilityId ?? finding.title ?? "unnamed",
    severity: severityOf(finding.severity),
    uri: sourceUrl || referenceUrls?.[0] || null,
    kind: "enhanced" as const,
  };
  if (vulnerablePackages.length === 0) return [{ ...shared, package: "unknown", version: "", fixedIn: null }];
  const each = vulnerablePackages.map((one) => ({
    ...shared,
    package: one.name ?? "unknown",
    version: versionOf(one),
    fixedIn: fixedIn(one.fixedInVersion),
  }));
  // The same package in several layers is one finding.
  return [...new Map(each.map((one) => [`${one.package} ${one.version} ${one.fixedIn}`, one])).values()];
}

function severityOf(word: string | undefined): Severity {
  return severities.find((severity) => severity === word?.toUpperCase()) ?? "UNDEFINED";
}

function versionOf({ epoch, version = "", release }: VulnerablePackage): string {
  return `${epoch ? `${epoch}:` : ""}${version}${release ? `-${release}` : ""}`;
}

function fixedIn(version: string | undefined): string | null {
  return version === undefined || version === "" || /^not ?available$/i.test(version) ? null : version;
}
