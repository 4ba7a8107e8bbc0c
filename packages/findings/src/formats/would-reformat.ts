import type { Finding } from "../finding.ts";
import { linesOf } from "../lines.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Source } from "../source.ts";
import { firstChanges } from "./unified-diff.ts";

/** How a formatter's check writes. */
interface FormatterText {
  /** What it says of each file. */
  readonly message: string;
  /** Path, and cell of a notebook from 1, of the header of a diff. */
  readonly place: (header: string) => { path: string; cell?: number };
  /** A line that names a file which would change: the group `path`. */
  readonly listed: RegExp;
  /** Lines that tell of a file which could not be judged: the groups `path`, `line`, `column`, `message`. */
  readonly broken: readonly RegExp[];
  /** The number of the first column in these. */
  readonly firstColumn?: 0 | 1;
}

/**
 * One finding a file that a formatter would change, where its diff begins if there is one; and one for each that it could not
 * judge. Other lines are passed over: what a formatter says beside depends on its verbosity.
 */
export function readFormatter(text: string, source: Source, format: FormatterText): readonly Finding[] {
  const { changes, others } = firstChanges(linesOf(text));
  const byPath = new Map<string, Finding>();
  const broken: Finding[] = [];
  const common = { tool: source.tool, rule: null, level: "error" } as const;
  for (const { header, line } of changes) {
    const { path: given, cell } = format.place(header);
    const path = reportPath(given, source.root);
    if (byPath.has(path)) continue;
    const found: Finding = { ...common, path, ...region(line), message: format.message };
    byPath.set(path, cell === undefined ? found : { ...found, cell });
  }
  for (const other of others) {
    const listed = format.listed.exec(other)?.groups?.["path"];
    if (listed !== undefined) {
      const path = reportPath(listed, source.root);
      if (!byPath.has(path)) byPath.set(path, { ...common, path, ...region(null), message: format.message });
      continue;
    }
    const match = format.broken.map((form) => form.exec(other)?.groups).find((groups) => groups !== undefined);
    if (match === undefined) continue;
    const { path, line, column, message } = match as Partial<Record<string, string>>;
    const why = message?.trim() || "It cannot be parsed.";
    broken.push({
      ...common,
      path: reportPath(path!, source.root),
      ...region(line, column && Number(column) + 1 - (format.firstColumn ?? 1)),
      message: why,
    });
  }
  return [...broken, ...byPath.values()];
}
