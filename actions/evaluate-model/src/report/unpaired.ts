import { formatShare, type Text } from "@mlops-actions/report";
import type { Facts, Measurement } from "../facts.ts";

/** What a comparison with stored metrics is worth, and how to have a better one. */
export function unpairedBecause({ confidence, notComparable }: Measurement, facts: Facts): Text {
  const text: Exclude<Text, string>[number][] = [];
  if (notComparable !== null) {
    text.push({ text: "No margin is judged", style: "strong" });
    text.push(`: ${notComparable}, so that the differences are not of the models alone. `);
  }
  text.push(`A paired comparison is more precise, and there is none: ${facts.baseline?.insteadOfModel}. `);
  text.push("Which rows are fixed or broken is not known. ");
  if (confidence !== facts.confidence) {
    const [stored, shown] = [confidence, facts.confidence].map(formatShare);
    text.push(`The stored intervals are of ${stored}, and stretched to ${shown}. `);
  }
  if (notComparable !== null) {
    text.push("Keep the model itself with the next version: it can be asked about any rows.");
    return text;
  }
  const keep = { text: "keep-predictions", style: "code" } as const;
  return [...text, "Keep the model, or its predictions (", keep, "), with the next version."];
}
