import { UserError } from "@mlops-actions/errors";
import type { Requirement, VersionEvaluation } from "./model-version.ts";

/** An evaluation report, as far as a version is admitted by it and remembers it. */
export interface EvaluationEvidence extends VersionEvaluation {
  /** Where the report is, for messages. */
  readonly path: string;
  /** What the report says that it is about. */
  readonly model: string;
  readonly artifact: string;
}

export interface Admission {
  readonly model: string;
  /** Digest of the artifact: 64 hexadecimal digits. */
  readonly artifact: string;
  readonly report: EvaluationEvidence | null;
  /** `warn`: pass or warn; `none` asks for no report, but one that is given must be of that artifact all the same. */
  readonly require: Requirement;
}

/**
 * What a version may record of its evaluation.
 * @throws UserError where the rules of the registry do not let it in
 */
export function admit({ model, artifact, report, require }: Admission): VersionEvaluation | null {
  if (report === null) {
    if (require === "none") return null;
    throw new UserError(`There is no evaluation of ${model} (sha256:${short(artifact)}…), and a version needs one.`, {
      remedy:
        "Run evaluate-model on this very artifact first; require: none registers without, and that is recorded for ever.",
    });
  }
  const { path, model: evaluated, artifact: measured, ...evaluation } = report;
  if (evaluated !== model) {
    throw new UserError(`The evaluation report is of the model ${evaluated}, not of ${model}.`, {
      file: path,
      remedy: `Give the report of ${model}.`,
    });
  }
  if (measured !== artifact) {
    throw new UserError(
      `The evaluation report is of another artifact (sha256:${short(measured)}…) than the one to register (sha256:${short(artifact)}…).`,
      { file: path, remedy: "Run evaluate-model on this very artifact: what was not measured is not registered." },
    );
  }
  if (require !== "none" && rank[evaluation.verdict] > rank[require]) {
    throw new UserError(`The verdict of the evaluation is ${evaluation.verdict}; ${asked[require]} is required.`, {
      file: path,
      remedy: remedies[evaluation.verdict],
    });
  }
  return evaluation;
}

const rank = { pass: 0, warn: 1, fail: 2 };
const asked = { pass: "pass", warn: "pass or warn" };
const remedies = {
  pass: "",
  warn: "Decide what is undecided with more hold-out rows, or accept it with require: warn.",
  fail: "Mend the model; or change the gate in mlops.yml if it asks for too much, and evaluate again.",
};

function short(digest: string): string {
  return digest.slice(0, 12);
}
