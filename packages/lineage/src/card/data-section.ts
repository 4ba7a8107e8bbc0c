import type { ModelVersion } from "@mlops-actions/registry";
import { formatCount, type Section, type Text } from "@mlops-actions/report";
import { digestOf } from "../version-name.ts";

export function dataSection({ data, profile }: ModelVersion): Section {
  const rows = Object.entries(data).flatMap(([role, dataset]): Text[][] => {
    const name = roles[role as keyof typeof data];
    if (dataset === null) return [[name, "not recorded", "", ""]];
    const { path, rows } = dataset;
    return [[name, path, rows === null ? "" : formatCount(rows), [{ text: digestOf(dataset), style: "code" }]]];
  });
  const columns = [{ title: "" }, { title: "path" }, { title: "rows", align: "right" }, { title: "digest" }] as const;
  const described =
    profile === null ? [] : [{ kind: "paragraph", text: `Its profile is kept as ${profile}.` } as const];
  return { title: "Data", blocks: [{ kind: "table", columns, rows }, ...described] };
}

const roles = { training: "training", holdout: "hold-out" };
