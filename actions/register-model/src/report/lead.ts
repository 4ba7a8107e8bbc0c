import type { ModelVersion } from "@mlops-actions/registry";
import { type Block, formatCount, type Text } from "@mlops-actions/report";
import { type Done, finalVersion } from "../done.ts";
import { imageRows } from "./image-rows.ts";
import { promotedImageRow } from "./promoted-image.ts";

/** One clause: which version it is, and what became of it. */
export function headline(done: Done): string {
  const { registered, settled, promotion } = done;
  const { version } = finalVersion(done);
  const name = nameOf(version);
  const made = settled.moves.flatMap(({ kind, value, made: isMade }) => (isMade ? [said(kind, value)] : []));
  const first = registered.created
    ? `registered as ${name}`
    : registered.artifact === null
      ? name
      : `is ${name} already`;
  const parts = [[first, ...made].join(", ")];
  if (promotion !== null) {
    parts.push(
      promotion.why === null
        ? `${promotion.done ? "promoted to" : "in"} ${promotion.environment}${promotion.done ? "" : " already"}`
        : `not promoted to ${promotion.environment}: ${promotion.why.what}`,
    );
  }
  return parts.join("; ");
}

/** `version 3 (1.4.0)` */
export function nameOf({ number, semver }: Pick<ModelVersion, "number" | "semver">): string {
  return `version ${number}${semver === null ? "" : ` (${semver})`}`;
}

function said(kind: string, value: string | null): string {
  if (kind === "stage") return `now in stage ${value}`;
  return kind === "alias-set" ? `now ${value}` : `now ${kind}`;
}

/** What has to be done, what the version is, and where it stands. */
export function lead(done: Done): readonly Block[] {
  const { promotion } = done;
  const { version, standing } = finalVersion(done);
  const remedy = promotion?.why?.remedy;
  const stands: Text = [
    "It is ",
    strong(standing.status),
    ...(standing.stage === null ? [] : [" and in the stage ", strong(standing.stage)]),
    ...(standing.aliases.length === 0 ? [] : [", known as ", ...listed(standing.aliases)]),
    ".",
  ];
  return [
    ...(remedy === undefined ? [] : [paragraph(remedy)]),
    paragraph(stands),
    ...(promotion?.replaced == null ? [] : [paragraph(`It takes the place of version ${promotion.replaced}.`)]),
    paragraph(measured(version)),
    {
      kind: "table",
      columns: [{ title: "" }, { title: nameOf(version) }],
      rows: [
        ["artifact", code(`sha256:${version.artifact.sha256}`)],
        ...(version.image === null ? [] : imageRows("image", version.image.reference)),
        ...promotedImageRow(promotion),
        ...(version.code === null ? [] : [["commit", commitText(version.code)] as const]),
        ...(version.parent === null ? [] : [["to replace", `version ${version.parent}`] as const]),
      ],
    },
  ];
}

function measured({ evaluation, required }: ModelVersion): Text {
  if (evaluation === null) {
    return [
      strong("Nothing was measured of it"),
      `: it was registered with require: ${required}, which stays on record.`,
    ];
  }
  const { verdict, rows } = evaluation;
  return ["Its evaluation on ", formatCount(rows), " hold-out rows said ", strong(verdict), "."];
}

function commitText({ commit, dirty }: NonNullable<ModelVersion["code"]>): Text {
  return [{ text: commit, style: "code" }, dirty ? ", with changes that are not committed" : ""];
}

function paragraph(text: Text): Block {
  return { kind: "paragraph", text };
}

function strong(text: string) {
  return { text, style: "strong" } as const;
}

function code(text: string): Text {
  return [{ text, style: "code" }];
}

function listed(words: readonly string[]) {
  return words.flatMap((text, at) => [...(at === 0 ? [] : [", "]), { text, style: "code" } as const]);
}
