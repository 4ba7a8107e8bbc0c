import { formatBytes, type PackageData, type Section, type Text } from "@mlops-actions/report";
import type { Packaged } from "../packaged.ts";

/** What went in, for whoever wants to know. */
export function detailsSection({ model, sha256, python }: Packaged, data: PackageData): Section {
  const rows: (readonly [string, Text | null])[] = [
    ["model", [code(model.path), `, ${formatBytes(model.bytes)}, sha256 `, code(sha256)]],
    ["written by", model.producer],
    ["columns", model.features === null ? null : model.features.join(", ")],
    ["version", code(data.version).text],
    ["platforms", data.platforms.map(({ platform }) => platform).join(", ") || null],
    [
      "base",
      data.base === null ? null : [data.base.name, data.base.digest === null ? "" : ` (${data.base.digest})`].join(""),
    ],
    ...data.referrers.map(({ artifactType, digest }) => [artifactType, code(digest).text] as const),
    ...(python?.files ?? []).map(
      ({ name, uploaded }) => [name, uploaded ? `uploaded to ${python!.index}` : "was there, byte for byte"] as const,
    ),
    ["commit", commitText(data)],
    ["mlops-actions", data.provenance.actionsVersion],
  ];
  return {
    title: "Model, base and what attests them",
    blocks: [
      {
        kind: "table",
        columns: [{ title: "" }, { title: "this image" }],
        rows: rows.flatMap(([title, text]) => (text === null ? [] : [[title, text]])),
      },
    ],
  };
}

function commitText({ provenance: { commit, dirty } }: PackageData): Text | null {
  return commit === null ? null : [code(commit), dirty === true ? ", with changes that are not committed" : ""];
}

function code(text: string) {
  return { text, style: "code" } as const;
}
