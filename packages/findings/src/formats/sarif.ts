import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import type { Reader, Source } from "../source.ts";
import { type SarifResult, type SarifRule, type SarifRun, sarifLog } from "./sarif-shape.ts";
import { sarifPath } from "./sarif-uri.ts";

const levels: Record<string, Level> = { error: "error", warning: "warning", note: "notice", none: "notice" };

/**
 * SARIF 2.1.0: the results of all runs, less those that are suppressed, that passed, or that a baseline says are gone.
 * @throws UserError where it is something else.
 */
export const readSarif: Reader<Finding[]> = (text, source) =>
  readJson(text, source, "a SARIF report", sarifLog).runs.flatMap((run) => {
    const ruleOf = rules(run);
    return (run.results ?? []).filter(counts).map((result) => finding(result, run, ruleOf(result), source));
  });

function counts({ kind, baselineState, suppressions }: SarifResult): boolean {
  if (kind === "pass" || kind === "notApplicable" || baselineState === "absent") return false;
  return !(suppressions ?? []).some(({ status }) => status === undefined || status === "accepted");
}

function finding(result: SarifResult, run: SarifRun, rule: SarifRule | undefined, source: Source): Finding {
  const { artifactLocation, region: place } = result.locations?.[0]?.physicalLocation ?? {};
  const artifact =
    artifactLocation?.uri === undefined ? run.artifacts?.[artifactLocation?.index ?? -1]?.location : null;
  return {
    tool: source.tool,
    rule: result.ruleId ?? result.rule?.id ?? rule?.id ?? null,
    level: level(result, rule),
    path: sarifPath(artifact ?? artifactLocation ?? {}, run.originalUriBaseIds ?? {}, source.root),
    ...region(place?.startLine, place?.startColumn, place?.endLine),
    message: message(result, rule),
  };
}

/** Section 3.27.10: the result's own, else that of its rule's default configuration, else `warning`. */
function level({ kind, level }: SarifResult, rule: SarifRule | undefined): Level {
  if (kind !== undefined && kind !== "fail") return "notice";
  return levels[level ?? rule?.defaultConfiguration?.level ?? "warning"]!;
}

/** Section 3.11: the text itself, or a string of the rule's with its arguments filled in. */
function message(
  { message: { text, markdown, id, arguments: given } }: SarifResult,
  rule: SarifRule | undefined,
): string {
  const strings = rule?.messageStrings ?? {};
  const form = text ?? (id !== undefined && Object.hasOwn(strings, id) ? strings[id]!.text : undefined);
  if (form === undefined) return markdown ?? id ?? "";
  if (given === undefined) return form;
  // An argument that a text repeats could make it larger than memory.
  let room = 10_000;
  return form.replace(/\{(\d+)\}/g, (whole, index) => {
    const filled = (given[Number(index)] ?? whole).slice(0, room);
    room -= filled.length;
    return filled;
  });
}

/** How a result names its rule: by place in the tool's or an extension's list, or by id, of which `a/b` falls back to `a`. */
function rules({ tool }: SarifRun): (result: SarifResult) => SarifRule | undefined {
  const all = [tool.driver, ...(tool.extensions ?? [])].flatMap((component) => component.rules ?? []);
  const byId = new Map([...all].reverse().map((rule) => [rule.id, rule]));
  return ({ ruleId, ruleIndex, rule }) => {
    const extension = rule?.toolComponent?.index;
    const component = extension === undefined ? tool.driver : tool.extensions?.[extension];
    const id = ruleId ?? rule?.id;
    const byPlace = component?.rules?.[ruleIndex ?? rule?.index ?? -1];
    return byPlace ?? (id === undefined ? undefined : (byId.get(id) ?? byId.get(id.replace(/\/[^/]*$/, ""))));
  };
}
