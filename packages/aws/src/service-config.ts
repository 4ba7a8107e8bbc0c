import { keysIn } from "./keys.ts";

/** Where a service is called. */
export interface ServicePlace {
  /** Left out, it is that of the environment. */
  readonly region?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Of the SDK's configuration, what every client takes. What is not named is left to the SDK. */
export interface ServiceConfig {
  readonly region?: string;
  readonly endpoint?: string;
  readonly maxAttempts: number;
  readonly credentials?: Keys | (() => Promise<Keys>);
}

/**
 * How to open a client of a service with the credentials that there are. Of the environment it takes AWS_REGION, AWS_ENDPOINT_URL, that of the service
 * (AWS_ENDPOINT_URL_S3), AWS_MAX_ATTEMPTS and keys; where it holds none, the SDK looks for credentials where it always does: the process's environment,
 * profiles, web identity, container, instance.
 * @param service as AWS_ENDPOINT_URL_… names it: `S3`, `SAGEMAKER`
 */
export function serviceConfig(service: string, { region, environment }: ServicePlace): ServiceConfig {
  const where = region ?? regionIn(environment);
  const endpoint = environment[`AWS_ENDPOINT_URL_${service}`] || environment["AWS_ENDPOINT_URL"];
  const keys = keysIn(environment);
  return {
    maxAttempts: Number(environment["AWS_MAX_ATTEMPTS"]) || defaultAttempts,
    ...(where && { region: where }),
    ...(endpoint && { endpoint }),
    ...(keys !== null && { credentials: keys }),
  };
}

/** The region that the environment names, if it does. */
export function regionIn(environment: ServicePlace["environment"]): string | null {
  return environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"] || null;
}

const defaultAttempts = 5;
