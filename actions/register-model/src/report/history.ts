import type { HistoryEntry, Standing } from "@mlops-actions/registry";
import type { Section, Text } from "@mlops-actions/report";

/** Every move of the version, the last first. */
export function historySection({ history }: Standing): Section {
  return {
    title: "History",
    blocks: [
      {
        kind: "table",
        columns: [{ title: "when" }, { title: "what" }, { title: "who" }, { title: "why" }, { title: "evidence" }],
        rows: history
          .toReversed()
          .map((entry) => [
            `${entry.at.slice(0, 16).replace("T", " ")} UTC`,
            whatOf(entry),
            entry.by.actor,
            entry.reason ?? "",
            evidenceOf(entry),
          ]),
      },
    ],
  };
}

function whatOf({ kind, alias, from, to }: HistoryEntry): Text {
  if (kind === "stage" && from === to) return `stays in the stage ${to}`;
  if (kind === "stage")
    return to === null ? `left the stage ${from}` : `into the stage ${to}${from === null ? "" : `, from ${from}`}`;
  if (kind === "alias-set") return `became ${alias}${from === null ? "" : ` in place of version ${from}`}`;
  if (kind === "alias-removed") return `is ${alias} no more${to === null ? "" : `: version ${to} is`}`;
  return kind;
}

function evidenceOf({ evidence }: HistoryEntry): Text {
  return evidence.flatMap(({ kind, sha256, url }, at) => {
    const digest = sha256?.slice(0, 12) ?? url;
    const named = digest === null ? [] : [" ", { text: digest, style: "code" } as const];
    return [...(at === 0 ? [] : ["; "]), kind, ...named];
  });
}
