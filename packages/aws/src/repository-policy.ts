import { awsFailure } from "./aws-failure.ts";
import type { Ecr } from "./ecr-client.ts";
import { accessTo, type EcrContext, type EcrRepository } from "./ecr-repository.ts";
import { samePolicy } from "./lifecycle-policy.ts";
import { refusedSetting } from "./refused-setting.ts";

/**
 * How the lifecycle policy of a repository that is there differs from the asked one, a sentence or none. A repository without a policy and without images
 * gets the asked one: an earlier run may have made it and failed before its policy. Where there are images none is set, as it may delete some.
 */
export async function policyDifferences(
  ecr: Ecr,
  repository: EcrRepository,
  policy: string,
  { log, signal }: EcrContext,
): Promise<string[]> {
  const there = await policyOf(ecr, repository, signal);
  if (there !== null) {
    return samePolicy(there, policy) ? [] : ["Its lifecycle policy is another than the one asked for."];
  }
  try {
    if (await isEmpty(ecr, repository, signal)) {
      await putPolicy(ecr, repository, policy, signal);
      log.info(`Set the lifecycle policy of ${repository.name}, which holds no image yet.`);
      return [];
    }
  } catch (error) {
    // Who may do no more than push is told how it is.
    if (!(error instanceof Error && /^AccessDenied/.test(String(error.cause)))) throw error;
  }
  return ["It has no lifecycle policy, though one is asked for."];
}

/** @throws UserError where AWS refuses */
export async function putPolicy(
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
    throw refusedSetting(error, sdk, repository, "ecr:PutLifecyclePolicy");
  }
}

/** Null where there is none. */
async function policyOf(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  abortSignal: AbortSignal,
): Promise<string | null> {
  const { registry, name } = repository;
  try {
    const { lifecyclePolicyText = "" } = await client.send(
      new sdk.GetLifecyclePolicyCommand({ registryId: registry.account, repositoryName: name }),
      { abortSignal },
    );
    return lifecyclePolicyText;
  } catch (error) {
    if (error instanceof sdk.LifecyclePolicyNotFoundException) return null;
    throw awsFailure(error, accessTo(repository, "ecr:GetLifecyclePolicy"));
  }
}

async function isEmpty({ client, sdk }: Ecr, repository: EcrRepository, abortSignal: AbortSignal): Promise<boolean> {
  const { registry, name } = repository;
  try {
    const { imageIds = [], nextToken } = await client.send(
      new sdk.ListImagesCommand({ registryId: registry.account, repositoryName: name, maxResults: 1 }),
      { abortSignal },
    );
    return imageIds.length === 0 && nextToken === undefined;
  } catch (error) {
    throw awsFailure(error, accessTo(repository, "ecr:ListImages"));
  }
}
