import type { ECRClientConfig } from "@aws-sdk/client-ecr";
import { assumedRole, type Role } from "./assumed-role.ts";
import type { EcrHost } from "./ecr-host.ts";
import { keysIn } from "./keys.ts";

export type Sdk = typeof import("@aws-sdk/client-ecr");

export interface Ecr {
  readonly client: InstanceType<Sdk["ECRClient"]>;
  readonly sdk: Sdk;
}

/**
 * A client for the service behind a registry. Of the environment it takes AWS_ENDPOINT_URL_ECR, AWS_ENDPOINT_URL, AWS_MAX_ATTEMPTS and keys; where it
 * holds none, the SDK looks for credentials where it always does: the process's environment, profiles, web identity, container, instance.
 * @param role assumed with these credentials
 */
export async function openEcr(
  { region, fips, dualStack }: EcrHost,
  environment: Readonly<Record<string, string | undefined>>,
  role?: Role,
): Promise<Ecr> {
  const sdk = await import("@aws-sdk/client-ecr");
  const endpoint = environment["AWS_ENDPOINT_URL_ECR"] || environment["AWS_ENDPOINT_URL"];
  const keys = keysIn(environment);
  const config: ECRClientConfig = {
    region,
    maxAttempts: Number(environment["AWS_MAX_ATTEMPTS"]) || defaultAttempts,
    useFipsEndpoint: fips,
    useDualstackEndpoint: dualStack,
    ...(endpoint && { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false }),
    ...(keys !== null && { credentials: keys }),
    ...(role !== undefined && { credentials: assumedRole(role, { region, environment }) }),
  };
  return { sdk, client: new sdk.ECRClient(config) };
}

const defaultAttempts = 5;
