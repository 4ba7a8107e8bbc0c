import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { LayerOptions } from "@mlops-actions/oci";
import type { PackageRequest } from "../request.ts";

/** What the layers of an image have in common. Lambda takes docker's media types, and gzip alone; others get OCI's, whose manifests bear annotations. */
export function layerOptions(
  { settings, modified }: PackageRequest,
  { places, cancelled }: Context,
): Required<Pick<LayerOptions, "family" | "modified" | "cacheFolder" | "signal">> {
  return {
    family: settings.format === "lambda" ? "docker" : "oci",
    modified,
    cacheFolder: join(places.cache, "layers"),
    signal: cancelled(),
  };
}
