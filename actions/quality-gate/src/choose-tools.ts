import type { NamedTool, QualitySettings } from "@mlops-actions/config";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { commandTool, type Declaration, knownTools, type Repository, type Tool } from "@mlops-actions/tools";
import type { ChosenTool } from "./chosen-tool.ts";

/**
 * The tools that the settings name, in their order, else those that the repository declares; none where it declares none.
 * @throws UserError where a tool of that name is not known, a name stands twice, or a configuration file cannot be read
 */
export function chooseTools(
  settings: QualitySettings,
  repository: Repository,
  known: ReadonlyMap<string, Tool> = knownTools,
): readonly ChosenTool[] {
  if (settings.tools === null) {
    return [...known.values()].flatMap((tool): ChosenTool[] => {
      const declaration = tool.declared(repository);
      return declaration === null ? [] : [{ tool, declaration, timeLimit: settings.timeLimit }];
    });
  }
  const names = settings.tools.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UserError(`The tool ${twice} is named twice.`, { remedy: "Give each its own name." });
  }
  return settings.tools.map((named) => ({
    ...(named.kind === "command" ? chosenCommand(named) : chosenKnown(named, repository, known)),
    timeLimit: named.timeLimit ?? settings.timeLimit,
  }));
}

type Choice = Omit<ChosenTool, "timeLimit">;

const named = "`tools`";

function chosenCommand(command: Extract<NamedTool, { kind: "command" }>): Choice {
  return { tool: commandTool(command), declaration: { by: named, version: null, args: command.run.slice(1) } };
}

function chosenKnown(
  { name, version, args }: Extract<NamedTool, { kind: "known" }>,
  repository: Repository,
  known: ReadonlyMap<string, Tool>,
): Choice {
  const tool = known.get(name);
  if (tool === undefined) {
    const legal = [...known.keys()];
    throw new UserError(`There is no tool "${name}".${didYouMean(name, legal)}`, {
      remedy: `Name one of ${legal.join(", ")}; for any other give \`run\` and \`report\`.`,
    });
  }
  const declared: Declaration = tool.declared(repository) ?? { by: named, version: null, args: [] };
  return {
    tool,
    declaration: { ...declared, version: version ?? declared.version, args: args ?? declared.args },
    ...(version !== null && { demanded: version }),
  };
}
