import assert from "node:assert/strict";
import {
  type ActionRun,
  type FakeGitHub,
  type Files,
  type FinishedAction,
  type PullRequest,
  runAction,
} from "@mlops-actions/testkit";
import { configuration, fixture } from "./team-repository.ts";

/** Runs the built action in a job of a pull request. No request may break GitHub's rules. */
export async function evaluateOn(
  github: FakeGitHub,
  { checkout, event }: Pick<PullRequest, "checkout" | "event">,
  changes: Partial<ActionRun> = {},
): Promise<FinishedAction> {
  const run = await runAction({
    action: "evaluate-model",
    event,
    eventName: "pull_request",
    cwd: checkout.path,
    github,
    ...changes,
  });
  assert.deepEqual(github.violations, [], run.stdout);
  return run;
}

/** `GET`, `POST` and so on, in the order in which the requests of a run arrived. */
export function methods({ requests }: FinishedAction): string[] {
  return requests.map(({ method }) => method);
}

/** The team's repository with files of predictions instead of models: what is published is the same, and sooner. */
export function predictionsBase(): Files {
  return {
    "mlops.yml": configuration
      .replace("artifact: models/model.onnx", "predictions: predictions.csv")
      .replace("holdout: data/holdout.csv, ", "")
      .replace("slices: [ size ]", "slices: []"),
    ...predictions("baseline"),
  };
}

export function predictions(file: "baseline" | "candidate" | "regressed"): Files {
  return { "predictions.csv": fixture("breast-cancer", `predictions-${file}.csv`) };
}

/** Predictions of so many classes on so many slices that the report is longer than a comment may be. */
export function manyClasses(count: number): { readonly base: Files; readonly change: Files } {
  const config = `models:
  wide:
    task: multiclass
    predictions: predictions.csv
    data: { target: truth, id: id }
    gate: { metrics: { accuracy: { max-drop: 0.01 } }, slices: [ region ], min-rows: 1 }
`;
  const name = (prefix: string, index: number) => `${prefix}-${String(index).padStart(5, "0")}`;
  const rows = (wrongEvery: number) =>
    Array.from({ length: 4 * count }, (_, row) => {
      const label = row % wrongEvery === 0 ? row + 1 : row;
      return [row, name("class", row % count), name("class", label % count), name("region", row % count)].join(",");
    });
  const csv = (wrongEvery: number) => ["id,truth,label,region", ...rows(wrongEvery), ""].join("\n");
  return {
    base: { "mlops.yml": config, "predictions.csv": csv(5) },
    change: { "predictions.csv": csv(7) },
  };
}
