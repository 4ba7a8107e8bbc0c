import { accessDenied } from "./access-denied.ts";

/** What was asked of AWS when it failed. */
export interface AwsAccess {
  /** As IAM has it: `ecr:CreateRepository`. */
  readonly action: string;
  /** An ARN, or `*`. */
  readonly resource: string;
  readonly region: string;
}

/** What of an error tells why it was thrown. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** Of the system, as ECONNREFUSED. */
  readonly code: string;
  /** HTTP, 0 where there was no answer. */
  readonly status: number;
}

/** A reason, and how it is told. */
interface Why {
  readonly of: (failure: Failure) => boolean;
  readonly say: (access: AwsAccess, failure: Failure) => { readonly message: string; readonly remedy: string };
}

const configure = "aws-actions/configure-aws-credentials";

/** The first that fits holds: the narrow ones stand before the wide ones. */
export const knownFailures: readonly Why[] = [
  {
    of: ({ name, message }) =>
      named(name, "CredentialsProviderError", "NoCredentialProviders", "MissingAuthenticationTokenException") &&
      !/expired/i.test(message),
    say: ({ action }) => ({
      message: `There are no AWS credentials, and ${action} needs some.`,
      remedy: `Run ${configure} with \`role-to-assume\` before this step, and give the job \`permissions: id-token: write\`.`,
    }),
  },
  {
    of: ({ name, message }) =>
      named(name, "RequestTimeTooSkewed", "RequestInTheFuture", "RequestExpired") ||
      /signature (?:expired|not yet current)/i.test(message),
    say: () => ({
      message: "AWS refuses the request since the clock of this machine is wrong.",
      remedy: "Set the machine's clock by NTP: AWS allows five minutes of difference.",
    }),
  },
  {
    of: ({ name, message }) =>
      named(name, "ExpiredTokenException", "ExpiredToken", "TokenRefreshRequired") ||
      /(?:token|credentials)\b.*\bexpired/i.test(message),
    say: ({ action }) => ({
      message: `The AWS credentials have expired, so ${action} was refused.`,
      remedy: `Run ${configure} in this job, right before this step, or raise its \`role-duration-seconds\`.`,
    }),
  },
  {
    of: ({ message }) => /scoped to (?:a valid|correct) region|not (?:enabled|valid) .*region/i.test(message),
    say: ({ region }) => ({
      message: `AWS does not take these credentials in the region ${region}.`,
      remedy:
        "Check the region, for images that in the repository's host name, and that it is enabled for the account.",
    }),
  },
  {
    of: ({ name, message }) => /^AccessDenied/.test(name) || /not authorized to perform/i.test(message),
    say: accessDenied,
  },
  {
    of: ({ name }) => name === "NoSuchBucket",
    say: ({ resource }) => ({
      message: `There is no bucket ${bucketOf(resource)}.`,
      remedy: "Check its name; it is made once, by whoever keeps the account.",
    }),
  },
  {
    of: ({ name, status }) => named(name, "PermanentRedirect", "AuthorizationHeaderMalformed") || status === 301,
    say: ({ resource, region }) => ({
      message: `The bucket ${bucketOf(resource)} is not in the region ${region}.`,
      remedy: "Name the bucket's own region, or a bucket of this one.",
    }),
  },
  {
    of: ({ message, status }) => /region is missing/i.test(message) && status === 0,
    say: ({ action }) => ({
      message: `No region of AWS is named, and ${action} needs one.`,
      remedy: `Set AWS_REGION, as ${configure} does by \`aws-region\`.`,
    }),
  },
  {
    of: ({ name }) =>
      named(
        name,
        "UnrecognizedClientException",
        "InvalidAccessKeyId",
        "InvalidClientTokenId",
        "InvalidSignatureException",
        "SignatureDoesNotMatch",
        "IncompleteSignatureException",
        "AuthFailure",
      ),
    say: () => ({
      message: "AWS does not know these credentials.",
      remedy: `Check the role or the keys given to ${configure}: deleted, mistyped, or of another partition (China, GovCloud).`,
    }),
  },
  {
    of: ({ name, status }) => /Throttl|TooManyRequests|SlowDown/.test(name) || status === 429,
    say: ({ action }) => ({
      message: `AWS allows no more calls of ${action} for the moment, after several tries.`,
      remedy: "Run the job again; if many jobs share the account, let them run one after another (`concurrency`).",
    }),
  },
  {
    of: ({ name }) => named(name, "LimitExceededException", "ResourceLimitExceeded"),
    say: ({ action, region }) => ({
      message: `A quota of the AWS account in ${region} is used up, so ${action} was refused.`,
      remedy: "Ask for a higher one under Service Quotas, or delete what is not needed.",
    }),
  },
  {
    of: ({ name, status }) => named(name, "ConflictException", "ConditionalRequestConflict") || status === 409,
    say: ({ action, resource }) => ({
      message: `Something else was changing ${resource} all the while, so ${action} was refused.`,
      remedy: "Run the job again: what was done is not done twice.",
    }),
  },
  {
    of: ({ name }) => name === "KmsException" || name.startsWith("KMS."),
    say: ({ action }) => ({
      message: `AWS could not use the KMS key, so ${action} failed.`,
      remedy: "Check that the key exists in this region, is enabled, and that its policy lets the role create grants.",
    }),
  },
  {
    of: ({ code }) => code === "ENOTFOUND" || code === "EAI_AGAIN",
    say: ({ region }) => ({
      message: `AWS could not be found in the region ${region}.`,
      remedy:
        "Check the region, for images that in the repository's host name; then the job's network, DNS and AWS_ENDPOINT_URL.",
    }),
  },
  {
    of: ({ code }) => /CERT|SELF_SIGNED|UNABLE_TO_/.test(code),
    say: () => ({
      message: "The certificate that AWS, or a proxy before it, shows is not trusted.",
      remedy: "Name your organisation's certificate in NODE_EXTRA_CA_CERTS.",
    }),
  },
  {
    of: ({ code, name }) =>
      /^(?:ECONN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)/.test(code) ||
      /^(?:TimeoutError|NetworkingError)$/.test(name),
    say: ({ region }) => ({
      message: `AWS could not be reached in ${region}.`,
      remedy: "Check the job's network and proxy, AWS_ENDPOINT_URL, and the VPC endpoint if there is one.",
    }),
  },
  {
    of: ({ status }) => status === 403,
    say: accessDenied,
  },
  {
    of: ({ status }) => status >= 500,
    say: ({ action, region }) => ({
      message: `AWS itself failed at ${action} in ${region}, after several tries.`,
      remedy: "Run the job again; see the AWS Health Dashboard if it stays so.",
    }),
  },
];

/** Of `arn:aws:s3:::bucket/key`. */
function bucketOf(resource: string): string {
  return resource.replace(/^arn:[^:]*:s3:::/, "").split("/")[0]!;
}

function named(name: string, ...names: readonly string[]): boolean {
  return names.includes(name);
}
