import { type Block, formatCount, type Section, type Span, shorten, type Text } from "@mlops-actions/report";
import type { Judged, JudgedFinding } from "../judged.ts";
import { isCompared } from "./tools-table.ts";
import { counted, uncoloured } from "./words.ts";

const mostFiles = 20;
const mostRowsOfFile = 25;
const mostRows = 200;
const mostNamed = 50;
/** More than a reader scrolls through, and as much as a browser shows at once without a pause. */
const mostRowsOfPage = 5_000;

/** Findings by file, files with new ones first: the first of each in a comment, all on the page. */
export function findingSections(judged: Judged): Section[] {
  const files = byFile(judged.findings);
  if (files.length === 0) return [];
  const compared = isCompared(judged);
  return [...forComment(files, compared), forPage(files, judged, compared)];
}

interface FileFindings {
  /** Null where no file is to blame. */
  readonly path: string | null;
  /** New ones first, then by line. */
  readonly findings: readonly JudgedFinding[];
  readonly new: number;
}

function byFile(findings: readonly JudgedFinding[]): FileFindings[] {
  const groups = new Map<string | null, JudgedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group === undefined) groups.set(finding.path, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([path, own]) => ({ path, findings: own.sort(byWeight), new: own.filter((one) => one.new).length }))
    .sort((a, b) => Number(b.new > 0) - Number(a.new > 0) || compare(a.path ?? "", b.path ?? ""));
}

const levels = { error: 0, warning: 1, notice: 2 } as const;

/** The order in which findings are shown: new ones, those of the change, then as they stand in the file. */
export function byWeight(a: JudgedFinding, b: JudgedFinding): number {
  return (
    Number(b.new) - Number(a.new) ||
    Number(b.inChange) - Number(a.inChange) ||
    compare(a.path ?? "", b.path ?? "") ||
    (a.cell ?? 0) - (b.cell ?? 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    levels[a.level] - levels[b.level]
  );
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where there is a base, files without new findings are only named: a reviewer looks at what the change brings. */
function forComment(files: readonly FileFindings[], compared: boolean): Section[] {
  const told = compared ? files.filter((file) => file.new > 0) : files;
  const isTold = new Set(told);
  let rows = mostRows;
  const sections: Section[] = [];
  for (const file of told.slice(0, mostFiles)) {
    const shown = Math.min(file.findings.length, mostRowsOfFile, rows);
    if (shown === 0) break;
    rows -= shown;
    const blocks: Block[] = [table(file.findings.slice(0, shown), compared)];
    const rest = file.findings.length - shown;
    if (rest > 0) blocks.push({ kind: "paragraph", text: `${formatCount(rest)} more in the full report.` });
    sections.push({ title: `${nameOf(file)}: ${numbers(file, compared)}`, blocks, only: "comment" });
  }
  const others = told.slice(sections.length);
  if (others.length > 0) sections.push(fileList(counted(others.length, "more file"), others, compared));
  const old = files.filter((file) => !isTold.has(file));
  if (old.length > 0) sections.push(fileList(`${counted(old.length, "file")} without new findings`, old, false));
  return sections;
}

function fileList(title: string, files: readonly FileFindings[], compared: boolean): Section {
  const shown = files.slice(0, mostNamed);
  const items: Text[] = shown.map((file) => [fileName(file), `: ${numbers(file, compared)}`]);
  if (files.length > shown.length)
    items.push(`${counted(files.length - shown.length, "more file")} in the full report`);
  return { title, blocks: [{ kind: "list", items }], only: "comment" };
}

function forPage(files: readonly FileFindings[], { findings }: Judged, compared: boolean): Section {
  let rows = mostRowsOfPage;
  const blocks: Block[] = [];
  for (const file of files) {
    const shown = file.findings.slice(0, rows);
    if (shown.length === 0) break;
    rows -= shown.length;
    blocks.push({ ...table(shown, compared), caption: `${nameOf(file)}: ${numbers(file, compared)}` });
  }
  const rest = findings.length - (mostRowsOfPage - rows);
  if (rest > 0) blocks.push({ kind: "paragraph", text: `${counted(rest, "more finding")} in report.json.` });
  return {
    title: `${counted(findings.length, "finding")} in ${counted(files.length, "file")}`,
    blocks,
    only: "page",
  };
}

function nameOf({ path }: FileFindings): string {
  return path === null ? "no file" : shorten(path);
}

function fileName({ path }: FileFindings): string | Span {
  return path === null ? "no file" : { text: path, style: "code" };
}

function numbers(file: FileFindings, compared: boolean): string {
  const total = file.findings.length;
  if (!compared || file.new === total) return `${formatCount(total)}${compared ? " new" : ""}`;
  return file.new === 0 ? `${formatCount(total)}, none new` : `${formatCount(file.new)} new of ${formatCount(total)}`;
}

function table(findings: readonly JudgedFinding[], compared: boolean): Extract<Block, { kind: "table" }> {
  return {
    kind: "table",
    columns: [
      { title: "line", align: "right" },
      { title: "finding" },
      { title: "rule" },
      { title: "level" },
      ...(compared ? [{ title: "" }] : []),
    ],
    rows: findings.map((finding) => [
      placeOf(finding),
      uncoloured(finding.message).trim(),
      [{ text: finding.tool }, ...(finding.rule === null ? [] : [" ", { text: finding.rule, style: "code" as const }])],
      finding.level,
      ...(compared ? [finding.new ? "new" : ""] : []),
    ]),
  };
}

function placeOf({ cell, line, column }: JudgedFinding): string {
  const within = line === null ? "" : column === null ? `${line}` : `${line}:${column}`;
  return cell === undefined ? within : `cell ${cell}${within === "" ? "" : `, ${within}`}`;
}
