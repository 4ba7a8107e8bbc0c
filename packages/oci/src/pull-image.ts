import type { Platform } from "./descriptor.ts";
import type { BaseImage } from "./image.ts";
import type { ImageSource } from "./repository.ts";

/**
 * An image of a registry or a layout folder; of an index the one for this platform. Its layers are read when they are sent.
 * @param reference a tag or a digest
 * @throws UserError where there is no such image or none for the platform
 */
export async function pullImage(_source: ImageSource, _reference: string, _platform: Platform): Promise<BaseImage> {
  throw new Error("unfinished");
}
