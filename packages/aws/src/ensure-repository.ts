import type { Repository } from "@aws-sdk/client-ecr";
import { UserError } from "@mlops-actions/errors";
import { awsFailure } from "./aws-failure.ts";
import { type Ecr, openEcr } from "./ecr-client.ts";
import { accessTo, type EcrContext, type EcrRepository } from "./ecr-repository.ts";
import { type Lifecycle, lifecyclePolicy } from "./lifecycle-policy.ts";
import { refusedSetting } from "./refused-setting.ts";
import { differences } from "./repository-differences.ts";
import { policyDifferences, putPolicy } from "./repository-policy.ts";

/** How a repository is to be; what is left out is left to ECR, and not compared. */
export interface RepositorySettings {
  readonly scanOnPush?: boolean;
  /** A tag, once pushed, keeps its image. */
  readonly immutable?: boolean;
  /** `kms`: a key of KMS, by id, ARN or alias; true for the account's own `aws/ecr`. Without it AES-256 by keys of S3. */
  readonly encryption?: { readonly kms?: string | true };
  readonly lifecycle?: Lifecycle;
  readonly tags?: Readonly<Record<string, string>>;
}

/** The settings that mlops.yml declares of a model's repository, as ECR is asked for them. */
export function declaredRepository({ immutable, scanOnPush, keep, kms }: DeclaredRepository): RepositorySettings {
  return {
    immutable,
    scanOnPush,
    ...(kms !== null && { encryption: { kms } }),
    ...(keep !== null && { lifecycle: { keep } }),
  };
}

interface DeclaredRepository {
  readonly immutable: boolean;
  readonly scanOnPush: boolean;
  /** Null: all. */
  readonly keep: number | null;
  readonly kms: string | null;
}

export interface EnsuredRepository {
  /** Host and path, as references begin. */
  readonly uri: string;
  readonly created: boolean;
  /** In which of the asked settings a repository that was there differs, a sentence each. */
  readonly differences: readonly string[];
}

/**
 * Makes a repository where there is none. Of one that is there nothing is changed, as people may have set it so, but that an empty one without a lifecycle
 * policy gets the one that is asked for: a run that made it may have failed there.
 * @throws UserError where AWS refuses
 */
export async function ensureRepository(
  repository: EcrRepository,
  settings: RepositorySettings,
  context: EcrContext,
): Promise<EnsuredRepository> {
  const policy = settings.lifecycle === undefined ? null : lifecyclePolicy(settings.lifecycle);
  const ecr = await openEcr(repository.registry, context.environment, context.role);
  try {
    const there = await describe(ecr, repository, context.signal);
    if (there === null && (await create(ecr, repository, settings, context.signal))) {
      context.log.info(`Made the repository ${repository.name} in ${repository.registry.host}.`);
      if (policy !== null) await putPolicy(ecr, repository, policy, context.signal);
      return { uri: uriOf(repository), created: true, differences: [] };
    }
    const found = there ?? (await describe(ecr, repository, context.signal));
    if (found === null) throw goneAgain(repository);
    const told = await differences(ecr, repository, found, settings, context.signal);
    const ofPolicy = policy === null ? [] : await policyDifferences(ecr, repository, policy, context);
    return { uri: uriOf(repository), created: false, differences: [...told, ...ofPolicy] };
  } finally {
    ecr.client.destroy();
  }
}

async function describe(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  abortSignal: AbortSignal,
): Promise<Repository | null> {
  const { name, registry } = repository;
  try {
    const { repositories } = await client.send(
      new sdk.DescribeRepositoriesCommand({ registryId: registry.account, repositoryNames: [name] }),
      { abortSignal },
    );
    return repositories?.[0] ?? null;
  } catch (error) {
    if (error instanceof sdk.RepositoryNotFoundException) return null;
    throw awsFailure(error, accessTo(repository, "ecr:DescribeRepositories"));
  }
}

/** False where somebody else was faster. */
async function create(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  { scanOnPush, immutable, encryption, tags }: RepositorySettings,
  abortSignal: AbortSignal,
): Promise<boolean> {
  const key = encryption?.kms;
  try {
    await client.send(
      new sdk.CreateRepositoryCommand({
        registryId: repository.registry.account,
        repositoryName: repository.name,
        ...(scanOnPush !== undefined && { imageScanningConfiguration: { scanOnPush } }),
        ...(immutable !== undefined && { imageTagMutability: immutable ? "IMMUTABLE" : "MUTABLE" }),
        ...(encryption !== undefined && {
          encryptionConfiguration:
            key === undefined
              ? { encryptionType: "AES256" }
              : { encryptionType: "KMS", ...(key !== true && { kmsKey: key }) },
        }),
        ...(tags !== undefined && { tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
      }),
      { abortSignal },
    );
    return true;
  } catch (error) {
    if (error instanceof sdk.RepositoryAlreadyExistsException) return false;
    throw refusedSetting(error, sdk, repository, "ecr:CreateRepository");
  }
}

function goneAgain({ name, registry }: EcrRepository): UserError {
  return new UserError(`The repository ${name} in ${registry.host} was made and removed by somebody else meanwhile.`, {
    remedy: "Run the job again.",
  });
}

function uriOf({ registry, name }: EcrRepository): string {
  return `${registry.host}/${name}`;
}
