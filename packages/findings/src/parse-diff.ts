import type { Change } from "./change.ts";

/**
 * Reads what `git diff --patch --unified=0` prints with the prefixes a/ and b/ and `core.quotePath`
 * (https://git-scm.com/docs/diff-format). No content is taken for a header: the lines of a hunk are counted off.
 *
 * A file that the change touches without new lines (lines that went, another mode, another name, a binary) is there with
 * no lines; one that is gone is not, nor is a submodule.
 */
export function parseDiff(text: string): Change {
  const lines = new Map<string, ReadonlySet<number>>();
  const renamed = new Map<string, string>();
  const rows = text.split("\n");
  for (let row = 0; row < rows.length; ) {
    if (!rows[row]?.startsWith("diff --git ")) {
      row++;
      continue;
    }
    const header = readHeader(rows, row);
    const { touched, end } = readHunks(rows, header.end);
    row = end;
    const { path, from, skipped } = header;
    if (path === null || skipped) continue;
    lines.set(path, touched);
    if (from !== null) renamed.set(path, from);
  }
  return { lines, renamed };
}

interface Header {
  /** Its present name; null of a file that is gone. */
  path: string | null;
  /** Its former name, where it was renamed. */
  from: string | null;
  /** A submodule, whose commit stands there as if it were a line. */
  skipped: boolean;
  /** The row after the header. */
  end: number;
}

function readHeader(rows: readonly string[], start: number): Header {
  const header: Header = { path: sameName(rows[start] as string), from: null, skipped: false, end: start + 1 };
  for (; header.end < rows.length; header.end++) {
    const row = rows[header.end] as string;
    if (row.startsWith("diff --git ") || row.startsWith("@@ ")) break;
    if (row.startsWith("rename from ")) header.from = unquote(row.slice("rename from ".length));
    else if (row.startsWith("rename to ")) header.path = unquote(row.slice("rename to ".length));
    else if (row.startsWith("+++ ")) header.path = withoutPrefix(row.slice("+++ ".length));
    else if (row.startsWith("deleted file mode ")) header.path = null;
    else if (/^(index .* |new file mode |new mode )160000$/.test(row)) header.skipped = true;
  }
  return header;
}

/**
 * The name in `diff --git a/name b/name`, where both are one: blanks do not part them, but their lengths do. Of a rename,
 * whose two names differ, the lines below tell.
 */
function sameName(row: string): string | null {
  const names = row.slice("diff --git ".length);
  const [one, other] = [names.slice(0, (names.length - 1) / 2), names.slice((names.length + 1) / 2)].map(unquote);
  return one?.slice("a/".length) === other?.slice("b/".length) ? (other as string).slice("b/".length) : null;
}

/** The name after `+++ `: `/dev/null` of a file that is gone; a tab follows a name with blanks. */
function withoutPrefix(quoted: string): string | null {
  const name = unquote(quoted.replace(/\t$/, ""));
  return name === "/dev/null" ? null : name.slice("b/".length);
}

function readHunks(rows: readonly string[], start: number): { touched: Set<number>; end: number } {
  const touched = new Set<number>();
  let row = start;
  for (;;) {
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(rows[row] ?? "");
    if (hunk === null) return { touched, end: row };
    const [, removed = "1", first = "0", added = "1"] = hunk;
    // No hunk has more lines than the text.
    for (let line = 0; line < Math.min(Number(added), rows.length); line++) touched.add(Number(first) + line);
    row = afterHunk(rows, row + 1, Number(removed) + Number(added));
  }
}

/** Skips the lines of a hunk, and the rows `\ No newline at end of file` that belong to none. */
function afterHunk(rows: readonly string[], start: number, count: number): number {
  let row = start;
  for (let left = count; left > 0 && row < rows.length; row++) if (!rows[row]?.startsWith("\\")) left--;
  while (rows[row]?.startsWith("\\")) row++;
  return row;
}

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** A name as C writes it, with bytes in octal (`"caf\303\251.py"`), or as it is. */
function unquote(name: string): string {
  if (!/^".*"$/s.test(name)) return name;
  const bytes: Buffer[] = [];
  for (const [piece, octal, letter] of name.slice(1, -1).matchAll(/\\(?:([0-7]{3})|(.))|[^\\]+/g)) {
    if (octal !== undefined) bytes.push(Buffer.of(Number.parseInt(octal, 8)));
    else if (letter !== undefined) bytes.push(Buffer.of(escapes[letter] ?? letter.charCodeAt(0)));
    else bytes.push(Buffer.from(piece));
  }
  return Buffer.concat(bytes).toString("utf8");
}
