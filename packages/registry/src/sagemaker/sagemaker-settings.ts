import { UserError } from "@mlops-actions/errors";

export interface SagemakerSettings {
  /** Of the account and region of the model packages: SageMaker reads from it. */
  readonly bucket: string;
  /** What the keys of all objects begin with, default `mlops-registry`. */
  readonly prefix?: string;
  /** Default: that of the environment. */
  readonly region?: string;
  /** ARN of a role to assume first: the registry of another account. */
  readonly role?: string;
  /** Where the role's trust policy asks for one. */
  readonly externalId?: string;
  /** ID, ARN or alias of a KMS key for the objects; default: what the bucket does by itself. */
  readonly kmsKey?: string;
}

/** Settings in their usual form: the prefix without slashes at its ends. */
export type CheckedSettings = SagemakerSettings & { readonly prefix: string };

/** @throws UserError on what AWS would not take as such */
export function checkSagemakerSettings(given: SagemakerSettings): CheckedSettings {
  const { bucket, region, role, prefix = "mlops-registry" } = given;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || bucket.includes("..")) {
    throw new UserError(`${JSON.stringify(bucket)} cannot be the bucket of a registry.`, {
      remedy: "Name a bucket of S3 as `bucket`: 3 to 63 lower-case letters, digits, dots and hyphens, without s3://.",
    });
  }
  const trimmed = prefix.replace(/^\/+|\/+$/g, "");
  // The address of a document is to fit into the 256 characters of a package's metadata, whatever bucket and model are called.
  if (!/^[A-Za-z0-9][\w./-]{0,89}$/.test(trimmed) || /\/\/|\.\.?(?:\/|$)/.test(trimmed)) {
    throw new UserError(`${JSON.stringify(prefix)} cannot be the prefix of a registry.`, {
      remedy: "Use 1 to 90 letters, digits, dots, underscores and hyphens, in parts with single slashes between.",
    });
  }
  if (region !== undefined && !/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region)) {
    throw new UserError(`${JSON.stringify(region)} is no region of AWS.`, { remedy: "Write it as in eu-west-1." });
  }
  if (role !== undefined && !/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/.test(role)) {
    throw new UserError(`${JSON.stringify(role)} is no ARN of a role.`, {
      remedy: "Write it as in arn:aws:iam::111111111111:role/mlops-registry.",
    });
  }
  return { ...given, prefix: trimmed };
}
