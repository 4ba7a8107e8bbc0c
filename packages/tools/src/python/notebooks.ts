import { join } from "node:path";
import { type Finding, readBlack, readIsort, readNbqa } from "@mlops-actions/findings";
import { crash, judged, judgeReport, linesOf, shortened, sourceOf, unjudged } from "../judgement.ts";
import { withoutOptions } from "../options.ts";
import { asArgument, pathsUnlessNamed } from "../paths.ts";
import { isTable, tableAt, textsOf, tomlOf } from "../repository-files.ts";
import type { Command, Declaration, Ended, Judgement, Repository, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { interpreterOf } from "./interpreter.ts";
import { misconfiguration } from "./misconfiguration.ts";
import { type NotebookForm, notebookForms } from "./notebook-forms.ts";
import { notebookMirror } from "./notebook-mirror.ts";

/** A tool as nbqa runs it on notebooks: `nbqa-ruff` of `ruff`. https://nbqa.readthedocs.io */
export function onNotebooks(tool: Tool): Tool {
  const name = `nbqa-${tool.name}`;
  const form = notebookForms.get(tool.name);
  if (form === undefined) throw new Error(`nbqa is not known to run ${tool.name}`);
  return {
    ...{ name, kind: tool.kind, language: "python", package: "nbqa", cores: "one" },
    declared: (repository) => declared(repository, tool),
    command: (task) => command(task, tool, form),
    judge: (ended, task) => judge(ended, task, name, form),
  };
}

/** Tables of pyproject.toml `[tool.nbqa.addopts]` name the tools that they are for; hooks are called `nbqa-ruff`. */
function declared(repository: Repository, tool: Tool): Declaration | null {
  if (notebooks(repository).length === 0) return null;
  const places = { package: "nbqa", hooks: [`nbqa-${tool.name}`, `nbqa-${tool.name}-check`], required: false };
  const hook = pythonDeclaration(repository, places);
  const section = Object.entries(tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "nbqa"]) ?? {}).find(
    ([, table]) => isTable(table) && commandsOf(tool).some((name) => Object.hasOwn(table, name)),
  );
  const by = section === undefined ? hook?.by : `pyproject.toml [tool.nbqa.${section[0]}] ${tool.name}`;
  if (by === undefined) return null;
  const inner = pythonDeclaration(repository, { package: tool.package })?.version;
  const plugins = hook?.plugins ?? [];
  const has = plugins.some((plugin) => plugin.split(/[^\w.-]/)[0] === tool.package);
  const beside = inner ? `${tool.package}==${inner}` : tool.package;
  const version = hook?.version ?? pythonDeclaration(repository, { package: "nbqa" })?.version ?? null;
  return { by, version, args: hook?.args ?? [], plugins: has ? plugins : [beside, ...plugins] };
}

function notebooks({ files }: Repository): readonly string[] {
  return files.filter((file) => file.endsWith(".ipynb") && !file.includes(".ipynb_checkpoints/"));
}

function commandsOf(tool: Tool): readonly string[] {
  return [...new Set([tool.name, notebookForms.get(tool.name)!.command])];
}

const launcher = "nbqa_in_mirror.py";
const mirror = "mirror";

function command(task: Task, tool: Tool, form: NotebookForm): Command {
  const { program, reports, repository } = task;
  const args = withoutOptions(task.args, { flags: ["--nbqa-diff", "--nbqa-mutate", "--fix", "--in-place"] });
  const paths = pathsUnlessNamed({ ...task, args }, new Set(), notebooks(repository).map(asArgument));
  const given = [form.command, ...paths, ...addopts(repository, tool, form), ...args, ...form.options(task)];
  const env = { ...pythonEnvironment, MYPY_FORCE_COLOR: "0" };
  const python = interpreterOf(program);
  if (python === null) return { argv: [...program, ...given], env };
  const argv = [python, join(reports, launcher), join(reports, mirror), ...given];
  return { argv, env, files: { [launcher]: notebookMirror } };
}

/** What nbqa would take from its configuration by itself, had it been called by the tool's mere name. */
function addopts(repository: Repository, tool: Tool, form: NotebookForm): readonly string[] {
  if (form.command === tool.name) return [];
  const configured = (section: string): unknown =>
    tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "nbqa", section])?.[tool.name];
  const patterns = ["files", "exclude"].flatMap((section) => {
    const pattern = configured(section);
    return typeof pattern === "string" ? [`--nbqa-${section}=${pattern}`] : [];
  });
  return [...patterns, ...textsOf(configured("addopts"))];
}

/** nbqa ends with its tool's exit code, with 1 where it cannot start it, with 123 where a notebook cannot be read. */
function judge(ended: Ended, task: Task, name: string, form: NotebookForm): Judgement {
  const { exitCode, stdout, stderr } = ended;
  const missing = linesOf(stderr).find((line) => /not found by nbqa/.test(line));
  if (missing !== undefined) return unjudged("missing", shortened(missing.replace(/^\w+: /, "")));
  if (exitCode === null || /^Traceback/m.test(stderr)) return crash(ended);
  return judgeReport(ended, () => {
    const findings = read(ended, task, name, form);
    const notes = exitCode === 0 && findings.every(({ level }) => level === "notice");
    if (findings.length > 0 || exitCode === 0) {
      const judgement = judged(findings, notes ? "passed" : "failed");
      return form.failsForErrorsAlone ? { ...judgement, failsFor: ["error"] } : judgement;
    }
    const words = `${stdout}\n${stderr}`;
    const refused = exitCode === 2 || exitCode === 32 || /error: |No such file or directory/i.test(words);
    return refused ? unjudged("misconfigured", misconfiguration(ended)) : crash(ended);
  });
}

function read({ stdout, stderr }: Ended, task: Task, name: string, form: NotebookForm): readonly Finding[] {
  const source = sourceOf(name, { work: join(task.reports, mirror) });
  const text = `${stdout}\n${stderr}`;
  const unread = linesOf(text).filter((line) => line.startsWith("nbQA failed to process"));
  if (form.output === "lines") return readNbqa([stdout, ...unread].join("\n"), source);
  const reader = form.command === "black" ? readBlack : readIsort;
  return [...reader(text, source).map(inCell), ...readNbqa(unread.join("\n"), source)];
}

/** What black cannot parse stands in a cell: `Cannot parse: cell_1:1:3: x = (`. */
function inCell(finding: Finding): Finding {
  const match = /^Cannot parse.*?: cell_(\d+):(\d+):(\d+): (.*)$/.exec(finding.message);
  if (match === null) return finding;
  const [, cell, line, column, message] = match;
  return { ...finding, cell: Number(cell), line: Number(line), column: Number(column) + 1, message: message! };
}
