import type { Built } from "./build.ts";
import type { Delivered } from "./deliver.ts";
import type { Destination } from "./destination.ts";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import type { Previous } from "./previous.ts";
import type { PythonPublished } from "./publish-python.ts";
import type { PackageRequest } from "./request.ts";
import type { Scanned } from "./scan.ts";

/** All that the report is made of. */
export interface Packaged {
  readonly request: PackageRequest;
  readonly meaning: Meaning;
  readonly model: PackagedModel;
  readonly sha256: string;
  readonly destination: Destination;
  readonly built: Built;
  readonly previous: Previous | null;
  readonly pushed: Delivered;
  readonly scanned: readonly Scanned[] | null;
  readonly python: PythonPublished | null;
}
