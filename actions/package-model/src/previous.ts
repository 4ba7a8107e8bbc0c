import type { Built } from "./build.ts";
import { layersOf } from "./deliver.ts";
import type { Destination } from "./destination.ts";
import type { Meaning } from "./meaning.ts";

/** The image that the newest moving tag named before. */
export interface Previous {
  readonly tag: string;
  readonly digest: string;
  /** Digests of its layers. */
  readonly layers: ReadonlySet<string>;
}

/** Null where no tag moves, or none is there yet. Of an index its first image. */
export async function findPrevious(
  { tags }: Meaning,
  { content }: Built,
  destination: Destination,
): Promise<Previous | null> {
  const source = await destination.source();
  if (source === null) return null;
  for (const { name } of tags.filter(({ moving }) => moving)) {
    const there = await source.headManifest(name);
    if (there === null) continue;
    if (there.digest === content.manifest.digest) {
      return { tag: name, digest: there.digest, layers: new Set(layersOf(content).map(({ digest }) => digest)) };
    }
    const manifest = parsed((await source.getManifest(there.digest)).bytes);
    const inner = manifest.layers === undefined ? manifest.manifests?.[0]?.digest : undefined;
    const { layers = [] } = inner === undefined ? manifest : parsed((await source.getManifest(inner)).bytes);
    return { tag: name, digest: there.digest, layers: new Set(layers.map(({ digest }) => digest)) };
  }
  return null;
}

interface Listed {
  readonly layers?: readonly { readonly digest: string }[];
  readonly manifests?: readonly { readonly digest: string }[];
}

function parsed(bytes: Buffer): Listed {
  return JSON.parse(bytes.toString("utf8")) as Listed;
}
