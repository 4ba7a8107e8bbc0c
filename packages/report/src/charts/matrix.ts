import type { Chart } from "../report.ts";

type Matrix = Extract<Chart, { kind: "matrix" }>;

/** A matrix of more labels is told by its largest cells where there is little room. */
export const mostLabels = 12;

/** The largest cells outside the diagonal that are not 0: of a confusion matrix, the most frequent mistakes. */
export function largestOffDiagonal({ matrix }: Matrix, most: number): { row: number; column: number; count: number }[] {
  return matrix
    .flatMap((counts, row) => counts.map((count, column) => ({ row, column, count })))
    .filter(({ row, column, count }) => row !== column && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
