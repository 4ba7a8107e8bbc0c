import { type PairedInterval, tango } from "@mlops-actions/statistics";
import { proportion } from "./outcome.ts";
import type { PreparedClassification } from "./prepared.ts";

/**
 * What compares the scores of classes has no spread where all pairs of rows are ordered alike: variance formulas and
 * resamples are then sure of what they have not seen. But as many pairs of rows of different classes as the smallest class
 * has rows share no row, so they are independent trials, whose intervals by Wilson and Tango are right, if wide.
 */
export function unseenSpread(prepared: PreparedClassification) {
  const { confidence } = prepared.settings;
  return {
    /** Of a model that orders all pairs rightly (1) or wrongly (0). */
    ofValue: (value: 0 | 1): PairedInterval => {
      const pairs = disjointPairs(prepared);
      return proportion(value * pairs, pairs, confidence);
    },
    /** Of two models that order all pairs alike. Equal on every row they are one function: then there is no doubt. */
    ofDifference: (interval: PairedInterval): PairedInterval =>
      haveEqualScores(prepared) ? interval : tango(0, 0, disjointPairs(prepared), confidence),
  };
}

/** No width, but for rounding. */
export function isPoint({ lower, upper }: PairedInterval): boolean {
  return upper - lower < 1e-14;
}

function disjointPairs(prepared: PreparedClassification): number {
  const sizes = new Float64Array(prepared.classes.length);
  const { truth, counts } = prepared.cells();
  for (let cell = 0; cell < counts.length; cell += 1) sizes[truth[cell]!]! += counts[cell]!;
  return sizes.reduce((least, size) => Math.min(least, size));
}

function haveEqualScores({ candidate, baseline }: PreparedClassification): boolean {
  return (candidate.columns ?? []).every((column, index) => {
    const own = column.scores();
    const other = baseline?.columns?.[index]?.scores();
    return other !== undefined && own.every((score, row) => score === other[row]);
  });
}
