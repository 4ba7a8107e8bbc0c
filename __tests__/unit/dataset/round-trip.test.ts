import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cells, dataFolder, read } from "./data-folder.ts";

const { write } = dataFolder();

const DELIMITERS = [",", ";", "\t"];
const ENDS = ["\n", "\r\n"];
/** Text without what decides its meaning: no lone surrogate, no NUL, no BOM, and not the look of another type. */
const text = fc
  .array(
    fc.constantFrom("a", "é", "😀", '"', ",", ";", "\t", "\n", "\r\n", " ", "'", "\\", "#", "0", "|", "x".repeat(12)),
    { maxLength: 8 },
  )
  .map((parts) => `t${parts.join("")}t`);

const table = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  end: fc.constantFrom(...ENDS),
  mark: fc.boolean(),
  finalEnd: fc.boolean(),
  quoteAll: fc.boolean(),
  gzip: fc.boolean(),
  blankLines: fc.array(fc.nat(20), { maxLength: 3 }),
  rows: fc.array(
    fc.record({
      text: fc.option(text),
      float: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      integer: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
      boolean: fc.option(fc.boolean()),
    }),
    { minLength: 1, maxLength: 30 },
  ),
});

test("what is written as CSV is read again, cell for cell and line for line", async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ delimiter, end, mark, finalEnd, quoteAll, gzip, blankLines, rows }) => {
      const quote = (cell: string) =>
        quoteAll || /["\r\n]/.test(cell) || DELIMITERS.some((other) => cell.includes(other))
          ? `"${cell.replaceAll('"', '""')}"`
          : cell;
      // A last column that is never empty, so that no row is a blank line.
      const lines = [["text", "float", "integer", "boolean", "last"]].concat(
        rows.map((row) => [
          row.text ?? "",
          fraction(row.float),
          String(row.integer ?? ""),
          String(row.boolean ?? ""),
          "end",
        ]),
      );
      let content = mark ? "\ufeff" : "";
      const begins: number[] = [];
      for (const [i, line] of lines.entries()) {
        if (blankLines.includes(i)) content += end;
        begins.push(content.split("\n").length);
        content += line.map(quote).join(delimiter) + end;
      }
      if (!finalEnd) content = content.slice(0, -end.length);
      const found = await read(write(gzip ? "round.csv.gz" : "round.csv", content));

      assert.deepEqual(
        cells(found.columns.get("text")),
        rows.map((row) => row.text),
      );
      assert.deepEqual(
        cells(found.columns.get("boolean")),
        rows.map((row) => row.boolean),
      );
      assert.deepEqual(
        cells(found.columns.get("float")),
        rows.map((row) => row.float),
      );
      assert.deepEqual(
        cells(found.columns.get("integer")).map((cell) => (cell === null ? null : BigInt(cell))),
        rows.map((row) => row.integer),
      );
      assert.deepEqual(
        rows.map((_, row) => found.lineOf(row)),
        begins.slice(1),
      );
    }),
    { numRuns: 150 },
  );
});

/** Always with a point or an exponent, so that the column is one of fractions. */
const fraction = (value: number | null) =>
  value === null
    ? ""
    : Number.isInteger(value) && !/e/.test(String(value))
      ? `${Object.is(value, -0) ? "-0" : value}.0`
      : String(value);

test("what is written as JSON Lines is read again", async () => {
  const row = fc.record(
    {
      text: fc.option(text),
      float: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      boolean: fc.option(fc.boolean()),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const all = [{ text: "t", float: 0.5, boolean: true }, ...rows];
      const found = await read(write("round.jsonl", all.map((one) => JSON.stringify(one)).join("\n")));
      assert.deepEqual(
        cells(found.columns.get("text")),
        all.map((one) => one.text ?? null),
      );
      // JSON has no -0.
      assert.deepEqual(
        cells(found.columns.get("float")),
        all.map((one) => ((one.float ?? null) === null ? null : (one.float as number) + 0)),
      );
      assert.deepEqual(
        cells(found.columns.get("boolean")),
        all.map((one) => one.boolean ?? null),
      );
    }),
    { numRuns: 100 },
  );
});
