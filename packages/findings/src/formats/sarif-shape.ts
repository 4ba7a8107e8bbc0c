import { z } from "zod";

const level = z.enum(["none", "note", "warning", "error"]);
const message = z.object({
  text: z.string().optional(),
  markdown: z.string().optional(),
  id: z.string().optional(),
  arguments: z.array(z.string()).optional(),
});
const location = z.object({
  uri: z.string().optional(),
  uriBaseId: z.string().optional(),
  index: z.number().optional(),
});
const rule = z.object({
  id: z.string(),
  defaultConfiguration: z.object({ level: level.optional() }).optional(),
  messageStrings: z.record(z.string(), z.object({ text: z.string() })).optional(),
});
const component = z.object({ rules: z.array(rule).optional() });
const region = z.object({
  startLine: z.number().optional(),
  startColumn: z.number().optional(),
  endLine: z.number().optional(),
});
const result = z.object({
  ruleId: z.string().optional(),
  ruleIndex: z.number().optional(),
  rule: z
    .object({
      id: z.string().optional(),
      index: z.number().optional(),
      toolComponent: z.object({ index: z.number().optional() }).optional(),
    })
    .optional(),
  kind: z.string().optional(),
  level: level.optional(),
  message,
  baselineState: z.string().optional(),
  suppressions: z.array(z.object({ status: z.string().optional() })).nullish(),
  locations: z
    .array(
      z.object({
        physicalLocation: z.object({ artifactLocation: location.optional(), region: region.optional() }).optional(),
      }),
    )
    .nullish(),
});

/** What is read of SARIF 2.1.0 (OASIS standard), section 3.13 and on. */
export const sarifLog = z.object({
  version: z.literal("2.1.0"),
  runs: z.array(
    z.object({
      tool: z.object({ driver: component, extensions: z.array(component).optional() }),
      originalUriBaseIds: z.record(z.string(), location).optional(),
      artifacts: z.array(z.object({ location: location.optional() })).optional(),
      results: z.array(result).nullish(),
    }),
  ),
});

export type SarifRun = z.infer<typeof sarifLog>["runs"][number];
export type SarifResult = z.infer<typeof result>;
export type SarifRule = z.infer<typeof rule>;
