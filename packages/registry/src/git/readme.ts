import { metricTitle } from "@mlops-actions/metrics";
import { escapeMarkdown, formatEstimate } from "@mlops-actions/report";
import type { RegisteredVersion } from "../registry.ts";

/** Rows of a model's own table, and of it in the table of all. */
export const shown = { ofModel: 50, ofAll: 10 };

/** `models/<model>/README.md`: its newest versions as a table. All that is shown is untrusted. */
export function modelReadme(model: string, versions: readonly RegisteredVersion[], total: number): string {
  const columns = [
    "version",
    "",
    "status",
    "stage",
    "aliases",
    "verdict",
    "metrics",
    "registered",
    "by",
    "commit",
    "artifact",
  ];
  const rows = versions.map(rowOf).map((cells) => `| ${cells.join(" | ")} |`);
  const older = total > versions.length ? [`The newest ${versions.length} of ${total} versions.`, ""] : [];
  return [
    ...[`## ${escapeMarkdown(model)}`, "", `| ${columns.join(" | ")} |`, `|${columns.map(() => "--").join("|")}|`],
    ...[...rows, "", ...older],
  ].join("\n");
}

/** The README of the branch: the tables of all models, cut to their first rows. */
export function registryReadme(readmes: ReadonlyMap<string, string>): string {
  const parts = [...readmes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([model, readme]) => {
      const lines = readme.split("\n");
      const rows = lines.filter((line) => line.startsWith("| "));
      const more =
        rows.length > shown.ofAll + 1 ? [`[All of ${escapeMarkdown(model)}](models/${model}/README.md)`, ""] : [];
      const [header = "", ...versions] = rows;
      const rule = lines.find((line) => line.startsWith("|--")) ?? "";
      return [lines[0], "", header, rule, ...versions.slice(0, shown.ofAll).map(fromRoot(model)), "", ...more].join(
        "\n",
      );
    });
  return `# Models\n\nWritten by \`register-model\`; each version's document is beside its model. Do not edit this branch.\n\n${parts.join("\n")}`;
}

/** A row's link, which begins it, as it must be in the README above. */
function fromRoot(model: string) {
  return (row: string): string => row.replace("](versions/", `](models/${model}/versions/`);
}

/** What versions are compared by at a glance, of any task; the others come after. */
const telling = ["roc_auc", "accuracy", "f1_macro", "log_loss", "r2", "rmse", "mae"];

function placeOf(metric: string): number {
  const place = telling.indexOf(metric);
  return place < 0 ? telling.length : place;
}

function rowOf({ version, standing }: RegisteredVersion): string[] {
  const { number, semver, evaluation, createdAt, by, code, artifact, required } = version;
  const link = `[${number}](versions/${String(number).padStart(6, "0")}.json)`;
  const metrics = [...(evaluation?.metrics ?? [])]
    .sort((one, other) => placeOf(one.name) - placeOf(other.name))
    .slice(0, 3)
    .map(({ name, value, lower, upper }) => `${metricTitle(name)} ${formatEstimate(value, lower, upper)}`);
  return [
    link,
    ...[semver ?? "", standing.status, standing.stage ?? "", standing.aliases.join(", ")].map(escapeMarkdown),
    escapeMarkdown(evaluation?.verdict ?? `none (${required} required)`),
    escapeMarkdown(metrics.join("; ")),
    createdAt.slice(0, 10),
    escapeMarkdown(by.actor),
    digest(code?.commit.slice(0, 7) ?? ""),
    digest(artifact.sha256.slice(0, 12)),
  ];
}

/** To be copied whole, where it is one. */
function digest(text: string): string {
  return /^[0-9a-f]+$/.test(text) ? `\`${text}\`` : escapeMarkdown(text);
}
