import { type AwsPlace, awsFailure, clientConfig, regionIn } from "@mlops-actions/aws";
import type { RegistryEffects } from "../registry.ts";
import type { CheckedSettings } from "./sagemaker-settings.ts";

export type S3Sdk = typeof import("./s3-sdk.ts");
export type SagemakerSdk = typeof import("./sagemaker-sdk.ts");

/** The two services behind the registry; each is opened when it is first called. */
export interface Connection {
  readonly s3: () => Promise<{ readonly sdk: S3Sdk; readonly client: InstanceType<S3Sdk["S3Client"]> }>;
  readonly sagemaker: () => Promise<{
    readonly sdk: SagemakerSdk;
    readonly client: InstanceType<SagemakerSdk["SageMakerClient"]>;
  }>;
  /** Of every call: a cancelled job waits for none. */
  readonly options: { readonly abortSignal?: AbortSignal };
  /**
   * Runs a call; a refusal of AWS is told in plain words.
   * @param action as IAM has it
   * @param resource an ARN, or what stands for it in words
   */
  readonly told: <Result>(action: string, resource: string, call: () => Promise<Result>) => Promise<Result>;
}

export function connect({ region, role, externalId }: CheckedSettings, effects: RegistryEffects): Connection {
  const { environment, signal } = effects;
  const place: AwsPlace = {
    environment,
    ...(region !== undefined && { region }),
    ...(role !== undefined && { role: { arn: role, ...(externalId !== undefined && { externalId }) } }),
  };
  const named = region ?? regionIn(environment) ?? "of the profile";
  return {
    s3: once(async () => {
      const sdk = await import("./s3-sdk.ts");
      const config = clientConfig("S3", place);
      // Emulators and stores of other makers have no host name for each bucket.
      return { sdk, client: new sdk.S3Client({ ...config, forcePathStyle: config.endpoint !== undefined }) };
    }),
    sagemaker: once(async () => {
      const sdk = await import("./sagemaker-sdk.ts");
      return { sdk, client: new sdk.SageMakerClient(clientConfig("SAGEMAKER", place)) };
    }),
    options: signal === undefined ? {} : { abortSignal: signal },
    told: async (action, resource, call) => {
      try {
        return await call();
      } catch (error) {
        signal?.throwIfAborted();
        throw awsFailure(error, { action, resource, region: named });
      }
    },
  };
}

function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
