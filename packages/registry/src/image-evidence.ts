import type { Evidence } from "./move.ts";
import type { Standing } from "./standing.ts";

const kind = "image";

/**
 * That an image was at the registry of a stage when a version moved there.
 * @param reference `host/path@sha256:…`
 */
export function imageEvidence(reference: string): Evidence {
  return { kind, sha256: reference.slice(reference.lastIndexOf(":") + 1), url: reference };
}

/** The image that evidence tells of, as `host/path@sha256:…`. */
export function imageIn(evidence: readonly Evidence[]): string | null {
  return evidence.findLast((it) => it.kind === kind)?.url ?? null;
}

/** Where the image of a version is for a stage, as `host/path@sha256:…`; null where its moves tell of none. */
export function imageInStage({ history }: Pick<Standing, "history">, stage: string): string | null {
  const told = history.filter((entry) => entry.kind === "stage" && entry.to === stage);
  return told.map(({ evidence }) => imageIn(evidence)).findLast((image) => image !== null) ?? null;
}
