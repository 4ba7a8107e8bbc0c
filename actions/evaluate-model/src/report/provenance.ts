import { formatCount, formatDuration, formatShare, type Section, type Text } from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { Facts, FileFacts, Measurement, ModelFacts } from "../facts.ts";

/** Which bytes were compared, on which columns, by what. */
export function provenance(_evaluation: Evaluation, facts: Facts): Section {
  const { candidate, baseline, holdout } = facts;
  const rows: Text[][] = [
    ["hold-out", [{ text: holdout.path, style: "code" }], digest(holdout.sha256), `${formatCount(holdout.rows)} rows`],
    ["this change", ...modelCells(candidate)],
  ];
  if (baseline !== null) rows.push(["baseline", ...modelCells(baseline)]);
  if (candidate.predictions) rows.push(["predictions kept", ...fileCells(candidate.predictions), ""]);
  const items: Text[] = [];
  if (candidate.columns !== null) items.push(columnsUsed("Columns that fed the model", candidate.columns));
  if (baseline?.columns && baseline.columns.join("\n") !== candidate.columns?.join("\n")) {
    items.push(columnsUsed("Columns that fed the baseline", baseline.columns));
  }
  if (baseline?.measured) items.push(storedFrom(baseline.measured));
  for (const { reason, rows: count } of facts.exclusions) items.push(`${formatCount(count)} rows excluded: ${reason}`);
  if (facts.commit !== null) items.push(["Commit ", { text: facts.commit, style: "code" }]);
  items.push(`mlops-actions ${facts.actionsVersion}`);
  return {
    title: "Model, data and environment",
    blocks: [
      { kind: "table", columns: [{ title: "" }, { title: "file" }, { title: "sha256" }, { title: "" }], rows },
      { kind: "list", items },
    ],
  };
}

function modelCells({ artifact, latency, producer }: ModelFacts): Text[] {
  const details = [
    ...(producer === null ? [] : [producer]),
    ...(latency === null || latency.rows === 0 ? [] : [`${formatDuration(latency.seconds / latency.rows)} a row`]),
  ];
  return [...fileCells(artifact), details.join(", ")];
}

function fileCells({ path, sha256 }: FileFacts): Text[] {
  return [[{ text: path, style: "code" }], digest(sha256)];
}

function storedFrom({ rows, confidence, holdout }: Measurement): Text {
  const from = `The baseline's metrics are stored ones, of ${formatCount(rows)} rows, with ${formatShare(confidence)} intervals`;
  return holdout === null ? `${from}.` : [`${from}, measured on the hold-out `, ...digest(holdout), "."];
}

function digest(sha256: string): Exclude<Text, string> {
  return [{ text: sha256.slice(0, 12), style: "code" }];
}

function columnsUsed(words: string, columns: readonly string[]): Text {
  const names = columns.flatMap((column, i) => [i === 0 ? "" : ", ", { text: column, style: "code" as const }]);
  return [`${words} (${columns.length}): `, ...names];
}
