import { UserError } from "@mlops-actions/errors";
import { type AwsAccess, type Failure, knownFailures } from "./known-failures.ts";

export type { AwsAccess } from "./known-failures.ts";

/**
 * A failure of AWS in plain words: what it is and what mends it; AWS's own words are the cause. Anything that is neither the user's nor the
 * service's doing is thrown again as it is.
 * @returns a UserError, to be thrown
 */
export function awsFailure(error: unknown, access: AwsAccess): UserError {
  if (error instanceof UserError) return error;
  const failure = described(error);
  const why = knownFailures.find(({ of }) => of(failure));
  if (why === undefined) throw error;
  const { message, remedy } = why.say(access, failure);
  return new UserError(message, { remedy, cause: `${failure.name}: ${failure.message}` });
}

function described(error: unknown): Failure {
  const { name, message, code, $metadata, cause } = error as Partial<Failure> & {
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly cause?: { readonly code?: string };
  };
  return {
    name: name ?? "",
    message: message ?? "",
    code: typeof code === "string" ? code : (cause?.code ?? ""),
    status: $metadata?.httpStatusCode ?? 0,
  };
}
