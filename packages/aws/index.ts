export { type AwsAccess, awsFailure } from "./src/aws-failure.ts";
export { type Credentials, type EcrCredentials, ecrCredentials } from "./src/ecr-credentials.ts";
export { type EcrHost, parseEcrHost } from "./src/ecr-host.ts";
export { type EcrContext, type EcrRepository, ecrRepository } from "./src/ecr-repository.ts";
export { type EnsuredRepository, ensureRepository, type RepositorySettings } from "./src/ensure-repository.ts";
export { type AllowedFinding, judgeScan, type ScanJudgement, type ScanRules } from "./src/judge-scan.ts";
export { type Lifecycle, lifecyclePolicy } from "./src/lifecycle-policy.ts";
export { type ScanFinding, type Severity, severities } from "./src/scan-finding.ts";
export { type ScanResult, type ScanWaiting, scanFindings } from "./src/scan-findings.ts";
