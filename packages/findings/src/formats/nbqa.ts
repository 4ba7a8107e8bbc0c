import type { Finding, Level } from "../finding.ts";
import { linesOf } from "../lines.ts";
import { noFinding } from "../malformed.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";

/**
 * What `nbqa <tool>` prints of tools that write a line a finding: `a.ipynb:cell_2:5:1: F401 …` for ruff (concise), flake8, mypy and
 * pylint; two lines for pydocstyle. It rewrites no JSON, so that lines there are not the cell's. Cells are code cells, from 1.
 * https://nbqa.readthedocs.io/en/latest/readme.html
 */
export const readNbqa: Reader<readonly Finding[]> = (text, source) => {
  const findings: Finding[] = [];
  const strange: string[] = [];
  let above: Place | null = null;
  for (const line of linesOf(text)) {
    const located = /^(.+?\.(?:ipynb|md)):cell_(\d+):(\d+)(?::(\d+))?(:.*| (?:in|at) .*:)$/.exec(line);
    const below = /^\s+(D\d+): (.*)$/.exec(line);
    const broken = /^nbQA failed to process (.+?) with exception "(.*)"$/.exec(line);
    if (located !== null) {
      const [, path, cell, row, column, rest] = located;
      const place = placeOf(path!, cell!, row!, column, source);
      if (rest!.startsWith(":")) findings.push(saidOf(rest!.slice(1).trim(), place, source));
      else above = place;
    } else if (below !== null && above !== null) {
      findings.push({ tool: source.tool, rule: below[1]!, level: "error", ...above, message: below[2]! });
    } else if (broken !== null) {
      const path = reportPath(broken[1]!, source.root);
      const message = `Not checked: ${broken[2]}`;
      findings.push({ tool: source.tool, rule: null, level: "error", path, ...region(null), message });
    } else if (line.trim() !== "") strange.push(line);
  }
  if (findings.length === 0 && strange.some((line) => !harmless.test(line)))
    throw noFinding(source, "a report of nbqa", strange[0]!);
  return findings;
};

type Place = Pick<Finding, "path" | "line" | "column" | "cell">;

/** A line 0 is that of nbqa's own mark above the cell. Columns of pylint count from 0. */
function placeOf(path: string, cell: string, row: string, column: string | undefined, source: Source): Place {
  const first = source.tool.endsWith("pylint") ? 0 : 1;
  return {
    path: reportPath(path, source.root),
    ...region(Math.max(Number(row), 1), column === undefined ? null : Math.max(Number(column) + 1 - first, 1)),
    cell: Number(cell),
  };
}

function saidOf(text: string, place: Place, { tool }: Source): Finding {
  const typed = /^(error|note|warning): (.*?)(?: {2}\[([a-z0-9-]+)\])?$/.exec(text);
  if (typed !== null) {
    const level = typed[1] === "note" ? "notice" : "error";
    return { tool, rule: typed[3] ?? null, level, ...place, message: typed[2]! };
  }
  const coded = /^([A-Z]+\d+|[a-z]+(?:-[a-z]+)+|SyntaxError)(?::\s*|\s+)(?:\[\*\] )?(.*)$/.exec(text);
  const rule = coded?.[1] ?? null;
  const level = tool.endsWith("pylint") ? (pylintLevels[rule?.[0] ?? ""] ?? "error") : "error";
  return { tool, rule, level, ...place, message: coded?.[2] ?? text };
}

const pylintLevels: Readonly<Record<string, Level>> = { W: "warning", R: "notice", C: "notice", I: "notice" };

/** What tools say beside their findings. */
const harmless =
  /^\*{3,} Module |^No (?:valid Python )?notebooks found|^fatal: not a git repository|^\d+$|^If you believe the notebook/;
