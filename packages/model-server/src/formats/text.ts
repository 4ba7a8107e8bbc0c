import { isUtf8 } from "node:buffer";
import { Refusal } from "../refusal.ts";

/** The text of a body, without a byte-order mark. */
export function textOf(body: Buffer): string {
  if (!isUtf8(body)) throw new Refusal("The body is not UTF-8.");
  const marked = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
  return body.toString("utf8", marked ? 3 : 0);
}
