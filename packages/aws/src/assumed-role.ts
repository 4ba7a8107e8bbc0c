import { UserError } from "@mlops-actions/errors";
import { awsFailure } from "./aws-failure.ts";
import { regionIn, type ServicePlace, serviceConfig } from "./service-config.ts";

/** A role of this or another account. */
export interface Role {
  readonly arn: string;
  /** Where its trust policy asks for one. */
  readonly externalId?: string;
  /** As CloudTrail shows it; default `mlops-actions`. */
  readonly sessionName?: string;
}

interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** The SDK asks again before it. */
  readonly expiration?: Date;
}

/**
 * A provider of the credentials of a role, which the SDK calls when it needs them.
 * @throws UserError when called, where the role may not be assumed
 */
export function assumedRole({ arn, externalId, sessionName }: Role, place: ServicePlace): () => Promise<Session> {
  const region = regionOf(arn, place);
  return async () => {
    // The SDK's own small client of STS, which is loaded where it assumes roles of profiles too.
    const { STSClient, AssumeRoleCommand } = await import("@aws-sdk/nested-clients/sts");
    const client = new STSClient(serviceConfig("STS", { ...place, region }));
    try {
      const { Credentials: given } = await client.send(
        new AssumeRoleCommand({
          RoleArn: arn,
          RoleSessionName: (sessionName ?? "mlops-actions").replaceAll(/[^\w+=,.@-]/g, "-").slice(0, 64),
          ...(externalId !== undefined && { ExternalId: externalId }),
        }),
      );
      if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken) {
        throw new UserError(`AWS gave no credentials for the role ${arn}.`, { remedy: "Run the job again." });
      }
      return {
        accessKeyId: given.AccessKeyId,
        secretAccessKey: given.SecretAccessKey,
        sessionToken: given.SessionToken,
        expiration: given.Expiration ?? new Date(0),
      };
    } catch (error) {
      if (isRoleItself(error, arn)) return await client.config.credentials();
      throw awsFailure(error, { action: "sts:AssumeRole", resource: arn, region });
    } finally {
      client.destroy();
    }
  };
}

/** A role may assume itself only where its trust policy says so, and whoever is it already need not. */
function isRoleItself(error: unknown, arn: string): boolean {
  const [, partition, account, name] = /^arn:([\w-]+):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  const { name: kind, message } = error as Error;
  return kind === "AccessDenied" && message.includes(`arn:${partition}:sts::${account}:assumed-role/${name}/`);
}

/** STS is asked in the region of the work; without one in the first region of the role's partition. */
function regionOf(arn: string, { region, environment }: ServicePlace): string {
  return region ?? regionIn(environment) ?? firstRegions[arn.split(":")[1] ?? ""] ?? "us-east-1";
}

const firstRegions: Readonly<Record<string, string>> = { "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1" };
