import type { Repository } from "@aws-sdk/client-ecr";
import { awsFailure } from "./aws-failure.ts";
import type { Ecr } from "./ecr-client.ts";
import { accessTo, arnOf, type EcrRepository } from "./ecr-repository.ts";
import type { RepositorySettings } from "./ensure-repository.ts";

type Wanted = Omit<RepositorySettings, "lifecycle">;

/** In which of the wanted settings a repository differs, its lifecycle policy left aside, a sentence each. Asks AWS only for what is wanted. */
export async function differences(
  ecr: Ecr,
  repository: EcrRepository,
  found: Repository,
  wanted: Wanted,
  abortSignal: AbortSignal,
): Promise<string[]> {
  return [
    ...ofDescription(found, wanted),
    ...(wanted.tags === undefined ? [] : await ofTags(ecr, repository, found, wanted.tags, abortSignal)),
  ];
}

function ofDescription(found: Repository, { scanOnPush, immutable, encryption }: Wanted): string[] {
  const told: string[] = [];
  const scans = found.imageScanningConfiguration?.scanOnPush ?? false;
  if (scanOnPush !== undefined && scans !== scanOnPush) {
    told.push(
      `Images are ${scans ? "" : "not "}scanned when pushed, though ${scanOnPush ? "a" : "no"} scan is asked for.`,
    );
  }
  const mutability = found.imageTagMutability ?? "MUTABLE";
  if (immutable !== undefined && mutability !== (immutable ? "IMMUTABLE" : "MUTABLE")) {
    told.push(
      `Its tags are ${mutabilities[mutability]}, though ${immutable ? "immutable" : "mutable"} ones are asked for.`,
    );
  }
  const { encryptionType = "AES256", kmsKey } = found.encryptionConfiguration ?? {};
  const key = encryption?.kms;
  const fixed = "which only a new repository changes";
  if (encryption !== undefined && encryptionType.startsWith("KMS") !== (key !== undefined)) {
    told.push(`It is encrypted by ${encryptionType}, not by ${key === undefined ? "AES256" : "KMS"}, ${fixed}.`);
  } else if (typeof key === "string" && kmsKey !== undefined && !mayBe(key, kmsKey)) {
    told.push(`It is encrypted by the key ${kmsKey}, not by ${key}, ${fixed}.`);
  }
  return told;
}

const mutabilities = {
  MUTABLE: "mutable",
  IMMUTABLE: "immutable",
  MUTABLE_WITH_EXCLUSION: "mutable but for some patterns",
  IMMUTABLE_WITH_EXCLUSION: "immutable but for some patterns",
} as const;

/** ECR tells a key's ARN; an alias can't be compared with it. */
function mayBe(key: string, arn: string): boolean {
  return key.includes("alias/") || arn === key || arn.endsWith(`/${key}`);
}

async function ofTags(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  found: Repository,
  tags: Readonly<Record<string, string>>,
  abortSignal: AbortSignal,
): Promise<string[]> {
  const resourceArn = found.repositoryArn ?? arnOf(repository);
  try {
    const there = await client.send(new sdk.ListTagsForResourceCommand({ resourceArn }), { abortSignal });
    const values = new Map(there.tags?.map(({ Key, Value }) => [Key, Value]));
    return Object.entries(tags)
      .filter(([name, value]) => values.get(name) !== value)
      .map(([name, value]) => {
        const is = values.has(name) ? JSON.stringify(values.get(name)) : "missing";
        return `Its tag ${JSON.stringify(name)} is ${is}, not ${JSON.stringify(value)}.`;
      });
  } catch (error) {
    throw awsFailure(error, { ...accessTo(repository, "ecr:ListTagsForResource"), resource: resourceArn });
  }
}
