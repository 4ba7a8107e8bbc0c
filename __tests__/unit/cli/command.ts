import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@mlops-actions/testkit";

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
}

interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** JavaScript that runs before the command. */
  readonly before?: string;
}

const sources = new URL("../../../packages/cli/index.ts", import.meta.url).href;

/** The command `mlops` from its sources, in a process and an empty folder of its own. */
export function mlops(
  words: readonly string[],
  { files = {}, env = {}, before = "" }: Options = {},
): Promise<Finished> {
  const folder = temporaryFolder("laptop");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const script = `${before}; const { mlops } = await import(${JSON.stringify(sources)}); await mlops(process.argv.slice(1));`;
  const { NO_COLOR: _, ...environment } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--input-type=module", "--eval", script, "--", ...words],
      { cwd: folder, env: { ...environment, ...env } },
      (error, stdout, stderr) => resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr, folder }),
    );
  });
}

function fixture(file: string): string {
  return readFileSync(new URL(`../../../model-fixtures/breast-cancer/${file}`, import.meta.url), "utf8");
}

/** A repository whose model is a file of predictions: no engine for models is needed. */
export const repository = {
  "mlops.yml": `models:
  breast-cancer:
    task: binary
    predictions: candidate.csv
    baseline: baseline.csv
    data: { target: diagnosis, positive: malignant, id: sample }
    gate: { metrics: { recall: { max-drop: 0.1 } } }
`,
  "candidate.csv": fixture("predictions-candidate.csv"),
  "baseline.csv": fixture("predictions-baseline.csv"),
};

export const regressed = { ...repository, "candidate.csv": fixture("predictions-regressed.csv") };
