export type { Role } from "./src/assumed-role.ts";
export { type AwsAccess, awsFailure } from "./src/aws-failure.ts";
export { type AwsPlace, clientConfig } from "./src/client-config.ts";
export { type Credentials, type EcrCredentials, ecrCredentials } from "./src/ecr-credentials.ts";
export { type EcrHost, parseEcrHost } from "./src/ecr-host.ts";
export { type EcrContext, type EcrRepository, ecrRepository } from "./src/ecr-repository.ts";
export {
  declaredRepository,
  type EnsuredRepository,
  ensureRepository,
  type RepositorySettings,
} from "./src/ensure-repository.ts";
export { type AllowedFinding, judgeScan, type ScanJudgement, type ScanRules } from "./src/judge-scan.ts";
export { type Lifecycle, lifecyclePolicy } from "./src/lifecycle-policy.ts";
export { type S3Objects, s3Objects } from "./src/s3-objects.ts";
export { type ScanFinding, type Severity, severities } from "./src/scan-finding.ts";
export { type ScanWaiting, scanFindings } from "./src/scan-findings.ts";
export type { Scanned, ScanResult, Unscanned } from "./src/scan-result.ts";
export { regionIn, type ServiceConfig } from "./src/service-config.ts";
