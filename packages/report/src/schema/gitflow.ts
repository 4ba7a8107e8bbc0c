import { z } from "zod";

const name = z.string().nullable();

/** report.json of gitflow. What there is none of is null. */
export const gitflowSchema = z.strictObject({
  kind: z.literal("gitflow"),
  schemaVersion: z.literal(1),
  verdict: z.enum(["pass", "warn", "fail"]),
  headline: z.string(),
  ref: z.strictObject({
    event: z.enum(["push", "tag", "pull-request", "release", "manual", "schedule", "other"]),
    branch: name,
    base: name.describe("Of a pull request: the branch that it would enter."),
    tag: name,
    commit: z.string(),
    fork: z.boolean(),
    kind: name.describe("Kind of the branch in the rules, or tag."),
  }),
  version: z.strictObject({
    semver: z.string(),
    core: z.string().describe("Without what makes it a pre-release."),
    pep440: name.describe("null for a pre-release that PEP 440 has no word for."),
    imageTag: z.string(),
    release: z.boolean(),
  }),
  tags: z.array(z.string()).describe("Tags of an image, the most exact first."),
  environment: name,
  stage: name,
  role: name,
  region: name,
  deploy: z.boolean(),
  reasons: z.array(z.string()).describe("Why, in sentences."),
  guards: z.array(
    z.strictObject({
      guard: z.enum(["base", "name", "version", "merge-back", "ticket", "title", "approvals"]),
      level: z.enum(["warn", "fail"]),
      message: z.string(),
      remedy: z.string(),
    }),
  ),
  history: z.strictObject({
    source: z.enum(["git", "github"]),
    lastTag: name,
    commitsSince: z.int().nonnegative(),
  }),
  provenance: z.strictObject({ actionsVersion: z.string() }),
});

export type GitflowData = z.infer<typeof gitflowSchema>;

/** The JSON Schema (draft 2020-12) of report.json, published as `gitflow.schema.json`. */
export function gitflowJsonSchema(): object {
  return { title: "report.json of gitflow", ...z.toJSONSchema(gitflowSchema) };
}
