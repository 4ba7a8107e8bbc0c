import type { HistoryEntry, Standing } from "@mlops-actions/registry";
import type { Section, Text } from "@mlops-actions/report";

/** Every move of a version, the last first, with who made it, why, and by what evidence. */
export function historySection({ history }: Pick<Standing, "history">): Section {
  const columns = ["when", "what", "who", "why", "evidence"].map((title) => ({ title }));
  const rows = history
    .toReversed()
    .map((entry) => [
      `${entry.at.slice(0, 16).replace("T", " ")} UTC`,
      whatOf(entry),
      entry.by.actor,
      entry.reason ?? "",
      evidenceOf(entry),
    ]);
  return { title: "History", blocks: [{ kind: "table", columns, rows }] };
}

/** A move in words: `approved`, `into the stage prod, from qa`, `became champion in place of version 2`. */
function whatOf({ kind, alias, from, to }: HistoryEntry): string {
  switch (kind) {
    case "stage":
      if (to === null) return `left the stage ${from}`;
      if (from === to) return `stays in the stage ${to}`;
      return `into the stage ${to}${from === null ? "" : `, from ${from}`}`;
    case "alias-set":
      return `became ${alias}${from === null ? "" : ` in place of version ${from}`}`;
    case "alias-removed":
      return `is ${alias} no more${to === null ? "" : `: version ${to} is`}`;
    default:
      return kind === "pending" ? "back to pending" : kind;
  }
}

function evidenceOf({ evidence }: HistoryEntry): Text {
  return evidence.flatMap(({ kind, sha256, url }, at) => {
    const digest = sha256?.slice(0, 12) ?? url;
    const named = digest === null ? [] : [" ", { text: digest, style: "code" } as const];
    return [...(at === 0 ? [] : ["; "]), kind, ...named];
  });
}
