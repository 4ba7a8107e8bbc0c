import { readFileSync } from "node:fs";
import type { Files } from "@mlops-actions/testkit";

type Problem = "breast-cancer" | "digits" | "diabetes";

/** The bytes of a file of the fixtures. */
export function fixture(problem: Problem, file: string): Buffer {
  return readFileSync(new URL(`../../../model-fixtures/${problem}/${file}`, import.meta.url));
}

export const configuration = `models:
  breast-cancer:
    task: binary
    artifact: models/model.onnx
    data: { holdout: data/holdout.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
    gate:
      metrics:
        roc_auc:  { min: 0.95, max-drop: 0.01 }
        recall:   { max-drop: 0.02 }
        log_loss: { max-rise: 0.02 }
      slices: [ size ]
`;

/** The breast-cancer model of a team as main has it. */
export function base(): Files {
  return {
    "mlops.yml": configuration,
    "data/holdout.csv": fixture("breast-cancer", "holdout.csv"),
    "models/model.onnx": fixture("breast-cancer", "baseline.onnx"),
  };
}

/** A change of the model alone. */
export function model(file: "candidate.onnx" | "regressed.onnx" | "baseline.onnx"): Files {
  return { "models/model.onnx": fixture("breast-cancer", file) };
}
