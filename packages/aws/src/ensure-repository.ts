import type { Repository } from "@aws-sdk/client-ecr";
import { UserError } from "@mlops-actions/errors";
import { awsFailure } from "./aws-failure.ts";
import { type Ecr, openEcr } from "./ecr-client.ts";
import { arnOf, type EcrContext, type EcrRepository } from "./ecr-repository.ts";
import { type Lifecycle, lifecyclePolicy } from "./lifecycle-policy.ts";
import { differences } from "./repository-differences.ts";

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

export interface EnsuredRepository {
  /** Host and path, as references begin. */
  readonly uri: string;
  readonly created: boolean;
  /** In which of the asked settings a repository that was there differs, a sentence each. Nothing of it was changed. */
  readonly differences: readonly string[];
}

/**
 * Makes a repository where there is none. Of one that is there nothing is changed: people may have set it so.
 * @throws UserError where AWS refuses
 */
export async function ensureRepository(
  repository: EcrRepository,
  settings: RepositorySettings,
  context: EcrContext,
): Promise<EnsuredRepository> {
  const policy = settings.lifecycle === undefined ? null : lifecyclePolicy(settings.lifecycle);
  const ecr = await openEcr(repository.registry, context.environment);
  try {
    const there = await describe(ecr, repository, context.signal);
    if (there === null && (await create(ecr, repository, settings, context.signal))) {
      context.log.info(`Made the repository ${repository.name} in ${repository.registry.host}.`);
      if (policy !== null) await putPolicy(ecr, repository, policy, context.signal);
      return { uri: uriOf(repository), created: true, differences: [] };
    }
    const found = there ?? (await describe(ecr, repository, context.signal));
    if (found === null) throw goneAgain(repository);
    const told = await differences(ecr, repository, found, { ...settings, policy }, context.signal);
    return { uri: uriOf(repository), created: false, differences: told };
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
    throw refused(error, sdk, repository, "ecr:CreateRepository");
  }
}

async function putPolicy(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  lifecyclePolicyText: string,
  abortSignal: AbortSignal,
): Promise<void> {
  const { registry, name } = repository;
  try {
    await client.send(
      new sdk.PutLifecyclePolicyCommand({ registryId: registry.account, repositoryName: name, lifecyclePolicyText }),
      { abortSignal },
    );
  } catch (error) {
    throw refused(error, sdk, repository, "ecr:PutLifecyclePolicy");
  }
}

/** What ECR finds wrong with a setting is the user's to mend. */
function refused(error: unknown, sdk: Ecr["sdk"], repository: EcrRepository, action: string): UserError {
  const wrong =
    error instanceof sdk.InvalidParameterException ||
    error instanceof sdk.InvalidTagParameterException ||
    error instanceof sdk.TooManyTagsException ||
    error instanceof sdk.ValidationException;
  if (!wrong) return awsFailure(error, accessTo(repository, action));
  return new UserError(`ECR does not take the settings of the repository ${repository.name} (${action}).`, {
    remedy: "Mend what ECR's own words below name: the lifecycle policy, the key or the tags.",
    cause: error.message,
  });
}

function goneAgain({ name, registry }: EcrRepository): UserError {
  return new UserError(`The repository ${name} in ${registry.host} was made and removed by somebody else meanwhile.`, {
    remedy: "Run the job again.",
  });
}

function accessTo(repository: EcrRepository, action: string) {
  return { action, resource: arnOf(repository), region: repository.registry.region };
}

function uriOf({ registry, name }: EcrRepository): string {
  return `${registry.host}/${name}`;
}
