import type { Blob, PendingBlob, PushedLayer } from "@mlops-actions/oci";
import type { Destination } from "./destination.ts";
import type { Outlook } from "./outlook.ts";

/** Blobs that are sent while the image that they belong to is still put together, and while their digests are taken. */
export interface EarlySending {
  /** Nothing where it is not certain that something has to be sent. */
  readonly begin: (blob: Blob | PendingBlob) => void;
  /** What becomes of each, by digest. */
  readonly begun: () => Promise<ReadonlyMap<string, Promise<PushedLayer["sent"]>>>;
}

/** A blob that no manifest names is seen by nobody, and swept by the registry: it may go out before all is known to be well. */
export async function beginSending(
  outlook: Promise<Outlook>,
  { send, prepare }: Pick<Destination, "send" | "prepare">,
): Promise<EarlySending> {
  const sendings = new Map<string | Promise<string>, Promise<PushedLayer["sent"]>>();
  const { sends, mayBeRefused } = await outlook;
  // What has to be prepared, a repository, is seen by all.
  const may = sends && !mayBeRefused && prepare === null;
  return {
    begin(blob) {
      if (!may || send === null || sendings.has(blob.digest)) return;
      const sent = send(blob);
      // Whoever pushes the image hears of it; until then another mistake may have ended the run.
      sent.catch(() => undefined);
      sendings.set(blob.digest, sent);
    },
    async begun() {
      const begun = new Map<string, Promise<PushedLayer["sent"]>>();
      for (const [digest, sent] of sendings) begun.set(await digest, sent);
      return begun;
    },
  };
}
