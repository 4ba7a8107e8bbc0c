import type { PendingBlob, PushedLayer } from "@mlops-actions/oci";
import type { Destination } from "./destination.ts";
import type { Outlook } from "./outlook.ts";

/** Blobs that are sent while their digests are taken, and the image that they belong to is still put together. */
export interface EarlySending {
  /** Nothing where it is not certain that something has to be sent. */
  readonly begin: (blob: PendingBlob) => void;
  /** What becomes of each, by digest. */
  readonly begun: () => Promise<ReadonlyMap<string, Promise<PushedLayer["sent"]>>>;
}

/** A blob that no manifest names is seen by nobody, and swept by the registry: it may go out before all is known to be well. */
export async function beginSending(
  outlook: Promise<Outlook>,
  { send, prepare }: Pick<Destination, "send" | "prepare">,
): Promise<EarlySending> {
  const sendings: [digest: Promise<string>, sent: Promise<PushedLayer["sent"]>][] = [];
  const { sends, mayBeRefused } = await outlook;
  // What has to be prepared, a repository, is seen by all.
  const may = sends && !mayBeRefused && prepare === null;
  return {
    begin(blob) {
      if (!may || send === null) return;
      const sent = send(blob);
      // Whoever pushes the image hears of it; until then another mistake may have ended the run.
      sent.catch(() => undefined);
      sendings.push([blob.digest, sent]);
    },
    async begun() {
      const begun = new Map<string, Promise<PushedLayer["sent"]>>();
      for (const [digest, sent] of sendings) begun.set(await digest, sent);
      return begun;
    },
  };
}
