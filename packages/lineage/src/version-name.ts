import type { ModelVersion } from "@mlops-actions/registry";

/** What a version is called in a sentence: `breast-cancer 3`, or `breast-cancer 3 (1.4.0)`. */
export function versionName({ model, number, semver }: Pick<ModelVersion, "model" | "number" | "semver">): string {
  return `${model} ${versionNumber({ number, semver })}`;
}

/** `3`, or `3 (1.4.0)`. */
export function versionNumber({ number, semver }: Pick<ModelVersion, "number" | "semver">): string {
  return semver === null ? String(number) : `${number} (${semver})`;
}

/** The digest by which a dataset is known: `sha256:…`, or DVC's `md5:…`. */
export function digestOf({ sha256, md5 }: { readonly sha256: string | null; readonly md5: string | null }): string {
  return sha256 === null ? `md5:${md5}` : `sha256:${sha256}`;
}

/** Digests and commits cut to what people compare: `sha256:0a1b2c3d4e5f…`. */
export function shortDigests(text: string): string {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, "$1…");
}
