// Records how the Python tools end, each by its own `command`, for the tests of what reads and judges it:
//
//   node __tests__/unit/findings/reports/make-python-reports.ts [tool…]
//
// Python 3.11, on Linux. Versions between which the format changed, of July 2023 to today:
const versions: Readonly<Record<string, readonly string[]>> = {
  black: ["black[jupyter,colorama]==26.10.1", "black[jupyter,colorama]==22.12.0 click==8.1.7"],
  isort: ["isort[colors]==9.0.2", "isort==5.12.0"],
  "ruff-format": ["ruff==0.17.6", "ruff==0.1.15"],
  ruff: ["ruff==0.17.6", "ruff==0.1.15", "ruff==0.0.292"],
  flake8: ["flake8==7.5.0 pycodestyle==2.15.0 pyflakes==4.1.0", "flake8==5.0.4 pycodestyle==2.9.1 pyflakes==2.5.0"],
  pydocstyle: ["pydocstyle==6.3.0 snowballstemmer==3.1.1", "pydocstyle==6.1.1 snowballstemmer==3.1.1"],
  pylint: ["pylint==4.1.4 astroid==4.3.4", "pylint==3.0.4 astroid==3.0.3", "pylint==2.17.7 astroid==2.15.8"],
};

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { knownTools } from "@mlops-actions/tools";
import { copyOf, repositoryAt, runTool } from "../../../peers/run-tool.ts";
import { cases } from "./python-cases.ts";

const [here, peers] = ["./", "../../../peers/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(versions);

const ours = new Set([
  ...["pyproject.toml", "setup.cfg", "src/clean/__init__.py", "src/clean/score.py"],
  ...["__init__", "imports", "layout", "names"].map((name) => `src/planted/${name}.py`),
]);

for (const name of chosen) for (const requirements of versions[name]!) record(name, requirements);

function record(name: string, requirements: string): void {
  const [, version] = /==([\d.]+)/.exec(requirements)!;
  const venv = environment(`${name}-${version}`, requirements.split(" "));
  const ends: Record<string, object> = {};
  for (const [title, { folder = "planted-python", files = {}, args = [] }] of Object.entries(cases[name]!)) {
    const work = copyOf(join(peers!, folder), files);
    // What is planted for other tools would change the counts here.
    for (const file of repositoryAt(work).files) if (!(ours.has(file) || file in files)) rmSync(join(work, file));
    const { ended, task } = runTool(knownTools.get(name)!, { bin: join(venv, "bin"), version: version!, work, args });
    const anywhere = (text: string) =>
      text.replaceAll(work, "/checkout").replaceAll(task.reports, "/reports").replaceAll(venv, "/venv");
    const reports = readdirSync(task.reports).map((file) => [file, anywhere(ended.report(file)!)]);
    const [stdout, stderr] = [anywhere(ended.stdout), anywhere(ended.stderr)];
    ends[title] = {
      exitCode: ended.exitCode,
      signal: ended.signal,
      stdout,
      stderr,
      reports: Object.fromEntries(reports),
    };
  }
  mkdirSync(join(here!, name), { recursive: true });
  writeFileSync(join(here!, name, `${version}.json`), `${JSON.stringify(ends, null, 2)}\n`);
  execFileSync("biome", ["format", "--write", join(here!, name, `${version}.json`)]);
}

/** A virtual environment of these requirements, kept between calls. */
function environment(name: string, requirements: readonly string[]): string {
  const folder = join(peers!, "../../.peers/recorded", name);
  if (existsSync(join(folder, "done"))) return folder;
  execFileSync("python3", ["-m", "venv", folder]);
  execFileSync(join(folder, "bin/python"), ["-m", "pip", "install", "--quiet", ...requirements, "setuptools==80.9.0"]);
  writeFileSync(join(folder, "done"), "");
  return folder;
}
