import { UserError } from "@mlops-actions/errors";
import type { Role } from "./assumed-role.ts";
import type { AwsAccess } from "./aws-failure.ts";
import { type EcrHost, parseEcrHost } from "./ecr-host.ts";

/** A repository in a private registry. */
export interface EcrRepository {
  readonly registry: EcrHost & { readonly account: string };
  /** Without the host: `models/breast-cancer`. */
  readonly name: string;
}

/** What the functions on a repository need of their surroundings. */
export interface EcrContext {
  /** See `openEcr`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: { readonly info: (line: string) => void };
  readonly signal: AbortSignal;
  /** Assumed for it: another account's. */
  readonly role?: Role;
}

/**
 * The repository that a host and a path name.
 * @throws UserError where the host is none of ECR's private ones, or ECR allows no such name
 */
export function ecrRepository(host: string, name: string): EcrRepository {
  const registry = parseEcrHost(host);
  if (registry === null || registry.account === null) {
    const why = registry === null ? "is no registry of Amazon ECR" : "is the public registry";
    const make = "Make it once with `aws ecr-public create-repository --region us-east-1` and leave this out, or name";
    throw new UserError(`${host} ${why}: it has no repositories that can be made or scanned from here.`, {
      remedy: `${registry === null ? "Name" : make} a private registry, as 111111111111.dkr.ecr.eu-west-1.amazonaws.com.`,
    });
  }
  if (name.length < 2 || name.length > 256 || !names.test(name)) {
    throw new UserError(`${JSON.stringify(name)} is no name of a repository that ECR allows.`, {
      remedy: "Use 2 to 256 lower-case letters and digits, parted by single `.`, `_`, `-` or `/`.",
    });
  }
  return { registry: { ...registry, account: registry.account }, name };
}

const names = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** What IAM calls it. */
export function arnOf({ registry: { account, region, partition }, name }: EcrRepository): string {
  return `arn:${partition}:ecr:${region}:${account}:repository/${name}`;
}

/** What is asked of a repository, for messages. */
export function accessTo(repository: EcrRepository, action: string): AwsAccess {
  return { action, resource: arnOf(repository), region: repository.registry.region };
}
