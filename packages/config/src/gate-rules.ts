import { didYouMean } from "@mlops-actions/errors";
import type { Rule } from "@mlops-actions/gate";
import { catalogue, resolveMetric } from "@mlops-actions/metrics";
import type { Contradiction } from "./contradictions.ts";
import type { DeclaredLimits, DeclaredModel } from "./schema.ts";

type Metric = Pick<NonNullable<ReturnType<typeof resolveMetric>>, "name" | "better" | "defaultMargin">;

/** Metrics of a class or of the first k, which only the graph's classes decide when the file names none. */
const ofClasses = /^(?:(?:precision|recall|f1)_class_.+|top_[1-9]\d{0,5}_accuracy)$/s;

/**
 * The gate's rules in the file's order, under the metrics' own names. A metric without a margin gets its default one
 * (0.01 on a scale of 0 to 1); a metric of another scale has none.
 */
export function gateRules(model: DeclaredModel): Rule[] {
  return declaredMetrics(model).flatMap(([name, limits]) => {
    const metric = metricNamed(name, model);
    if (metric === undefined) throw new Error(`unknown metric ${name} in checked settings`);
    const marginKind = marginWord(metric);
    const margin = limits[marginKind] ?? metric.defaultMargin;
    const rules: Rule[] = [];
    if (limits.min !== undefined) rules.push({ metric: metric.name, kind: "min", limit: limits.min });
    if (limits.max !== undefined) rules.push({ metric: metric.name, kind: "max", limit: limits.max });
    if (margin !== null) rules.push({ metric: metric.name, kind: marginKind, limit: margin });
    return rules;
  });
}

/** Metrics that the task lacks, margins by the wrong word, limits that contradict each other. */
export function metricContradictions(model: DeclaredModel): Contradiction[] {
  const firstNames = new Map<string, string>();
  return declaredMetrics(model).flatMap(([name, limits]) => {
    const path = ["gate", "metrics", name];
    const metric = metricNamed(name, model);
    if (metric === undefined) return [unknownMetric(name, path, model)];
    const first = firstNames.get(metric.name);
    if (first !== undefined)
      return [{ path, message: `"${name}" and "${first}" are the same metric.`, remedy: "Remove one of the two." }];
    firstNames.set(metric.name, name);
    return ofLimits(metric, limits, path);
  });
}

function ofLimits(metric: Metric, limits: DeclaredLimits, path: string[]): Contradiction[] {
  const right = marginWord(metric);
  const wrong = right === "max-rise" ? "max-drop" : "max-rise";
  const found: Contradiction[] = [];
  if (limits[wrong] !== undefined) {
    found.push({
      path: [...path, wrong],
      message:
        right === "max-rise"
          ? `${path.at(-1)} is a loss: it gets worse as it rises, not as it drops.`
          : `${path.at(-1)} is a score: it gets worse as it drops, not as it rises.`,
      remedy: `Write ${right} instead of ${wrong}.`,
    });
  }
  if (limits.min !== undefined && limits.max !== undefined && limits.min > limits.max) {
    found.push({ path: [...path, "min"], message: `min ${limits.min} is above max ${limits.max}.` });
  }
  if (Object.values(limits).every((limit) => limit === undefined) && metric.defaultMargin === null) {
    found.push({
      path,
      message: `${path.at(-1)} has no limit, and no default fits its unit.`,
      remedy: `Say how much worse it may be: ${path.at(-1)}: { ${right}: … }.`,
    });
  }
  return found;
}

function unknownMetric(name: string, path: string[], { task, classes }: DeclaredModel): Contradiction {
  const known = catalogue(task, classes);
  const elsewhere = (["binary", "multiclass", "regression"] as const).filter((other) => resolveMetric(name, other));
  const near = didYouMean(
    name,
    known.flatMap((metric) => [metric.name, ...metric.aliases]),
  );
  return {
    path,
    message:
      elsewhere.length > 0
        ? `"${name}" is a metric of ${elsewhere.join(" and ")} tasks, and this one is ${task}.${near}`
        : `"${name}" is no metric of a ${task} task.${near}`,
    remedy: `Its metrics: ${known.map((metric) => metric.name).join(", ")}.`,
  };
}

function metricNamed(name: string, { task, classes }: DeclaredModel): Metric | undefined {
  if (task === "multiclass" && classes === undefined && ofClasses.test(name)) {
    return { name, better: "higher", defaultMargin: 0.01 };
  }
  return resolveMetric(name, task, classes);
}

function marginWord(metric: Metric): "max-drop" | "max-rise" {
  return metric.better === "higher" ? "max-drop" : "max-rise";
}

function declaredMetrics({ gate }: DeclaredModel): [string, DeclaredLimits][] {
  return [...(gate?.metrics ?? [])].map(([name, limits]) => [name, limits ?? {}]);
}
