import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

// The main job on the fixtures: each model of the example mlops.yml against its baseline, then a change that made a
// model worse, which the gate must refuse; then its image, its version in a registry and where that comes from, the gate
// on this repository's own code, and what its branch means.
const root = fileURLToPath(new URL("..", import.meta.url));
const models = Object.keys((parse(readFileSync(`${root}/mlops.yml`, "utf8")) as { models: object }).models);

let unexpected = 0;
for (const model of models) evaluate(`${model}: the candidate against the baseline`, [], model, "candidate", 0);
const [first] = models as [string];
evaluate(
  `${first}: a worse model, which the gate refuses`,
  ["--artifact", `model-fixtures/${first}/regressed.onnx`],
  first,
  "regressed",
  1,
);
image();
version();
lineage();
quality();
meaning();
console.log(`\nOpen the reports in a browser:\n${reports().join("\n")}`);
process.exitCode = unexpected;

function evaluate(title: string, flags: readonly string[], model: string, what: string, expected: number): void {
  console.log(`\n── ${title}\n`);
  const report = folder(model, what);
  const args = ["bin/mlops.js", "evaluate-model", "--model", model, "--report-dir", report, ...flags];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== expected) unexpected = 1;
}

/** An OCI layout folder below .mlops/image: no registry, no daemon. */
function image(): void {
  console.log(`\n── ${first}: the image that serves it\n`);
  const args = ["bin/mlops.js", "package-model", "--model", first, "--tags", "demo", "--version", "demo"];
  const report = ["--report-dir", ".mlops/demo/image"];
  const { status } = spawnSync(process.execPath, [...args, ...report], { cwd: root, stdio: "inherit" });
  if (status !== 0) unexpected = 1;
}

/** In a folder below .mlops/demo, from the evaluation and the image before. */
function version(): void {
  console.log(`\n── ${first}: its version in a registry\n`);
  const args = ["bin/mlops.js", "register-model", "--model", first, "--version", "none", "--alias", "challenger"];
  const places = ["--registry", "directory:.mlops/demo/registry", "--report-dir", ".mlops/demo/registration"];
  const { status } = spawnSync(process.execPath, [...args, ...places], { cwd: root, stdio: "inherit" });
  if (status !== 0) unexpected = 1;
}

function lineage(): void {
  console.log(`\n── ${first}: where that version comes from\n`);
  const args = ["bin/mlops.js", "lineage", first, "--registry", "directory:.mlops/demo/registry"];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) unexpected = 1;
}

function quality(): void {
  console.log("\n── the quality gate on the code of this repository\n");
  const args = ["bin/mlops.js", "quality-gate", "--report-dir", ".mlops/demo/quality"];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) unexpected = 1;
}

/** Of an archive, and of a clone that is one commit deep, nobody can tell. */
function meaning(): void {
  if (!existsSync(`${root}/.git`) || existsSync(`${root}/.git/shallow`)) return;
  console.log("\n── what the branch that is checked out means\n");
  const args = ["bin/mlops.js", "gitflow", "--report-dir", ".mlops/demo/gitflow"];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) unexpected = 1;
}

function folder(model: string, what: string): string {
  return `.mlops/demo/${model}-${what}`;
}

function reports(): string[] {
  const folders = [...models.map((model) => folder(model, "candidate")), folder(first, "regressed")];
  const others = ["image", "registration", "quality", "gitflow"].map((name) => `.mlops/demo/${name}`);
  return [...folders, ...others]
    .map((report) => `${root}${report}/report.html`)
    .filter((page) => existsSync(page))
    .map((page) => `  ${page}`);
}
