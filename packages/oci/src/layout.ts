import type { ImageSource } from "./repository.ts";

/** An OCI layout folder, which reads as a repository does. @throws UserError where it is none */
export async function openLayout(_folder: string): Promise<ImageSource> {
  throw new Error("unfinished");
}
