import { type FakeGitHub, type PullRequest, pullRequest } from "@mlops-actions/testkit";
import { hostileNames } from "../../unit/report/hostile.ts";
import { fixture } from "./team-repository.ts";

/** Names that a CSV file in UTF-8 can hold; the first thirty name the columns of a model. */
export const hostile = [
  ...new Set([
    "__proto__",
    "constructor",
    "toString",
    "%0A::error::percent",
    "::set-output name=verdict::pass",
    "::add-mask::a",
    "ghadelimiter_\nverdict=pass\n",
    "\u0085::error::next line",
    "\ufeff::error::mark",
    "\u2028::warning::separator",
    "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
    "\u001b[2K\u001b[1A::error::erased",
    "]]>",
    "$(exit 3) `exit 3`; exit 3",
    ...hostileNames.filter((name) => name.isWellFormed() && !name.includes("\0")),
  ]),
];

export const hostileModel =
  "</details>\n::error file=a.py,line=1::model\n@octocat <img src=x> #1 |x| ![p](https://evil.example/p.png)\u202e";
export const hostileArtifact = "models/<img src=x onerror=alert(1)>\n::warning::`file` @octocat #1.onnx";
export const hostileBranch = "release/<img/src=x/onerror=alert(1)>@octocat#1|`b`\u2067";

const sliceColumn = "::error::slice | <b> @octocat";
const target = "</script><script>alert(1)</script>";
const conditionName = "low </summary> ::error::condition [x](javascript:alert(1))";

/** Every name of a model's repository as a stranger's pull request could choose it. */
export function hostileModelRepository(github: FakeGitHub): PullRequest {
  const rows = records("holdout.csv");
  const features = hostile.slice(0, 30);
  const renamed = rows.map((cells, row) =>
    row === 0
      ? ["id", ...features, sliceColumn, target]
      : cells.map((cell, at) => (at === 31 ? sliceValue(cell) : cell)),
  );
  const holdout = "data/</details> ::error::\nholdout @octocat.csv";
  const config = {
    models: {
      [hostileModel]: {
        task: "binary",
        artifact: hostileArtifact,
        data: { holdout, target, positive: "malignant", id: "id", ignore: [sliceColumn] },
        gate: {
          metrics: { accuracy: { "max-drop": 0.02 }, roc_auc: { "max-drop": 0.02 } },
          slices: [sliceColumn, { name: conditionName, where: `"${features[0]}" < 15` }],
          "min-rows": 10,
        },
      },
    },
  };
  const base = {
    "mlops.yml": JSON.stringify(config),
    [holdout]: csv(renamed),
    [hostileArtifact]: fixture("breast-cancer", "baseline.onnx"),
  };
  return onHostileBranch(pullRequest(github, base, { [hostileArtifact]: fixture("breast-cancer", "regressed.onnx") }));
}

/** Class labels, ids and file names of predictions. */
export function hostileClassesRepository(github: FakeGitHub): PullRequest {
  const file = "</td></table> @octocat\n::error::p.csv";
  const config = {
    models: {
      [hostileModel]: {
        task: "multiclass",
        predictions: file,
        data: { target: "truth", id: "id" },
        gate: { metrics: { accuracy: { "max-drop": 0.3 } }, slices: ["truth"], "min-rows": 4 },
      },
    },
  };
  const base = { "mlops.yml": JSON.stringify(config), [file]: csv(labelled(5)) };
  return onHostileBranch(pullRequest(github, base, { [file]: csv(labelled(9)) }));
}

/** Eight rows of each class; every so many of them is predicted wrongly. */
function labelled(wrongEvery: number): string[][] {
  const classes = hostile.filter((name) => name.trim() !== "");
  const rows = Array.from({ length: 8 * classes.length }, (_, row) => {
    const truth = row % classes.length;
    const label = row % wrongEvery === 0 ? (truth + 1) % classes.length : truth;
    return [`${hostile[row % hostile.length]}${row}`, classes[truth]!, classes[label]!];
  });
  return [["id", "truth", "label"], ...rows];
}

/** One line of CSV a record; a cell is quoted whatever it holds. */
export function csv(records: readonly (readonly string[])[]): string {
  return `${records.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;
}

function records(file: string): string[][] {
  return fixture("breast-cancer", file)
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

const sliceValues = new Map([
  ["small", "<script>alert(1)</script>"],
  ["medium", "::error::a\n\n# heading @octocat"],
  ["large", "[x](javascript:alert(1))|`|\u202e"],
]);

function sliceValue(cell: string): string {
  return sliceValues.get(cell) ?? cell;
}

/** The branch that the pull request is to be merged into bears the name; git takes it as it is. */
function onHostileBranch(request: PullRequest): PullRequest {
  const event = structuredClone(request.event) as { pull_request: { base: { ref: string }; title: string } };
  event.pull_request.base.ref = hostileBranch;
  event.pull_request.title = "::error::title <img src=x>";
  return { ...request, event };
}
