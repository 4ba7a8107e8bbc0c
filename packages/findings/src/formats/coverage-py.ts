import { z } from "zod";
import type { Coverage } from "../coverage.ts";
import { readJson } from "../json.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

/**
 * coverage.py's JSON report (`coverage json`, `pytest --cov-report=json`). The total is its own, with branches where the repository
 * measures them; it tells that a line ran, not how often, so that a line counts 1 or 0.
 * https://coverage.readthedocs.io/en/latest/commands/cmd_json.html
 */
export const readCoveragePy: Reader<Coverage> = (text, source) => {
  const { totals, files } = readJson(text, source, "a report of coverage.py", report);
  const lines = Object.entries(files).map(([path, file]) => {
    const ran = (numbers: readonly number[], times: number): [number, number][] =>
      // Old versions count module docstrings and empty files as a line 0.
      numbers.filter((line) => line > 0).map((line) => [line, times]);
    const counts = [...ran(file.executed_lines, 1), ...ran(file.missing_lines, 0)];
    return [reportPath(path, source.root), new Map(counts.toSorted(([one], [other]) => one - other))] as const;
  });
  const measured = totals.num_statements + (totals.num_branches ?? 0) > 0;
  return { percent: measured ? totals.percent_covered : null, files: new Map(lines) };
};

const lineNumbers = z.array(z.number().int());

const report = z.object({
  totals: z.object({
    percent_covered: z.number(),
    num_statements: z.number(),
    num_branches: z.number().optional(),
  }),
  files: z.record(z.string(), z.object({ executed_lines: lineNumbers, missing_lines: lineNumbers })),
});
