import { presetNames } from "@mlops-actions/gitflow";
import { z } from "zod";
import { dictionary } from "./dictionary.ts";

const text = z.string().min(1);
const patterns = z.array(text);
const level = z.enum(["off", "warn", "fail"]).optional();
const part = z.enum(["major", "minor", "patch"]);

const expression = text.superRefine((pattern, context) => {
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    const message = `${JSON.stringify(pattern)} is no regular expression: ${(error as Error).message}.`;
    context.addIssue({ code: "custom", message, params: { remedy: "Mend it, and put it in single quotes." } });
  }
});

const version = z.strictObject({
  next: part.optional().describe("Which part of the last version goes up."),
  "from-name": z.boolean().optional().describe("Whether a version in the branch's name is the next one."),
  label: z
    .string()
    .regex(/^[A-Za-z][0-9A-Za-z]*$/, "letters and digits alone make the word of a pre-release: dev, rc, alpha")
    .optional()
    .describe("The word of the pre-release: dev, rc, alpha, beta."),
  sha: z.boolean().optional().describe("Whether the commit is added: 1.5.0-dev.12+a41b77e."),
  tagged: z.boolean().optional().describe("Whether a version tag on the commit is the version."),
});

const branch = z.strictObject({
  patterns: patterns.min(1).optional().describe("Names of the branches; * is any text without a slash, ** any text."),
  enters: patterns.optional().describe("Kinds, or patterns of branches, that its pull requests may enter."),
  back: patterns.optional().describe("Kinds, or patterns, that it must be merged back to when it entered another."),
  environment: text.optional().describe("The environment that it goes to, whatever environments say of its name."),
  stage: text.optional().describe("The stage, instead of the environment's."),
  version: version.optional().describe("What its versions look like."),
  ticket: z
    .boolean()
    .optional()
    .describe("Whether its pull requests need a ticket and a title, where these are asked for."),
  permanent: z.boolean().optional().describe("Whether it lives for ever: a fork's branch of that name is another one."),
});

const guards = z.strictObject({
  base: level.describe("May this branch enter that one?"),
  name: level.describe("Does a rule know the name of the branch?"),
  "merge-back": level.describe("Is a hotfix or release that enters main taken back to develop?"),
  ticket: expression
    .optional()
    .describe("issue, or a regular expression that title, description or branch must contain; none asks for nothing."),
  title: expression
    .optional()
    .describe("conventional, or a regular expression that the whole title must fit; none asks for nothing."),
  approvals: z.int().min(0).optional().describe("How many people must have approved the head commit."),
});

/** The key `gitflow` of mlops.yml. */
export const gitflowSchema = z.strictObject({
  preset: z.enum(presetNames).optional().describe("The way of branching that the rules begin with. Default: gitflow."),
  "tag-prefix": z
    .string()
    .optional()
    .describe("What stands before the version in the tags of this component: model@, model/. Default: nothing."),
  bump: z
    .enum(["kind", "conventional", ...part.options])
    .optional()
    .describe(
      "What the next version is: by the kind of the branch, by conventional commits since the last tag, or always the same part. Default: kind.",
    ),
  branches: dictionary(branch).optional().describe("Changes of the preset's kinds, and kinds of your own."),
  guards: guards.optional().describe("What pull requests must hold."),
});

const environment = z.strictObject({
  branches: patterns
    .optional()
    .describe("Names of the branches that go there; * is any text without a slash, ** any text."),
  tags: patterns.optional().describe("Names of the tags that go there. Default: a release's tag goes where main goes."),
  stage: text.optional().describe("The stage of a model there. Default: the environment's name."),
  deploy: z
    .literal([true, false, "tags"])
    .optional()
    .describe("Whether a push deploys: true, false, or tags for tags and releases alone. Default: true."),
  registry: text
    .optional()
    .describe(
      "The host that images are pushed to from there, and that a promotion copies them to: 111111111111.dkr.ecr.eu-west-1.amazonaws.com.",
    ),
  approval: z
    .enum(["required", "none"])
    .optional()
    .describe("Whether a version must be approved before it is promoted there. Default: required for the stage prod."),
  evidence: z
    .enum(["required", "none"])
    .optional()
    .describe(
      "Whether a promotion there needs an evaluation report of its own, made after the version was registered. Default: required for the stage qa.",
    ),
  after: text
    .optional()
    .describe("The environment that a version must have been promoted to before it is promoted there: qa."),
  aws: z
    .strictObject({
      role: text
        .optional()
        .describe("The role that a job assumes, and that a promotion pushes the image with where it is another's job."),
      "external-id": text.optional().describe("What the role's trust policy asks for."),
      region: text.optional().describe("The region."),
    })
    .optional()
    .describe("The account."),
});

/** The key `environments` of mlops.yml. */
export const environmentsSchema = dictionary(environment);

export type DeclaredBranch = z.output<typeof branch>;
export type DeclaredGuards = z.output<typeof guards>;
export type DeclaredEnvironment = z.output<typeof environment>;
