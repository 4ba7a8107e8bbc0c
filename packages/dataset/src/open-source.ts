import { extname } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { csvSource } from "./csv-source.ts";
import { readHead } from "./file-head.ts";
import { refuseForeign } from "./foreign-format.ts";
import { jsonSource } from "./json-source.ts";
import { parquetSource } from "./parquet-source.ts";
import { quoted } from "./quoted.ts";
import type { Session } from "./session.ts";
import type { Source, Typing } from "./source.ts";

type Format = "csv" | "json" | "parquet";

const FORMATS: ReadonlyMap<string, Format> = new Map([
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
  [".jsonl", "json"],
  [".ndjson", "json"],
  [".json", "json"],
  [".parquet", "parquet"],
  [".pq", "parquet"],
]);

/** Opens a file by its extension; one that tells nothing is known by its first bytes. */
export async function openSource(path: string, session: Session, typing: Typing): Promise<Source> {
  const head = readHead(path);
  const bare = head.gzip ? path.replace(/\.gz$/i, "") : path;
  const format = FORMATS.get(extname(bare).toLowerCase());
  const parquet = head.bytes.toString("latin1", 0, 4) === "PAR1";
  if (format === "parquet" && !parquet) {
    throw new UserError(`${quoted(path)} is not a Parquet file: it does not begin with PAR1.`, {
      file: path,
      remedy: "Write it again, or give it the extension of what it is.",
    });
  }
  refuseForeign(head);
  if (parquet) return parquetSource(path, session, typing);
  const object = /^(\ufeff)?\s*\{/.test(head.bytes.toString("utf8", 0, 1024));
  return format === "json" || (format === undefined && object)
    ? jsonSource(head, session, typing)
    : csvSource(head, typing);
}
