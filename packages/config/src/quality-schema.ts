import { z } from "zod";
import { duration } from "./duration.ts";

const text = z.string().min(1);
const percent = z.number().min(0).max(100).optional();
const args = z.array(z.union([z.string(), z.number()]).transform(String));

const tool = z.strictObject({
  name: text.describe(
    "A tool that the gate knows (black, ruff, pytest, eslint, …), or what to call a command of yours.",
  ),
  version: z.union([text, z.number()]).transform(String).optional().describe("The version to install."),
  args: args.optional().describe("Arguments, instead of those that the repository gives it."),
  run: z
    .union([text, args.min(1)])
    .optional()
    .describe("A command of yours, without a shell: a list of arguments, or a line of them."),
  report: z
    .union([
      text,
      z.strictObject({
        format: text.describe(
          "junit, sarif, cobertura, lcov, checkstyle, sonar, or a tool's own: ruff, mypy, eslint, …",
        ),
        path: text.optional().describe("The file that the command writes. Default: what it prints."),
      }),
    ])
    .optional()
    .describe("The report of the command: its format, or its format and path. Without one its exit code counts."),
  "time-limit": duration.optional().describe("How long this tool may take: 90s, 10m, 1h."),
});

/** The key `quality` of mlops.yml. */
export const qualitySchema = z
  .strictObject({
    tools: z
      .array(z.union([text, tool]))
      .min(1)
      .optional()
      .describe("The tools to run. Default: those that the repository declares."),
    install: z
      .enum(["auto", "none"])
      .optional()
      .describe("Whether tools are installed from the repository's lock files, or are there already. Default: auto."),
    baseline: text
      .optional()
      .describe(
        "Whose findings do not count against the change: base (the commit that it began from), a git ref, or none. Default: none.",
      ),
    scope: z
      .enum(["changed", "all"])
      .optional()
      .describe(
        "Whether findings are annotated on the lines that the change touches, or everywhere. Default: changed.",
      ),
    coverage: z
      .strictObject({
        min: percent.describe("Percent of the code that tests must run."),
        "max-drop": percent.describe("Percentage points that coverage may be below the base's."),
        "changed-lines-min": percent.describe("Percent of the changed lines that tests must run."),
      })
      .optional()
      .describe("Limits of test coverage, in the tools' own numbers."),
    "time-limit": duration.optional().describe("How long each tool may take: 90s, 10m, 1h. Default: 30m."),
    "fail-fast": z.boolean().optional().describe("Whether the first tool that fails stops the others. Default: false."),
    cores: z.int().min(1).optional().describe("How many cores the tools may use. Default: all there are."),
    services: text.optional().describe("A compose file whose services are started before the tools and stopped after."),
    fix: z
      .enum(["none", "suggest"])
      .optional()
      .describe("Whether fixes are posted as suggestions on the lines of the change. Default: none."),
  })
  .superRefine(({ tools = [] }, context) => {
    const wrong = (path: PropertyKey[], message: string, remedy: string) =>
      context.addIssue({ code: "custom", message, path, params: { remedy } });
    const seen = new Set<string>();
    for (const [index, entry] of tools.entries()) {
      const declared = typeof entry === "string" ? { name: entry } : entry;
      const place = ["tools", index];
      if (seen.has(declared.name))
        wrong(place, `The tool "${declared.name}" stands twice.`, "Give one of them another name.");
      seen.add(declared.name);
      if (declared.run === undefined && declared.report !== undefined)
        wrong([...place, "report"], `The gate knows what "${declared.name}" reports.`, "Remove report, or add run.");
      if (declared.run !== undefined && declared.args !== undefined)
        wrong([...place, "args"], "A command of yours has its arguments in run.", "Move them there.");
      if (declared.run !== undefined && declared.version !== undefined)
        wrong([...place, "version"], "A command of yours is not installed.", "Remove version.");
    }
  });

export type DeclaredQuality = z.output<typeof qualitySchema>;
export type DeclaredTool = NonNullable<DeclaredQuality["tools"]>[number];
