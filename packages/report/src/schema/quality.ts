import { z } from "zod";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);
const place = {
  path: z.string().nullable().describe("Relative to the folder that was checked, with `/`."),
  line: z.int().positive().nullable().describe("From 1; of a notebook, within its cell."),
};

const testCounts = z.strictObject({
  total: count,
  passed: count,
  failed: count.describe("Failures, and tests that broke before or after their own assertions."),
  skipped: count,
  retried: count.describe("Tests that were run more than once, however they ended."),
});

const tool = z.strictObject({
  name: z.string(),
  kind: z.enum(["lint", "format", "types", "security", "tests", "command"]),
  version: z.string().nullable(),
  declaredBy: z.string().describe("Where the repository says that it uses the tool."),
  outcome: z.enum(["passed", "failed", "crashed", "timed-out", "missing", "misconfigured", "no-tests", "stopped"]),
  detail: z.string().nullable().describe("Why, where it neither passed nor failed."),
  exitCode: z.int().nullable().describe("null where it never ran, or a signal ended it."),
  seconds: z.number().nonnegative(),
  findings: z.strictObject({ total: count, new: count, inChange: count }),
  tests: testCounts.optional().describe("Of test tools."),
  coverage: z
    .strictObject({ lines: share.nullable(), changedLines: share.nullable() })
    .optional()
    .describe("Of tools that measure it, as shares by their own totals."),
});

const finding = z.strictObject({
  tool: z.string(),
  rule: z.string().nullable(),
  level: z.enum(["error", "warning", "notice"]),
  ...place,
  column: z.int().positive().nullable(),
  endLine: z.int().positive().optional(),
  cell: z.int().positive().optional().describe("Of a notebook."),
  message: z.string(),
  new: z.boolean().describe("Not on the base; true for all where there is none to compare with."),
  inChange: z.boolean().describe("On a line that the change touches; true for all where the change is not known."),
});

const namedTest = { tool: z.string(), name: z.string() };

const tests = z.strictObject({
  failures: z.array(
    z.strictObject({
      ...namedTest,
      outcome: z.enum(["failed", "error"]),
      message: z.string().nullable(),
      ...place,
    }),
  ),
  slowest: z.array(z.strictObject({ ...namedTest, seconds: z.number().nonnegative() })).max(10),
  retried: z.array(
    z.strictObject({
      ...namedTest,
      attempts: z.int().min(2),
      outcome: z.enum(["passed", "failed", "error", "skipped"]),
    }),
  ),
});

const coverage = z.strictObject({
  tool: z.string(),
  percent: percent.nullable(),
  basePercent: percent.nullable(),
  changedLines: z
    .strictObject({ covered: count, lines: count })
    .nullable()
    .describe("Of the changed lines that can run."),
  limits: z
    .strictObject({ min: percent.optional(), maxDrop: percent.optional(), changedLinesMin: percent.optional() })
    .describe("In percent and percentage points."),
});

const base = z
  .union([
    z.strictObject({ commit: z.string(), name: z.string(), cached: z.boolean() }),
    z.strictObject({ absent: z.string().describe("Why there is none.") }),
  ])
  .nullable()
  .describe("What findings are compared with; null where nothing was asked for.");

/** The content of report.json of quality-gate. */
export const qualitySchema = z.strictObject({
  kind: z.literal("quality"),
  schemaVersion: z.literal(1),
  verdict: z.enum(["pass", "warn", "fail"]),
  headline: z.string(),
  base,
  seconds: z.number().nonnegative().describe("Wall-clock time of all tools together."),
  tools: z.array(tool),
  coverage: coverage.nullable(),
  tests: tests.nullable(),
  findings: z.array(finding),
  notes: z.array(z.string()),
  provenance: z.strictObject({ commit: z.string().nullable(), actionsVersion: z.string() }),
});

export type QualityData = z.infer<typeof qualitySchema>;

/** The JSON Schema (draft 2020-12) of report.json, published as `quality.schema.json`. */
export function qualityJsonSchema(): object {
  return { title: "report.json of quality-gate", ...z.toJSONSchema(qualitySchema) };
}
