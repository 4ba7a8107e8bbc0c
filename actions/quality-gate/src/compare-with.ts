import type { Context } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import type { BaseRuns } from "./base/base-runs.ts";
import type { Base } from "./base/find-base.ts";
import { type BaseRequest, runOnBase } from "./base/run-on-base.ts";

type Request = Pick<BaseRequest, "chosen" | "runs" | "run"> & {
  readonly settings: Pick<QualitySettings, "baseline" | "coverage">;
};

/** What the tools say of the base, as far as the settings ask for it; null where they ask for nothing. */
export async function compareWith(
  base: Base,
  { settings: { baseline, coverage }, chosen, runs, run }: Request,
  context: Context,
): Promise<BaseRuns | { readonly absent: string } | null> {
  const coverageAlone = baseline.kind === "none";
  if (coverageAlone && coverage.maxDrop === undefined) return null;
  if ("absent" in base) return coverageAlone ? null : base;
  return runOnBase({ base, chosen, runs, limits: coverage, coverageAlone, run }, context);
}
