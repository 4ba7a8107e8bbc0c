import { UserError } from "@mlops-actions/errors";
import type { Role } from "./assumed-role.ts";
import { awsFailure } from "./aws-failure.ts";
import { openEcr } from "./ecr-client.ts";
import { type EcrHost, parseEcrHost } from "./ecr-host.ts";

/** What a registry takes as HTTP basic authentication. */
export interface Credentials {
  readonly kind: "password";
  /** As messages name where they come from. */
  readonly source: string;
  readonly username: string;
  readonly password: string;
}

/** Null for a host that is none of ECR's, and for the public registry, which is read without any. */
export type EcrCredentials = (host: string) => Promise<Credentials | null>;

interface CredentialsContext {
  /** See `openEcr`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told of each secret before it is used, so that logs can hide it. */
  readonly onSecret: (text: string) => void;
  readonly clock: () => Date;
  /** Assumed to ask for tokens: another account's. */
  readonly role?: Role;
}

/**
 * Credentials of registries by their host, asked of AWS when first needed: one token serves all registries of a region, and is asked anew shortly before
 * it expires (after 12 hours), or when asking failed.
 * @throws UserError, from the provider, where AWS gives none
 */
export function ecrCredentials({ environment, onSecret, clock, role }: CredentialsContext): EcrCredentials {
  const tokens = new Map<string, Promise<Token>>();
  return async (host) => {
    const registry = parseEcrHost(host);
    if (registry === null || registry.public) return null;
    const key = `${registry.region} ${registry.fips} ${registry.dualStack}`;
    const kept = tokens.get(key);
    if (kept !== undefined) {
      const { credentials, until } = await kept;
      if (until - clock().getTime() > margin) return credentials;
    }
    // Whoever waited for the same one may have asked already.
    const newest = tokens.get(key);
    if (newest !== undefined && newest !== kept) return (await newest).credentials;
    const asked = askToken(registry, { environment, onSecret, role });
    tokens.set(key, asked);
    // A failure is not kept: the next one asks again.
    asked.catch(() => tokens.get(key) === asked && tokens.delete(key));
    return (await asked).credentials;
  };
}

/** Milliseconds: a push that begins now may go on for a while. */
const margin = 15 * 60_000;

interface Token {
  readonly credentials: Credentials;
  /** Milliseconds since 1970. */
  readonly until: number;
}

async function askToken(
  registry: EcrHost,
  { environment, onSecret, role }: Pick<CredentialsContext, "environment" | "onSecret"> & { role: Role | undefined },
): Promise<Token> {
  const { client, sdk } = await openEcr(registry, environment, role);
  const access = { action: "ecr:GetAuthorizationToken", resource: "*", region: registry.region };
  try {
    const { authorizationData } = await client.send(new sdk.GetAuthorizationTokenCommand({}));
    const { authorizationToken, expiresAt } = authorizationData?.[0] ?? {};
    if (!authorizationToken) throw noToken(registry);
    onSecret(authorizationToken);
    const [username = "", ...rest] = Buffer.from(authorizationToken, "base64").toString("utf8").split(":");
    const password = rest.join(":");
    if (username === "" || password === "") throw noToken(registry);
    onSecret(password);
    const credentials = {
      kind: "password",
      source: role === undefined ? "ECR" : `ECR as ${role.arn}`,
      username,
      password,
    } as const;
    return { credentials, until: expiresAt?.getTime() ?? 0 };
  } catch (error) {
    throw awsFailure(error, access);
  } finally {
    client.destroy();
  }
}

function noToken({ region }: EcrHost): UserError {
  return new UserError(`AWS answered without a token for the registry in ${region}.`, {
    remedy: "Check AWS_ENDPOINT_URL: what answers there is not Amazon ECR.",
  });
}
