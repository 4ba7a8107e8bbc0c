import type { Coverage } from "../coverage.ts";
import { malformed } from "../malformed.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

interface Record {
  readonly lines: Map<number, number>;
  /** What the writer says of the file itself: LF and LH; null where it does not, or where the file has several records. */
  found: number | null;
  hit: number | null;
}

/**
 * LCOV's tracefile. A file that several records tell of (one a test) counts once. The total is what `lcov --summary`
 * says, 100 · ΣLH / ΣLF. A file without records is one of a run that measured nothing: it has no line at all.
 * @throws UserError where a line is none of the format.
 */
export const readLcov: Reader<Coverage> = (text, source) => {
  const files = new Map<string, Record>();
  let current: Record | null = null;
  let number = 0;
  for (const raw of text.replace(/^\uFEFF/, "").split("\n")) {
    number++;
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line === "end_of_record") continue;
    const [, key, value] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
    if (key === undefined) throw malformed(source, "an LCOV report", `line ${number} is none of that format`);
    if (key === "SF") {
      const path = reportPath(value!, source.root);
      const before: Record | undefined = files.get(path);
      current = before ?? { lines: new Map(), found: null, hit: null };
      files.set(path, current);
      if (before) before.found = Number.NaN;
    } else if (current && key === "DA") {
      const [at, hits] = value!.split(",").map(Number);
      if (!(at! >= 1) || !Number.isInteger(at) || !Number.isFinite(hits))
        throw malformed(source, "an LCOV report", `line ${number} names no line with its count`);
      current.lines.set(at!, (current.lines.get(at!) ?? 0) + Math.max(0, hits!));
    } else if (current && key === "LF") current.found = current.found === null ? whole(value!) : Number.NaN;
    else if (current && key === "LH") current.hit = whole(value!);
  }
  return { percent: total([...files.values()]), files: new Map([...files].map(([path, { lines }]) => [path, lines])) };
};

function whole(value: string): number {
  return /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
}

function total(records: readonly Record[]): number | null {
  let found = 0;
  let hit = 0;
  for (const record of records) {
    const told = Number.isFinite(record.found) && Number.isFinite(record.hit);
    found += told ? record.found! : record.lines.size;
    hit += told ? record.hit! : [...record.lines.values()].filter((count) => count > 0).length;
  }
  return found === 0 ? null : Math.min(100, (100 * hit) / found);
}
