import type {
  CreateModelPackageCommandInput,
  DescribeModelPackageCommandOutput,
  ModelPackageSummary,
  UpdateModelPackageCommandInput,
} from "@aws-sdk/client-sagemaker";
import { UserError } from "@mlops-actions/errors";
import type { RegistryEffects } from "../registry.ts";
import type { Connection } from "./connection.ts";

/** SageMaker's own registry: a group for each model, a package in it for each version. */
export interface ModelPackages {
  /** Makes the group where there is none. */
  readonly ensureGroup: (name: string) => Promise<void>;
  /** The newest first, a page after another; none where there is no such group. */
  readonly summaries: (group: string) => AsyncGenerator<readonly ModelPackageSummary[]>;
  /** Its ARN. */
  readonly create: (request: CreateModelPackageCommandInput) => Promise<string>;
  /** Null where it was deleted. */
  readonly describe: (arn: string) => Promise<DescribeModelPackageCommandOutput | null>;
  readonly update: (request: UpdateModelPackageCommandInput) => Promise<void>;
}

export function openModelPackages({ sagemaker, options, told }: Connection, effects: RegistryEffects): ModelPackages {
  const beforeWrite = effects.beforeWrite ?? (() => {});
  const ensured = new Set<string>();

  /** False where there is no such group; true when packages can be put into it. */
  async function isThere(name: string): Promise<boolean> {
    const { sdk, client } = await sagemaker();
    for (let attempts = 1; ; attempts++) {
      try {
        const request = new sdk.DescribeModelPackageGroupCommand({ ModelPackageGroupName: name });
        const { ModelPackageGroupStatus: status } = await client.send(request, options);
        if ((status !== "Pending" && status !== "InProgress") || attempts === mostAttempts) return true;
      } catch (error) {
        if (!isGone(error)) throw error;
        return false;
      }
      await effects.sleep(pause(attempts));
    }
  }

  async function makeGroup(name: string): Promise<void> {
    const { sdk, client } = await sagemaker();
    await beforeWrite(`the model package group ${name}`);
    const request = { ModelPackageGroupName: name, ModelPackageGroupDescription: `Versions of the model ${name}.` };
    try {
      await client.send(new sdk.CreateModelPackageGroupCommand(request), options);
    } catch (error) {
      // Somebody else was faster.
      if (!(error instanceof Error && /already exists/i.test(error.message))) throw error;
    }
  }

  /** SageMaker takes one change of a package at a time. */
  async function change<Result>(what: string, action: string, call: () => Promise<Result>): Promise<Result> {
    await beforeWrite(what);
    return told(action, what, async () => {
      for (let attempts = 1; ; attempts++) {
        try {
          return await call();
        } catch (error) {
          const { name, message } = error as Error;
          if (name === "ValidationException") throw refused(what, message);
          if (name !== "ConflictException" || attempts === mostAttempts) throw error;
          await effects.sleep(pause(attempts));
        }
      }
    });
  }

  return {
    ensureGroup: async (name) => {
      if (ensured.has(name)) return;
      const there = await told("sagemaker:DescribeModelPackageGroup", groupOf(name), () => isThere(name));
      if (!there) {
        await told("sagemaker:CreateModelPackageGroup", groupOf(name), () => makeGroup(name));
        await told("sagemaker:DescribeModelPackageGroup", groupOf(name), () => isThere(name));
      }
      ensured.add(name);
    },

    async *summaries(group) {
      const { sdk, client } = await sagemaker();
      for (let NextToken: string | undefined, more = true; more; more = NextToken !== undefined) {
        const request = new sdk.ListModelPackagesCommand({
          ...{ ModelPackageGroupName: group, SortBy: "CreationTime", SortOrder: "Descending", MaxResults: 100 },
          ...(NextToken !== undefined && { NextToken }),
        });
        const page = await told("sagemaker:ListModelPackages", groupOf(group), async () => {
          try {
            return await client.send(request, options);
          } catch (error) {
            if (isGone(error)) return null;
            throw error;
          }
        });
        yield page?.ModelPackageSummaryList ?? [];
        NextToken = page?.NextToken || undefined;
      }
    },

    create: async (request) => {
      const { sdk, client } = await sagemaker();
      const what = `a model package in the group ${request.ModelPackageGroupName}`;
      const { ModelPackageArn } = await change(what, "sagemaker:CreateModelPackage", () =>
        client.send(new sdk.CreateModelPackageCommand(request), options),
      );
      if (ModelPackageArn === undefined) throw new Error("SageMaker made a model package and did not name it");
      return ModelPackageArn;
    },

    describe: async (arn) => {
      const { sdk, client } = await sagemaker();
      return told("sagemaker:DescribeModelPackage", arn, async () => {
        try {
          return await client.send(new sdk.DescribeModelPackageCommand({ ModelPackageName: arn }), options);
        } catch (error) {
          if (isGone(error)) return null;
          throw error;
        }
      });
    },

    update: async (request) => {
      const { sdk, client } = await sagemaker();
      const what = request.ModelPackageArn ?? "a model package";
      await change(what, "sagemaker:UpdateModelPackage", () =>
        client.send(new sdk.UpdateModelPackageCommand(request), options),
      );
    },
  };
}

const mostAttempts = 8;

/** Milliseconds. */
function pause(attempts: number): number {
  return Math.min(5_000, 200 * 2 ** attempts);
}

/** SageMaker has no error of its own for it. */
function isGone(error: unknown): boolean {
  return error instanceof Error && /does not exist|not found|cannot find/i.test(error.message);
}

function groupOf(name: string): string {
  return `the model package group ${name}`;
}

function refused(what: string, message: string): UserError {
  return new UserError(`SageMaker does not take ${what} as it is to be.`, {
    remedy: "Mend what SageMaker's own words below name: the image, the model's file, the bucket, or their policies.",
    cause: message,
  });
}
