import { z } from "zod";

const count = z.int().nonnegative();

const categories = z
  .strictObject({
    values: z
      .array(z.strictObject({ value: z.string(), rows: z.int().positive() }))
      .max(1000)
      .describe("The most frequent, by rows and then by name; numbers and booleans by their shortest text."),
    others: z.strictObject({ values: count, rows: count }).describe("What is not among them, as one."),
  })
  .describe("Rows by value; missing cells are not among them.");

const bins = z
  .strictObject({
    edges: z.array(z.number()).describe("The distinct quantiles, ascending."),
    at: z.array(count).describe("Rows equal to each edge."),
    between: z.array(count).describe("Rows strictly between an edge and the next."),
  })
  .refine(isSound, "edges ascend, `at` has one count an edge and `between` one fewer");

const numbers = z.strictObject({
  finite: count.describe("Rows that all of these numbers are of: neither missing nor infinite."),
  infinite: z.strictObject({ negative: count, positive: count }),
  mean: z.number().nullable(),
  standardDeviation: z.number().nullable().describe("Of the rows themselves: divided by their number (ddof 0)."),
  min: z.number().nullable(),
  max: z.number().nullable(),
  quantiles: z
    .array(z.number())
    .refine((it) => it.length === 101 || it.length === 0, "101 are expected, or none")
    .describe("At 0, 0.01, … 1, linear between rows (NumPy's default); none where there is no finite row."),
  bins: bins.describe("Rows by those quantiles; exact at each edge, from either side."),
});

const common = { name: z.string(), missing: count, distinct: count.describe("Different values that are not missing.") };

const column = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("float"), ...common, numbers }),
  z.strictObject({ kind: z.literal("date"), ...common, numbers: numbers.describe("Days since 1970-01-01.") }),
  z.strictObject({
    kind: z.literal("integer"),
    ...common,
    numbers,
    categories: categories.nullable().describe("null above 10 distinct values."),
  }),
  z.strictObject({ kind: z.literal("text"), ...common, categories }),
  z.strictObject({ kind: z.literal("boolean"), ...common, categories }),
]);

/** profile.json: what later data is compared with where the rows themselves are not at hand. */
export const profileSchema = z
  .strictObject({
    kind: z.literal("dataset-profile"),
    schemaVersion: z.literal(1),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("Of the bytes of the dataset's files."),
    rows: count,
    leftOut: z.array(z.string()).describe("Columns that were not to be described, such as ids."),
    unread: z.array(z.string()).describe("Columns of lists, objects or bytes."),
    columns: z.array(column).describe("In the dataset's order."),
  })
  .superRefine(({ rows, columns }, context) => {
    for (const [index, it] of columns.entries()) {
      if (rowsOf(it).every((counted) => counted + it.missing === rows)) continue;
      context.addIssue({ code: "custom", path: ["columns", index], message: "its counts do not add up to all rows" });
    }
  });

export type DatasetProfile = z.infer<typeof profileSchema>;
export type ColumnProfile = z.infer<typeof column>;
export type NumbersProfile = z.infer<typeof numbers>;
export type CategoriesProfile = z.infer<typeof categories>;

/** The JSON Schema (draft 2020-12) of profile.json, published as `profile.schema.json`. */
export function profileJsonSchema(): object {
  return { title: "profile.json of a dataset", ...z.toJSONSchema(profileSchema) };
}

function isSound({ edges, at, between }: { edges: number[]; at: number[]; between: number[] }): boolean {
  const ascending = edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number));
  return ascending && at.length === edges.length && between.length === Math.max(0, edges.length - 1);
}

/** What each description of a column says of how many rows are not missing. */
function rowsOf(it: ColumnProfile): number[] {
  const found: number[] = [];
  if ("numbers" in it) {
    const { finite, infinite, bins: of } = it.numbers;
    found.push(finite + infinite.negative + infinite.positive);
    found.push(total(of.at) + total(of.between) + infinite.negative + infinite.positive);
  }
  if ("categories" in it && it.categories !== null) {
    found.push(total(it.categories.values.map(({ rows }) => rows)) + it.categories.others.rows);
  }
  return found;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0);
}
