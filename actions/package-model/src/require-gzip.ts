import { UserError } from "@mlops-actions/errors";
import type { Image } from "@mlops-actions/oci";

/** @throws UserError where a base has layers that AWS Lambda refuses, though only when a function is made of the image */
export function requireGzip({ layers, manifest }: Pick<Image, "layers" | "manifest">): void {
  const other = layers.find(({ mediaType }) => !mediaType.endsWith("gzip"));
  if (other === undefined) return;
  throw new UserError(
    `AWS Lambda takes layers compressed by gzip alone, and the base ${manifest.digest} has one of the type ${other.mediaType}.`,
    { input: "base", remedy: "Name a base of gzip layers, as those of public.ecr.aws/lambda are." },
  );
}
