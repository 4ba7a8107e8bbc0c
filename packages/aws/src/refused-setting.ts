import { UserError } from "@mlops-actions/errors";
import { awsFailure } from "./aws-failure.ts";
import type { Ecr } from "./ecr-client.ts";
import { accessTo, type EcrRepository } from "./ecr-repository.ts";

/** What ECR finds wrong with a setting is the user's to mend. */
export function refusedSetting(error: unknown, sdk: Ecr["sdk"], repository: EcrRepository, action: string): UserError {
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
