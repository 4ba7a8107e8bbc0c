export { knownTools } from "./src/catalogue.ts";
export { commandTool, type UserCommand } from "./src/command-tool.ts";
export { developmentRequirements } from "./src/python/development-requirements.ts";
export { lockedVersions } from "./src/python/locked-versions.ts";
export { normalName, parseRequirement, type Requirement } from "./src/python/requirement.ts";
export { condaFiles, type RequirementGroup, requirementGroups } from "./src/python/requirement-groups.ts";
export { type RequirementLine, requirementLines, requirementsFiles } from "./src/python/requirements-files.ts";
export { tableAt, textOf, tomlOf } from "./src/repository-files.ts";
export type {
  Command,
  Declaration,
  Ended,
  Judgement,
  Repository,
  Task,
  Tool,
  ToolOutcome,
} from "./src/tool.ts";
