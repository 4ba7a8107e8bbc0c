import { createHash } from "node:crypto";
import { UserError } from "@mlops-actions/errors";
import { z } from "zod";

/** A file of a tracked folder. */
export interface FolderFile {
  /** Below the folder. */
  readonly relpath: string;
  readonly md5: string;
}

const schema = z.array(z.object({ relpath: z.string().min(1), md5: z.string().regex(/^[0-9a-f]{32}$/) }));

/**
 * Reads the object of a tracked folder (`….dir` in the cache or in a remote): its files by name.
 * @throws UserError where the text is no such list
 */
export function parseFolder(text: string, file: string): readonly FolderFile[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError("This list of a tracked folder is no JSON.", { file, cause, remedy });
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new UserError(`This is no list of a tracked folder: ${issue?.path.join(".")}: ${issue?.message}.`, {
    file,
    remedy,
  });
}

const remedy = "Fetch it again: `dvc fetch`.";

/** The MD5 that DVC gives a folder of these files: of the list as Python's `json.dumps` writes it, sorted by path. */
export function folderMd5(files: readonly FolderFile[]): string {
  const sorted = [...files].sort((a, b) => byCodePoint(a.relpath, b.relpath));
  const items = sorted.map(({ md5, relpath }) => `{"md5": "${md5}", "relpath": ${asciiJson(relpath)}}`);
  return `${createHash("md5")
    .update(`[${items.join(", ")}]`)
    .digest("hex")}.dir`;
}

/** As Python orders texts; JavaScript orders UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function asciiJson(text: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(/[\u0080-\uffff]/g, escaped);
}
