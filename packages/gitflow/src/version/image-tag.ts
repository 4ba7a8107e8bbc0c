import { createHash } from "node:crypto";

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const longest = 128;

/** A version as an image may be tagged: `+` is no legal character. */
export function imageTag(version: string): string {
  return fitting(version.replaceAll("+", "-"));
}

/**
 * A branch's name as a tag. One that reads like a version, a commit or `latest` gets `branch-` before it: the name of a
 * branch must not take the place of a release. Null where nothing of the name is left.
 */
export function branchSlug(branch: string): string | null {
  const slug = branch.replace(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "");
  if (slug === "") return null;
  return fitting(/^(v?\d|latest$|stable$|sha-|pr-|branch-)/i.test(slug) ? `branch-${slug}` : slug);
}

/** Names that are too long keep their beginning and differ by a digest. */
function fitting(text: string): string {
  if (text.length <= longest) return text;
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `${text.slice(0, longest - digest.length - 1)}-${digest}`;
}
