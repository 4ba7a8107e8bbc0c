import { UserError } from "@mlops-actions/errors";
import { checkSection } from "./check-section.ts";
import { splitCommand } from "./command-line.ts";
import { type Overlaid, overlay, type Section } from "./overlay.ts";
import { type DeclaredQuality, type DeclaredTool, qualitySchema } from "./quality-schema.ts";
import type { CoverageLimits, NamedTool, QualitySettings } from "./quality-settings.ts";
import { asBoolean, asList, asNumber, asText, asYaml, type SettingInput, setting } from "./setting-inputs.ts";

const settings: readonly SettingInput[] = [
  setting("tools", ["tools"], (text, origin) => (/^\s*-|[[{]/.test(text) ? asYaml : asList)(text, origin)),
  setting("install", ["install"], asText),
  setting("baseline", ["baseline"], asText),
  setting("scope", ["scope"], asText),
  setting("coverage", ["coverage"], asYaml),
  setting("time-limit", ["time-limit"], asText),
  setting("fail-fast", ["fail-fast"], asBoolean),
  setting("cores", ["cores"], asNumber),
  setting("services", ["services"], asText),
  setting("fix", ["fix"], asText),
];

/** Names of the inputs that are settings of the quality gate. */
export const qualityInputs: readonly string[] = settings.map(({ input }) => input);

const timeLimit = 30 * 60;

/**
 * The settings of the quality gate: what `quality:` declares, overridden by inputs.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong.
 */
export function qualitySettings(section: Section | undefined, inputs: ReadonlyMap<string, string>): QualitySettings {
  const overlaid = overlay(section, settings, inputs);
  const declared = checkSection(qualitySchema, "quality", overlaid);
  return {
    tools: declared.tools?.map((tool, index) => namedTool(tool, index, overlaid)) ?? null,
    install: declared.install ?? "auto",
    baseline: baselineOf(declared.baseline ?? "none"),
    scope: declared.scope ?? "changed",
    coverage: coverageOf(declared.coverage),
    timeLimit: declared["time-limit"] ?? timeLimit,
    failFast: declared["fail-fast"] ?? false,
    cores: declared.cores ?? null,
    services: declared.services ?? null,
    fix: declared.fix ?? "none",
  };
}

function namedTool(declared: DeclaredTool, index: number, { placeOf }: Overlaid): NamedTool {
  const { name, version, args, run, report, ...rest } = typeof declared === "string" ? { name: declared } : declared;
  const limit = rest["time-limit"] ?? null;
  if (run === undefined) return { kind: "known", name, version: version ?? null, args: args ?? null, timeLimit: limit };
  const argv = typeof run === "string" ? splitCommand(run) : run;
  if (argv === null) {
    throw new UserError(`The command of ${JSON.stringify(name)} needs a shell: ${JSON.stringify(run)}.`, {
      ...placeOf({ path: ["tools", index, "run"], part: "value" }),
      remedy: "Put it into a script of the repository, and name that here.",
    });
  }
  const { format, path = null } = typeof report === "string" ? { format: report } : (report ?? {});
  return { kind: "command", name, run: argv, report: format === undefined ? null : { format, path }, timeLimit: limit };
}

function baselineOf(text: string): QualitySettings["baseline"] {
  return text === "none" || text === "base" ? { kind: text } : { kind: "ref", ref: text };
}

function coverageOf(limits: DeclaredQuality["coverage"] = {}): CoverageLimits {
  const { min, "max-drop": maxDrop, "changed-lines-min": changedLinesMin } = limits;
  return {
    ...(min === undefined ? {} : { min }),
    ...(maxDrop === undefined ? {} : { maxDrop }),
    ...(changedLinesMin === undefined ? {} : { changedLinesMin }),
  };
}
