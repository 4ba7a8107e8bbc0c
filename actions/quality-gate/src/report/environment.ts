import type { Section, Table, Text } from "@mlops-actions/report";
import type { Facts } from "../facts.ts";
import type { Judged } from "../judged.ts";
import type { Reason } from "../reason.ts";
import type { Ruling } from "../verdict.ts";
import { uncoloured } from "./words.ts";

/** What tools printed last that judged nothing, or failed without saying for what. */
export function lastWords({ runs }: Judged, { reasons }: Ruling): Section[] {
  const unexplained = new Set(reasons.flatMap((reason) => (leavesOpen.has(reason.kind) ? [toolOf(reason)] : [])));
  const told = runs.filter(({ name, lastWords }) => unexplained.has(name) && lastWords.trim() !== "");
  // Tools that one installation was to bring have its words in common.
  return [...new Set(told.map(({ lastWords }) => lastWords))].map((words) => ({
    title: `Last words of ${told.flatMap(({ name, lastWords }) => (lastWords === words ? [name] : [])).join(", ")}`,
    blocks: [{ kind: "preformatted", text: uncoloured(words) }],
  }));
}

const leavesOpen: ReadonlySet<Reason["kind"]> = new Set([
  "crashed",
  "timed-out",
  "missing",
  "misconfigured",
  "no-tests",
  "exit-code",
]);

function toolOf(reason: Reason): string | null {
  return "tool" in reason ? reason.tool : null;
}

/** Which version of what ran, and where it is declared. */
export function environment({ runs, base }: Judged, { notes, commit, actionsVersion }: Facts): Section {
  const items: Text[] = [...notes];
  if (base !== null && "commit" in base) {
    const how = base.cached ? "were kept from an earlier run" : "were found by running the same tools there";
    items.push(["The base's findings (", { text: base.commit, style: "code" }, `) ${how}.`]);
  }
  if (commit !== null) items.push(["Commit ", { text: commit, style: "code" }]);
  items.push(`mlops-actions ${actionsVersion}`);
  return {
    title: "Tools and environment",
    blocks: [...(runs.length === 0 ? [] : [table(runs)]), { kind: "list", items }],
  };
}

function table(runs: Judged["runs"]): Table {
  return {
    kind: "table",
    columns: [
      { title: "tool" },
      { title: "version" },
      { title: "declared in" },
      { title: "exit code", align: "right" },
    ],
    rows: runs.map(({ name, version, by, exitCode }) => [
      [{ text: name, style: "code" }],
      version ?? "",
      by,
      exitCode === null ? "" : `${exitCode}`,
    ]),
  };
}
