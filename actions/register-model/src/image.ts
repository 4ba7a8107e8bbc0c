import { mediaTypes } from "@mlops-actions/attestations";
import { UserError } from "@mlops-actions/errors";
import type { ModelVersion } from "@mlops-actions/registry";
import type { Artifact } from "./artifact.ts";
import type { Evidence } from "./evidence/find-evidence.ts";
import type { RegistrationRequest } from "./request.ts";

/** The image that serves an artifact, and what is attached to it. */
export type PackagedImage = Pick<ModelVersion, "image" | "attestations">;

/**
 * The image of the input, else the newest that package-model reported of this very artifact.
 * @throws UserError where that image holds another artifact
 */
export function packagedImage(
  { image: named }: RegistrationRequest,
  { packagings }: Evidence,
  artifact: Artifact,
): PackagedImage {
  const isOf = (digest: string) => packagings.find(({ data }) => data.digest === digest);
  const ours = packagings.find(({ data }) => data.artifact.sha256 === artifact.sha256);
  const reference = named ?? ours?.data.image ?? null;
  if (reference === null) return { image: null, attestations: { sbom: null, provenance: null } };

  const digest = reference.slice(reference.lastIndexOf("@") + 1);
  const report = isOf(digest);
  if (report !== undefined && report.data.artifact.sha256 !== artifact.sha256) {
    const other = report.data.artifact.sha256.slice(0, 12);
    throw new UserError(`The image ${reference} holds another model (sha256:${other}…).`, {
      file: report.path,
      remedy: "Package this very artifact, or leave the image out.",
    });
  }
  const attached = (type: string) =>
    report?.data.referrers.find(({ artifactType }) => artifactType === type)?.digest ?? null;
  return {
    image: { reference, digest },
    attestations: { sbom: attached(mediaTypes.sbom), provenance: attached(mediaTypes.provenance) },
  };
}
