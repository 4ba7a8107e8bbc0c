import type { Destination } from "./destination.ts";
import type { Meaning } from "./meaning.ts";

/** What the tags that are there tell before the image's digest is known. */
export interface Outlook {
  /** A tag is missing: something will be sent. */
  readonly sends: boolean;
  /** A tag that does not move is there: it may name another image, and then nothing may be sent. */
  readonly mayBeRefused: boolean;
}

export async function lookAhead(
  { tags }: Pick<Meaning, "tags">,
  destination: Pick<Destination, "source">,
): Promise<Outlook> {
  try {
    const source = await destination.source();
    const found = await Promise.all(tags.map(({ name }) => source?.headManifest(name) ?? null));
    return {
      sends: found.includes(null),
      mayBeRefused: tags.some(({ moving }, index) => !moving && found[index] !== null),
    };
  } catch {
    // What the registry refuses is told of when something is asked of it in earnest.
    return { sends: false, mayBeRefused: true };
  }
}
