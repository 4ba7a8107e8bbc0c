import type { ModelVersion, VersionDataset } from "@mlops-actions/registry";
import { repositoryOf } from "../repository.ts";
import { digestOf } from "../version-name.ts";
import { known, type LineageGraph, type LineageNode } from "./lineage.ts";

/** What a version was made of, of all that its document tells: data, evaluation, code, lock files, run. */
export function addUpstream(graph: LineageGraph, version: ModelVersion, id: string, server: string): void {
  const { data, evaluation, code, environment, run } = version;
  const into = (node: LineageNode, relation: "trains" | "evaluates" | "builds" | "installs" | "produces") =>
    graph.connect(graph.add(node), relation, id);

  if (data.training !== null) into(datasetNode(data.training), "trains");
  const holdout = data.holdout === null ? null : graph.add(datasetNode(data.holdout));
  if (evaluation !== null) {
    const { verdict, report, rows } = evaluation;
    const facts = known({ verdict, report: `sha256:${report}`, rows });
    const node = { id: `evaluation:sha256:${report}`, type: "evaluation", name: "report", facts, url: null } as const;
    const evaluated = graph.add(node);
    if (holdout !== null) graph.connect(holdout, "evaluates", evaluated);
    graph.connect(evaluated, "admits", id);
  } else if (holdout !== null) graph.connect(holdout, "evaluates", id);
  if (code !== null) into(commitNode(code, server), "builds");
  for (const { path, sha256 } of environment?.locks ?? []) {
    const facts = known({ digest: `sha256:${sha256}`, python: environment?.python ?? null });
    into({ id: `lock:sha256:${sha256}`, type: "lock", name: path, facts, url: null }, "installs");
  }
  if (run !== null) {
    const facts = known({ tracker: run.kind });
    into({ id: `run:${run.kind}:${run.id}`, type: "run", name: run.id, facts, url: run.url }, "produces");
  }
}

function datasetNode(data: VersionDataset): LineageNode {
  const facts = known({ digest: digestOf(data), rows: data.rows });
  return { id: `dataset:${digestOf(data)}`, type: "dataset", name: data.path, facts, url: null };
}

function commitNode(
  { repository, commit, ref, dirty }: NonNullable<ModelVersion["code"]>,
  server: string,
): LineageNode {
  const web = repositoryOf(repository, server)?.web ?? null;
  return {
    // Files that differed from the commit are another state of the code than the commit.
    id: `commit:${commit}${dirty ? ":dirty" : ""}`,
    type: "commit",
    name: repository === null ? commit : `${repository}@${commit}`,
    facts: known({ ref, ...(dirty && { dirty }) }),
    url: web === null ? null : `${web}/commit/${encodeURIComponent(commit)}`,
  };
}
