import type { Instances } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { decodeCsv } from "./csv.ts";
import { decodeJson } from "./json.ts";
import { decodeJsonLines } from "./json-lines.ts";
import { type MediaType, mediaType } from "./media-type.ts";
import { decodeNpy } from "./npy.ts";
import type { Signature } from "./signature.ts";
import { told } from "./told.ts";

type Decode = (
  body: Buffer,
  signature: Signature,
  parameters: MediaType["parameters"],
) => Instances | Promise<Instances>;

const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ["application/json", decodeJson],
  ["text/csv", decodeCsv],
  ["application/jsonlines", decodeJsonLines],
  ["application/x-ndjson", decodeJsonLines],
  ["application/x-npy", decodeNpy],
  // Decoders of pictures are loaded by the first request that brings one.
  ["image/png", async (body, signature) => (await import("./image.ts")).decodeImage("png", body, signature)],
  ["image/jpeg", async (body, signature) => (await import("./image.ts")).decodeImage("jpeg", body, signature)],
]);

/** Other names that clients give these forms. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["text/json", "application/json"],
  ["application/csv", "text/csv"],
  ["application/jsonl", "application/jsonlines"],
  ["application/ndjson", "application/x-ndjson"],
  ["application/x-jsonlines", "application/jsonlines"],
  ["image/jpg", "image/jpeg"],
]);

/** Media types of bodies that are read. */
export const contentTypes: readonly string[] = [...DECODERS.keys()];

/**
 * What a body asks to be scored. Without a content type it is taken for JSON. Rows are never empty in number; all that
 * is known of cells is that they are what the client sent: of CSV texts, of JSON numbers (bigint where an integer is
 * beyond 2^53), texts, booleans and null. Names of columns may be any text, `__proto__` too: look them up as own keys.
 *
 * @throws Refusal (also as a rejection), for any bytes that are no such body
 */
export function decodeBody(
  contentType: string | undefined,
  body: Buffer,
  signature: Signature,
): Instances | Promise<Instances> {
  if (contentType === undefined || contentType === "application/json") return decodeJson(body, signature);
  const { type, parameters } = mediaType(contentType);
  const decode = DECODERS.get(ALIASES.get(type) ?? type);
  if (decode === undefined) {
    throw new Refusal(`The content type ${told(type)} is not read here; send ${contentTypes.join(", ")}.`, {
      status: 415,
      kind: "unsupported-media-type",
    });
  }
  const charset = parameters.get("charset")?.toLowerCase() ?? "utf-8";
  if (!["utf-8", "utf8", "us-ascii", "ascii"].includes(charset)) {
    throw new Refusal(`The charset ${told(charset)} is not read here; send UTF-8.`, {
      status: 415,
      kind: "unsupported-media-type",
    });
  }
  return decode(body, signature, parameters);
}
