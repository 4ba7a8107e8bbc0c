import type { Context } from "@mlops-actions/action-kit";
import type { GitflowData, Verdict } from "@mlops-actions/report";
import type { Judged } from "./judged.ts";

/** The content of report.json. */
export function gitflowData(
  { situation, decision, findings, source }: Judged,
  verdict: Verdict,
  headline: string,
  { run }: Context,
): GitflowData {
  const { event, branch, tag, sha, fork, pullRequest, history } = situation;
  const { kind, version, release, tags, environment, stage, role, region, deploy, reasons } = decision;
  return {
    kind: "gitflow",
    schemaVersion: 1,
    verdict,
    headline,
    ref: { event, branch, base: pullRequest?.base ?? null, tag, commit: sha, fork, kind },
    version: { ...version, release },
    tags: [...tags],
    environment,
    stage,
    role,
    region,
    deploy,
    reasons: [...reasons],
    guards: findings.map(({ guard, level, message, remedy }) => ({ guard, level, message, remedy })),
    history: { source, lastTag: history.lastTag, commitsSince: history.commitsSince },
    provenance: { actionsVersion: run.actionsVersion },
  };
}
