import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import type { Actor, ModelVersion } from "../model-version.ts";
import { asTags, type Tags, tagNames } from "./tags.ts";

/** What the tags of a version in MLflow say of it: enough to find it and to know how it stands, without its document. */
export interface TaggedVersion {
  readonly number: number;
  readonly semver: string | null;
  readonly createdAt: string;
  readonly by: Actor;
  readonly artifact: ModelVersion["artifact"];
  readonly image: ModelVersion["image"];
  /** Digest of its document. */
  readonly document: string;
}

/** The tags that a version is created with; none of them changes but its status and stage. */
export function versionTags(version: Omit<ModelVersion, "number">, document: string): Tags {
  const { artifact, image, evaluation, by, code } = version;
  return asTags({
    [names.document]: document,
    [tagNames.artifact]: artifact.sha256,
    [names.file]: artifact.file,
    [names.bytes]: String(artifact.bytes),
    [names.createdAt]: version.createdAt,
    [names.semver]: version.semver,
    [names.image]: image?.reference ?? null,
    [names.imageDigest]: image?.digest ?? null,
    [names.verdict]: evaluation?.verdict ?? null,
    [names.required]: version.required,
    [names.commit]: code?.commit ?? null,
    [names.repository]: code?.repository ?? null,
    [names.training]: version.run === null ? null : `${version.run.kind} ${version.run.id}`,
    [names.actor]: by.actor,
    [names.workflow]: by.run,
    [names.event]: by.event,
    [tagNames.status]: "pending",
  });
}

/**
 * Null of a version that this registry did not make.
 * @throws UserError where its tags were changed by other hands
 */
export function readTags(number: number, tags: ReadonlyMap<string, string>, location: string): TaggedVersion | null {
  if (!tags.has(names.document)) return null;
  const tag = (name: string) => tags.get(name) ?? null;
  const digest = tag(names.imageDigest);
  const checked = schema.safeParse({
    number,
    semver: tag(names.semver),
    createdAt: tag(names.createdAt),
    by: { actor: tag(names.actor), run: tag(names.workflow), event: tag(names.event) },
    artifact: { file: tag(names.file), sha256: tag(tagNames.artifact), bytes: tag(names.bytes) },
    image: digest === null ? null : { reference: tag(names.image), digest },
    document: tag(names.document),
  });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new UserError(
    `The tags of version ${number} cannot be read: ${issue?.path.join(".")}: ${issue?.message ?? "wrong"}.`,
    { file: location, remedy: "Write them again as they were: mlops.* tags are for this registry alone to set." },
  );
}

const names = {
  document: "mlops.document",
  file: "mlops.artifact-file",
  bytes: "mlops.artifact-bytes",
  createdAt: "mlops.created-at",
  semver: "mlops.semver",
  image: "mlops.image",
  imageDigest: "mlops.image-digest",
  verdict: "mlops.verdict",
  required: "mlops.required",
  commit: "mlops.commit",
  repository: "mlops.repository",
  training: "mlops.training-run",
  actor: "mlops.actor",
  workflow: "mlops.workflow-run",
  event: "mlops.event",
};

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({
  number: z.number(),
  semver: text.nullable(),
  createdAt: z.iso.datetime(),
  by: z.object({ actor: text, run: z.string().nullable(), event: z.string().nullable() }),
  artifact: z.object({ file: text, sha256, bytes: z.coerce.number() }),
  image: z.object({ reference: text, digest: text }).nullable(),
  document: sha256,
});
