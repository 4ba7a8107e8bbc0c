import type { ModelVersion } from "@mlops-actions/registry";

/** That a version, or its image, was put somewhere: from GitHub's deployments, a rollout's records, an endpoint's tags. */
export interface Deployment {
  readonly environment: string;
  readonly endpoint: {
    readonly name: string;
    /** sagemaker, lambda, kserve, …; null where it is not known. */
    readonly kind: string | null;
    readonly url: string | null;
  } | null;
  /** Number of the version; null where only the image is known. */
  readonly version: number | null;
  /** `sha256:…` */
  readonly image: string | null;
  /** ISO times. `until` is null where it serves still. */
  readonly since: string | null;
  readonly until: string | null;
  readonly by: string | null;
  /** The record of it, for people. */
  readonly url: string | null;
}

/**
 * Deployments of a version: by its number where they tell one, else by its image.
 * @param all of its model; numbers of other models would be taken for its own
 */
export function deploymentsOf({ number, image }: ModelVersion, all: readonly Deployment[]): Deployment[] {
  return all.filter((it) =>
    it.version === null ? image !== null && it.image === image.digest : it.version === number,
  );
}
