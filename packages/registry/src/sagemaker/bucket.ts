import { Readable } from "node:stream";
import type { RegistryEffects } from "../registry.ts";
import type { DigestedFile } from "../stored-file.ts";
import type { Connection } from "./connection.ts";
import type { CheckedSettings } from "./sagemaker-settings.ts";
import { uploadFile } from "./upload.ts";

/** The objects below the prefix; keys are given without it. */
export interface Bucket {
  /** `s3://…`, for SageMaker and for people. */
  readonly uri: (key: string) => string;
  /** Objects whose keys begin so, in the order of their keys; those of folders below are left out. */
  readonly list: (beginning: string) => Promise<readonly StoredObject[]>;
  /** Names of the folders right below one. */
  readonly folders: (folder: string) => Promise<readonly string[]>;
  /** The text of an object, null where there is none. */
  readonly read: (key: string) => Promise<string | null>;
  /** The bytes of an object, which exists. */
  readonly open: (key: string) => Promise<Readable>;
  /** Puts a text where nothing is yet; false where something is. Of several at once one succeeds. */
  readonly create: (key: string, text: string) => Promise<boolean>;
  /** Puts a text that is the same whoever puts it. */
  readonly put: (key: string, text: string) => Promise<void>;
  readonly putFile: (key: string, file: DigestedFile) => Promise<void>;
}

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
}

export function openBucket(settings: CheckedSettings, connection: Connection, effects: RegistryEffects): Bucket {
  const { bucket: Bucket, prefix, kmsKey } = settings;
  const { s3, options, told } = connection;
  const beforeWrite = effects.beforeWrite ?? (() => {});
  const uri = (key: string) => `s3://${Bucket}/${prefix}/${key}`;
  const target = (key: string) => ({ Bucket, Key: `${prefix}/${key}` });
  const arn = (key: string) => `arn:aws:s3:::${Bucket}/${prefix}/${key}`;
  const encryption = kmsKey === undefined ? {} : ({ ServerSideEncryption: "aws:kms", SSEKMSKeyId: kmsKey } as const);

  async function pages(beginning: string) {
    const { sdk, client } = await s3();
    const found: { readonly objects: StoredObject[]; readonly folders: string[] } = { objects: [], folders: [] };
    for (let after: string | undefined, more = true; more; ) {
      const request = { Bucket, Prefix: `${prefix}/${beginning}`, Delimiter: "/", ContinuationToken: after };
      const page = await told("s3:ListBucket", `arn:aws:s3:::${Bucket}`, () =>
        client.send(new sdk.ListObjectsV2Command(request), options),
      );
      for (const { Key, Size } of page.Contents ?? []) {
        if (Key !== undefined) found.objects.push({ key: Key.slice(prefix.length + 1), bytes: Size ?? 0 });
      }
      for (const { Prefix } of page.CommonPrefixes ?? []) found.folders.push((Prefix ?? "").split("/").at(-2) ?? "");
      after = page.NextContinuationToken;
      more = page.IsTruncated === true && after !== undefined;
    }
    return found;
  }

  async function get(key: string) {
    const { sdk, client } = await s3();
    return told("s3:GetObject", arn(key), async () => {
      try {
        return (await client.send(new sdk.GetObjectCommand(target(key)), options)).Body ?? null;
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return null;
        throw error;
      }
    });
  }

  async function put(key: string, text: string, condition: { readonly IfNoneMatch?: "*" }): Promise<void> {
    const { sdk, client } = await s3();
    await beforeWrite(uri(key));
    const request = { ...target(key), Body: text, ContentType: "application/json", ...encryption, ...condition };
    await client.send(new sdk.PutObjectCommand(request), options);
  }

  async function read(key: string): Promise<string | null> {
    return (await get(key))?.transformToString("utf8") ?? null;
  }

  async function create(key: string, text: string): Promise<boolean> {
    for (let attempts = 1; ; attempts++) {
      try {
        await put(key, text, { IfNoneMatch: "*" });
        return true;
      } catch (error) {
        const { name, tries } = refusal(error);
        // Where the answer to an earlier try was lost, what is there may be our own.
        if (name === "PreconditionFailed") return tries > 1 && (await read(key)) === text;
        // Somebody's is on its way: whether it arrives is seen by trying again.
        if (name !== "ConditionalRequestConflict" || attempts === mostAttempts) throw error;
        await effects.sleep(100 * attempts);
      }
    }
  }

  return {
    uri,
    list: async (beginning) => (await pages(beginning)).objects,
    folders: async (folder) => (await pages(`${folder}/`)).folders,
    read,
    open: async (key) => {
      const body = await get(key);
      if (body === null) throw new Error(`${uri(key)} was listed and is gone`);
      return body instanceof Readable ? body : Readable.fromWeb(body.transformToWebStream());
    },
    create: (key, text) => told("s3:PutObject", arn(key), () => create(key, text)),
    put: (key, text) => told("s3:PutObject", arn(key), () => put(key, text, {})),
    putFile: async (key, file) => {
      const { sdk, client } = await s3();
      await beforeWrite(uri(key));
      const destination = { ...target(key), ...encryption };
      await told("s3:PutObject", arn(key), () => uploadFile({ sdk, client, options }, destination, file));
    },
  };
}

const mostAttempts = 10;

function refusal(error: unknown): { readonly name: string; readonly tries: number } {
  if (!(error instanceof Error)) return { name: "", tries: 0 };
  const { $metadata } = error as Error & { readonly $metadata?: { readonly attempts?: number } };
  return { name: error.name, tries: $metadata?.attempts ?? 1 };
}
