/** What attestations are called where they are attached to an image. */
export const mediaTypes = {
  sbom: "application/vnd.cyclonedx+json",
  provenance: "application/vnd.in-toto+json",
  statement: "application/vnd.in-toto+json",
} as const;
