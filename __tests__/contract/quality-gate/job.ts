import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ActionRun,
  type FakeGitHub,
  type Files,
  type FinishedAction,
  gitRepository,
  type PullRequest,
  runAction,
  startFakeGitHub,
} from "@mlops-actions/testkit";

/** Runs the built gate in a job of a pull request. No request may break GitHub's rules. */
export async function gateOn(
  github: FakeGitHub,
  { checkout, event }: Pick<PullRequest, "checkout" | "event">,
  changes: Partial<ActionRun> = {},
): Promise<FinishedAction> {
  const run = await runAction({
    action: "quality-gate",
    event,
    eventName: "pull_request",
    cwd: checkout.path,
    github,
    ...changes,
  });
  assert.deepEqual(github.violations, [], run.stdout);
  return run;
}

/** Runs the gate on a push of these files: the first of a branch, so that there is no change to compare. */
export async function gateOnPush(files: Files, changes: Partial<ActionRun> = {}): Promise<FinishedAction> {
  await using github = await startFakeGitHub();
  const checkout = gitRepository(files);
  const zeros = "0".repeat(40);
  const event = { ref: "refs/heads/main", before: zeros, after: checkout.head() };
  return await gateOn(github, { checkout, event }, { eventName: "push", ...changes });
}

export interface QualityReport {
  readonly verdict: string;
  readonly headline: string;
  readonly tools: readonly {
    readonly name: string;
    readonly outcome: string;
    readonly detail: string | null;
    readonly findings: { readonly total: number; readonly new: number; readonly inChange: number };
  }[];
  readonly findings: readonly { readonly path: string | null; readonly line: number | null; readonly new: boolean }[];
}

export function reportOf(run: FinishedAction): QualityReport {
  const path = run.outputs.get("report-json");
  assert.ok(path, run.stdout);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Level, file, line and message of each annotation by a workflow command. */
export function annotationsOf({ commands }: FinishedAction): (string | undefined)[][] {
  return commands
    .filter(({ command }) => ["error", "warning", "notice"].includes(command))
    .map(({ command, properties, message }) => [command, properties.get("file"), properties.get("line"), message]);
}

export function commentOf(checkout: string): string {
  return readFileSync(join(checkout, ".mlops/report/comment.md"), "utf8");
}
