import type { Finding, Situation } from "@mlops-actions/gitflow";
import { type Block, type Section, shorten, type Text } from "@mlops-actions/report";
import type { Judged } from "./judged.ts";

/** One clause: the first rule that is broken, else what the ref means. */
export function headline({ findings, decision }: Judged): string {
  const worst = findings.find(({ level }) => level === "fail") ?? findings[0];
  if (worst !== undefined) {
    const more = findings.length === 1 ? "" : `, and ${findings.length - 1} more`;
    return `${worst.message.replace(/\.$/, "")}${more}`;
  }
  const { version, environment, deploy } = decision;
  if (environment === null) return `${version.semver}, of no environment`;
  return `${version.semver} ${deploy ? "goes to" : "belongs to"} ${environment}`;
}

/** Sentences, which a table would cut in a log. */
export function findingsList(findings: readonly Finding[]): Block {
  return {
    kind: "list",
    items: findings.map(({ guard, level, message, remedy }) => [
      ...code(guard),
      level === "fail" ? " fails: " : " warns: ",
      { text: message, style: "strong" },
      ` ${remedy}`,
    ]),
  };
}

/** What is not there is left out. */
export function meaningTable({ situation, decision }: Judged): Block {
  const { kind, version, tags, environment, stage, role, region, deploy } = decision;
  const rows: (readonly [string, Text | null])[] = [
    ["ref", refText(situation)],
    ["kind", kind],
    ["version", code(version.semver)],
    ["as Python has it", version.pep440 && code(version.pep440)],
    [
      "tags of an image",
      tags.flatMap((tag, index) => [index === 0 ? "" : ", ", { text: tag, style: "code" as const }]),
    ],
    ["environment", environment],
    ["stage", stage === environment ? null : stage],
    ["role", role && code(role)],
    ["region", region],
    ["deploy", deploy ? "yes" : "no"],
  ];
  return {
    kind: "table",
    columns: [{ title: "" }, { title: "this run" }],
    rows: rows.flatMap(([title, text]) => (text === null ? [] : [[title, text]])),
  };
}

export function reasonsSection({ decision }: Judged): Section {
  return { title: "Why", blocks: [{ kind: "list", items: decision.reasons }] };
}

export function unmergedSection({ situation: { history }, findings }: Judged): Section[] {
  if (history.unmerged === null || !findings.some(({ guard }) => guard === "merge-back")) return [];
  const { from, into, subjects } = history.unmerged;
  const items = subjects.map((subject) => shorten(subject));
  return [{ title: `On ${shorten(from)} and not on ${shorten(into)}`, blocks: [{ kind: "list", items }] }];
}

function refText({ branch, tag, pullRequest, sha }: Situation): Text {
  const name = code(branch ?? tag ?? sha.slice(0, 7));
  return pullRequest === null ? name : [...name, " → ", ...code(pullRequest.base)];
}

function code(text: string) {
  return [{ text, style: "code" }] as const;
}
