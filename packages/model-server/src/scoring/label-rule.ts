import { UserError } from "@mlops-actions/errors";
import type { ScoredRows } from "@mlops-actions/inference";
import type { Description } from "../models/description.ts";

type Rule = Pick<Description, "task" | "positive" | "threshold">;

/**
 * The label of each row, as an index into the classes, by the rules of the evaluation: with a threshold positive where the score is above it; else the
 * model's own label; else the first arg max, of one score positive above ½.
 *
 * @throws UserError where the positive class is none of the model's
 */
export function labelsOf(scored: ScoredRows, rule: Rule): Int32Array {
  const { rows, labels, scores, scoreOf, classes } = scored;
  const binary = rule.task === "binary" && scores !== null && classes?.length === 2;
  if (binary && (rule.threshold !== null || (labels === null && scoreOf === "second"))) {
    const positive = positiveIndex(classes, rule.positive);
    return above(scored, positive, rule.threshold ?? 0.5);
  }
  if (labels !== null) return labels;
  const each = scoreOf === "second" ? bothScores(scores![0]!) : scores!;
  return firstArgMax(each, rows);
}

/** Scores of every class: a model's one score is that of its second class. */
export function classScores({ scores, scoreOf }: ScoredRows): readonly Float64Array[] | null {
  return scores !== null && scoreOf === "second" ? bothScores(scores[0]!) : scores;
}

/** `positive: 1` is the class "1", in any spelling of numbers and truth values; without one the second class. */
export function positiveIndex(classes: readonly string[], positive: string | null): number {
  if (positive === null) return 1;
  const exact = classes.indexOf(positive);
  const at = exact >= 0 ? exact : classes.findIndex((name) => spelling(name) === spelling(positive));
  if (at >= 0) return at;
  throw new UserError(
    `The positive class ${JSON.stringify(positive)} is none of the model's: ${classes.map((name) => JSON.stringify(name)).join(", ")}.`,
    { remedy: "Mend `positive` in model.json." },
  );
}

function spelling(name: string): string {
  if (/^true$/i.test(name)) return "1";
  if (/^false$/i.test(name)) return "0";
  const value = name.trim() === "" ? Number.NaN : Number(name);
  return Number.isFinite(value) ? String(value) : name;
}

function above({ rows, scores, scoreOf }: ScoredRows, positive: number, threshold: number): Int32Array {
  const column = scores![scoreOf === "second" ? 0 : positive]!;
  const inverted = scoreOf === "second" && positive === 0;
  const found = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const score = inverted ? 1 - column[row]! : column[row]!;
    found[row] = score > threshold ? positive : 1 - positive;
  }
  return found;
}

function firstArgMax(scores: readonly Float64Array[], rows: number): Int32Array {
  const found = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let best = 0;
    for (let at = 1; at < scores.length; at++) if (scores[at]![row]! > scores[best]![row]!) best = at;
    found[row] = best;
  }
  return found;
}

function bothScores(scores: Float64Array): readonly Float64Array[] {
  return [scores.map((score) => 1 - score), scores];
}
