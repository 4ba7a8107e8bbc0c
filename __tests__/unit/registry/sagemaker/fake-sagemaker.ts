import { createHash } from "node:crypto";
import { AwsRefusal, refuse } from "./aws-refusal.ts";
import { validateCall } from "./validate-call.ts";

type Input = Readonly<Record<string, unknown>>;

/** A package as DescribeModelPackage tells it. */
export interface FakePackage {
  readonly ModelPackageGroupName: string;
  readonly ModelPackageArn: string;
  readonly ModelPackageVersion: number;
  readonly ModelPackageDescription?: string;
  readonly CreationTime: number;
  readonly request: Input;
  ModelApprovalStatus: string;
  ApprovalDescription?: string;
  ModelLifeCycle?: { readonly Stage: string; readonly StageStatus: string };
  CustomerMetadataProperties: Record<string, string>;
  LastModifiedTime?: number;
  LastModifiedBy?: object;
}

export interface FakeSagemaker {
  readonly call: (action: string, input: Input) => object;
  /** Of a group, in the order they were made. */
  readonly packages: (group: string) => readonly FakePackage[];
  readonly groups: () => readonly string[];
  /** What a person does in Studio, now or at a time. */
  readonly byHand: (
    arn: string,
    change: Partial<Pick<FakePackage, "ModelApprovalStatus" | "ApprovalDescription" | "ModelLifeCycle">>,
    at?: Date,
  ) => void;
  /** Deletes a package, as a person may. */
  readonly remove: (arn: string) => void;
}

const account = "arn:aws:sagemaker:eu-west-1:111111111111";

/**
 * SageMaker's registry in memory, which refuses what AWS refuses: calls that its own description does not allow, a second
 * token with another request, objects that are not in the bucket.
 * @param object the bytes at an address in S3, null where there is nothing
 */
export function fakeSagemaker(object: (uri: string) => Buffer | null): FakeSagemaker {
  const groups = new Map<string, { packages: FakePackage[]; made: number; looks: number }>();
  const tokens = new Map<string, { readonly request: string; readonly arn: string }>();

  function groupOf(name: unknown) {
    const group = groups.get(String(name));
    if (group === undefined) {
      throw refuse("ValidationException", `ModelPackageGroup ${account}:model-package-group/${name} does not exist.`);
    }
    return group;
  }

  function packageOf(arn: unknown): FakePackage {
    for (const { packages } of groups.values()) {
      const found = packages.find((it) => it.ModelPackageArn === arn);
      if (found !== undefined) return found;
    }
    throw refuse("ValidationException", `ModelPackage ${arn} does not exist.`);
  }

  /** Whether a call of this token was made already; the same token with another request is refused. */
  function known(input: Input): string | null {
    const before = tokens.get(String(input["ClientToken"]));
    if (before === undefined) return null;
    if (before.request === JSON.stringify(input)) return before.arn;
    throw refuse("ConflictException", "The client token was used with another request.");
  }

  const calls: Readonly<Record<string, (input: Input) => object>> = {
    CreateModelPackageGroup: ({ ModelPackageGroupName: name }) => {
      if (groups.has(String(name))) throw refuse("ValidationException", "Model Package Group already exists");
      groups.set(String(name), { packages: [], made: 0, looks: 0 });
      return { ModelPackageGroupArn: `${account}:model-package-group/${name}` };
    },

    DescribeModelPackageGroup: ({ ModelPackageGroupName: name }) => {
      const group = groupOf(name);
      group.looks += 1;
      return { ModelPackageGroupName: name, ModelPackageGroupStatus: group.looks === 1 ? "InProgress" : "Completed" };
    },

    CreateModelPackage: (input) => {
      const group = groupOf(input["ModelPackageGroupName"]);
      if (group.looks < 2) throw refuse("ConflictException", "The group is not ready.");
      const before = known(input);
      if (before !== null) return { ModelPackageArn: before };
      checkSources(input, object);
      group.made += 1;
      const ModelPackageArn = `${account}:model-package/${input["ModelPackageGroupName"]}/${group.made}`;
      group.packages.push({
        ModelPackageGroupName: String(input["ModelPackageGroupName"]),
        ModelPackageArn,
        ModelPackageVersion: group.made,
        ...(input["ModelPackageDescription"] !== undefined && {
          ModelPackageDescription: String(input["ModelPackageDescription"]),
        }),
        CreationTime: Date.now() / 1_000,
        request: input,
        ModelApprovalStatus: String(input["ModelApprovalStatus"] ?? "PendingManualApproval"),
        CustomerMetadataProperties: { ...(input["CustomerMetadataProperties"] as Record<string, string>) },
      });
      tokens.set(String(input["ClientToken"]), { request: JSON.stringify(input), arn: ModelPackageArn });
      return { ModelPackageArn };
    },

    DescribeModelPackage: ({ ModelPackageName: arn }) => {
      const { request: _, ...told } = packageOf(arn);
      return told;
    },

    UpdateModelPackage: (input) => {
      const found = packageOf(input["ModelPackageArn"]);
      const before = known(input);
      if (before !== null) return { ModelPackageArn: before };
      const metadata = {
        ...found.CustomerMetadataProperties,
        ...(input["CustomerMetadataProperties"] as Record<string, string>),
      };
      for (const key of (input["CustomerMetadataPropertiesToRemove"] as string[] | undefined) ?? [])
        delete metadata[key];
      if (Object.keys(metadata).length > 50) throw refuse("ValidationException", "More than 50 metadata properties.");
      const { ModelApprovalStatus, ApprovalDescription, ModelLifeCycle } = input as Partial<FakePackage>;
      Object.assign(found, {
        CustomerMetadataProperties: metadata,
        ...(ModelApprovalStatus !== undefined && { ModelApprovalStatus }),
        ...(ApprovalDescription !== undefined && { ApprovalDescription }),
        ...(ModelLifeCycle !== undefined && { ModelLifeCycle }),
        LastModifiedTime: Date.now() / 1_000,
        LastModifiedBy: { IamIdentity: { Arn: "arn:aws:sts::111111111111:assumed-role/mlops/run" } },
      });
      tokens.set(String(input["ClientToken"]), {
        request: JSON.stringify(input),
        arn: found.ModelPackageArn,
      });
      return { ModelPackageArn: found.ModelPackageArn };
    },

    ListModelPackages: ({ ModelPackageGroupName: name, SortOrder: order = "Ascending", MaxResults, NextToken }) => {
      const { packages } = groupOf(name);
      const sorted = order === "Ascending" ? packages : packages.toReversed();
      // Less than was asked for, as AWS may.
      const size = Math.min(Number(MaxResults ?? 10), 2);
      const start = Number(NextToken ?? 0);
      return {
        ModelPackageSummaryList: sorted.slice(start, start + size).map((it) => ({
          ModelPackageGroupName: it.ModelPackageGroupName,
          ModelPackageArn: it.ModelPackageArn,
          ModelPackageVersion: it.ModelPackageVersion,
          ModelPackageDescription: it.ModelPackageDescription,
          CreationTime: it.CreationTime,
          ModelPackageStatus: "Completed",
          ModelApprovalStatus: it.ModelApprovalStatus,
          ModelLifeCycle: it.ModelLifeCycle,
        })),
        ...(start + size < sorted.length && { NextToken: String(start + size) }),
      };
    },
  };

  return {
    call: (action, input) => {
      const [wrong] = validateCall(action, input);
      if (wrong !== undefined) throw refuse("ValidationException", `1 validation error detected: ${wrong}`);
      return calls[action]!(input);
    },
    packages: (group) => groups.get(group)?.packages ?? [],
    groups: () => [...groups.keys()],
    byHand: (arn, change, at = new Date()) => {
      const LastModifiedBy = { UserProfileName: "reviewer", DomainId: "d-1" };
      Object.assign(packageOf(arn), { ...change, LastModifiedTime: at.getTime() / 1_000, LastModifiedBy });
    },
    remove: (arn) => {
      const { ModelPackageGroupName } = packageOf(arn);
      const group = groupOf(ModelPackageGroupName);
      group.packages = group.packages.filter((it) => it.ModelPackageArn !== arn);
    },
  };
}

/** Every address of a request is one of an object, with the digest that the request says. */
function checkSources(input: unknown, object: (uri: string) => Buffer | null): void {
  if (typeof input !== "object" || input === null) return;
  for (const [key, value] of Object.entries(input)) {
    checkSources(value, object);
    if (key !== "S3Uri" && key !== "ModelDataUrl") continue;
    const bytes = object(String(value));
    if (bytes === null) throw refuse("ValidationException", `Could not find an object at ${value}.`);
    if (key === "ModelDataUrl" && !String(value).endsWith(".tar.gz")) {
      throw refuse("ValidationException", "ModelDataUrl must point to a single gzip compressed tar archive.");
    }
    const digest = (input as Input)["ContentDigest"];
    const found = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    if (digest !== undefined && digest !== found)
      throw new AwsRefusal("ValidationException", `${value} is ${found}`, 400);
  }
}
