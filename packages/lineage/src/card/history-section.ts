import type { HistoryEntry, RegisteredVersion } from "@mlops-actions/registry";
import type { Section } from "@mlops-actions/report";

/** Every move of a version, oldest first, with who made it, why, and by what evidence. */
export function historySection({ standing: { history } }: RegisteredVersion): Section {
  const rows = history.map((entry) => [
    entry.at.replace("T", " ").replace(/(?::\d\d(?:\.\d+)?)?Z$/, " UTC"),
    whatOf(entry),
    entry.by.actor,
    entry.reason ?? "",
    entry.evidence
      .map(({ kind, sha256 }) => (sha256 === null ? kind : `${kind} sha256:${sha256.slice(0, 12)}…`))
      .join(", "),
  ]);
  const columns = ["when", "what", "who", "why", "evidence"].map((title) => ({ title }));
  return { title: "History", blocks: [{ kind: "table", columns, rows }] };
}

/** A move in words: `approved`, `from qa to prod`, `alias champion taken from version 2`. */
function whatOf({ kind, alias, from, to }: HistoryEntry): string {
  switch (kind) {
    case "registered":
      return `registered as version ${to}`;
    case "stage":
      if (to === null) return `taken out of ${from}`;
      if (from === to) return `stays in ${to}`;
      return from === null ? `into ${to}` : `from ${from} to ${to}`;
    case "alias-set":
      return from === null ? `alias ${alias} set` : `alias ${alias} taken from version ${from}`;
    case "alias-removed":
      return to === null ? `alias ${alias} removed` : `alias ${alias} given to version ${to}`;
    default:
      return kind === "pending" ? "back to pending" : kind;
  }
}
