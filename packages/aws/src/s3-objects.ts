import { type ServicePlace, serviceConfig } from "./service-config.ts";

/** Objects of S3, or of a store that speaks its language, to be looked at. */
export interface S3Objects {
  /** Whether a bucket holds an object; null where nobody can tell: no credentials, no right, no network. */
  readonly has: (bucket: string, key: string) => Promise<boolean | null>;
  /** The text of an object; null where it cannot be had. */
  readonly read: (bucket: string, key: string) => Promise<string | null>;
}

export interface S3Place extends ServicePlace {
  /** Of a store of another maker; left out, it is that of the environment, else Amazon's. */
  readonly endpoint?: string;
}

/** Who may not list a bucket is told 403 of an object that is not there, which is no answer. */
export function s3Objects({ endpoint, ...place }: S3Place): S3Objects {
  const opened = open();
  async function open() {
    const sdk = await import("./s3-sdk.ts");
    const config = { ...serviceConfig("S3", place), ...(endpoint && { endpoint }) };
    // Stores of other makers have no host name for each bucket.
    const client = new sdk.S3Client({ ...config, maxAttempts: 2, forcePathStyle: config.endpoint !== undefined });
    return { sdk, client };
  }
  const patience = () => ({ abortSignal: AbortSignal.timeout(15_000) });
  return {
    async has(bucket, key) {
      const { sdk, client } = await opened;
      return client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), patience()).then(
        () => true,
        (error: { readonly $metadata?: { readonly httpStatusCode?: number } }) =>
          error.$metadata?.httpStatusCode === 404 ? false : null,
      );
    },
    async read(bucket, key) {
      const { sdk, client } = await opened;
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }), patience());
        return (await Body?.transformToString("utf8")) ?? null;
      } catch {
        return null;
      }
    },
  };
}
