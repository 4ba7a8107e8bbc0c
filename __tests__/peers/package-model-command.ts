import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PackageData, packageSchema } from "@mlops-actions/report";
import { temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const fixtures = join(root, "model-fixtures/breast-cancer");

/** Where the command keeps engines and layers, one for all tests of a file. */
export const cache = temporaryFolder("cache");

/** A folder with the fixture's model as a team would have it. */
export function team(artifact = "candidate.onnx"): string {
  const folder = temporaryFolder("team");
  mkdirSync(join(folder, "models"));
  copyFileSync(join(fixtures, artifact), join(folder, "models/model.onnx"));
  writeFileSync(
    join(folder, "mlops.yml"),
    `models:
  breast-cancer:
    task: binary
    artifact: models/model.onnx
    data: { holdout: ${join(fixtures, "holdout.csv")}, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
`,
  );
  return folder;
}

interface Finished {
  readonly status: number | null;
  readonly text: string;
  readonly report: PackageData | null;
}

/** The command, in a process that does not keep this one from answering. */
export async function mlops(folder: string, ...flags: readonly string[]): Promise<Finished> {
  const child = spawn(
    process.execPath,
    [join(root, "bin/mlops.js"), "package-model", "--version", "1.4.0", "--insecure", "true", ...flags],
    { cwd: folder, env: { PATH: process.env["PATH"], HOME: folder, XDG_CACHE_HOME: cache } },
  );
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
    });
  }
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const file = join(folder, ".mlops/report/report.json");
  const report = existsSync(file) ? packageSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
  return { status, text, report };
}
