import { createHash, type Hash } from "node:crypto";

const lengths: ReadonlyMap<string, number> = new Map([
  ["sha256", 64],
  ["sha512", 128],
]);

/** `sha256:<hex>` of some bytes. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Whether a text is a digest that can be checked here: of sha256 or sha512, in lower case. */
export function isDigest(text: string): boolean {
  const [algorithm = "", hex = "", ...more] = text.split(":");
  return more.length === 0 && lengths.get(algorithm) === hex.length && /^[0-9a-f]+$/.test(hex);
}

/** A hash that tells whether what it was fed has this digest. */
export function digestCheck(digest: string): { update(bytes: Uint8Array): void; matches(): boolean } {
  if (!isDigest(digest)) throw new Error(`${digest} is no digest that can be checked.`);
  const [algorithm = ""] = digest.split(":");
  const hash: Hash = createHash(algorithm);
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    matches: () => `${algorithm}:${hash.digest("hex")}` === digest,
  };
}
