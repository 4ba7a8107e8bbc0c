import type { Platform } from "@mlops-actions/config";
import { type BaseImage, formatReference, parseReference, pullImage } from "@mlops-actions/oci";
import { ociPlatform } from "./platforms.ts";
import type { Registries } from "./registries.ts";

/** What the layers of ours lie on. */
export type Base =
  | { readonly kind: "node" }
  | {
      readonly kind: "image";
      /** As the user wrote it. */
      readonly name: string;
      /** Of the index or manifest that the name stands for now. */
      readonly digest: string;
      /** Whether the name itself holds the digest; a tag may mean another image tomorrow. */
      readonly pinned: boolean;
      readonly pull: (platform: Platform) => Promise<BaseImage>;
    };

/** @throws UserError where the reference is none, or names nothing */
export async function findBase(name: string, registries: Registries): Promise<Base> {
  if (name === "scratch+node") return { kind: "node" };
  const reference = parseReference(name);
  const repository = registries.open(reference.host).repository(reference.repository);
  const wanted = reference.digest ?? reference.tag ?? "latest";
  const { digest } = await repository.getManifest(wanted);
  return {
    kind: "image",
    name: formatReference(reference),
    digest,
    pinned: reference.digest !== null,
    pull: (platform) => pullImage(repository, digest, ociPlatform(platform)),
  };
}
