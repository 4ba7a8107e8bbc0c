import { join } from "node:path";
import { type Coverage, readCoveragePy, readJunit, type TestRun } from "@mlops-actions/findings";
import { crash, judgeReport, lastWords, linesOf, shortened, sourceOf, unjudged } from "../judgement.ts";
import type { Command, Declaration, Ended, Judgement, Repository, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { developmentRequirements } from "./development-requirements.ts";
import { pythonEnvironment } from "./environment.ts";
import { interpreterOf } from "./interpreter.ts";
import { measuredPytest } from "./measured-pytest.ts";
import { coverageArguments, coverageReport, coverageSource, junitReport, pytestArguments } from "./pytest-arguments.ts";
import { ownArguments, pytestConfiguration } from "./pytest-configuration.ts";
import { withReruns } from "./pytest-reruns.ts";

/** https://docs.pytest.org/en/stable/reference/reference.html#command-line-flags */
export const pytest: Tool = {
  name: "pytest",
  kind: "tests",
  language: "python",
  package: "pytest",
  // pytest-xdist takes as many as it is configured to.
  cores: "one",
  declared,
  command,
  judge,
};

function declared(repository: Repository): Declaration | null {
  const declaration = pythonDeclaration(repository, {
    package: "pytest",
    toml: ["tool.pytest.ini_options", "tool.pytest"],
    ini: ["tool:pytest", "pytest"],
    files: ["pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"],
    hooks: ["pytest"],
  });
  if (declaration !== null) return declaration;
  const test = repository.files.find((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(file));
  return test === undefined ? null : { by: test, version: null, args: [] };
}

const launcher = "measured_pytest.py";

function command(task: Task): Command {
  const { program, reports } = task;
  const env = { ...pythonEnvironment, COVERAGE_FILE: join(reports, ".coverage") };
  const given = pytestArguments(task);
  if (!task.coverage) return { argv: [...program, ...given], env };
  const plugin = coverageArguments(task);
  const python = interpreterOf(program);
  if (python === null) return { argv: [...program, ...given, ...(usesPlugin(task) ? plugin : [])], env };
  const places = [join(reports, coverageReport), coverageSource(task) ?? "", String(plugin.length)];
  return {
    argv: [python, join(reports, launcher), ...places, ...plugin, ...given],
    env,
    files: { [launcher]: measuredPytest },
  };
}

/** Whether the repository says that pytest-cov is there. */
function usesPlugin({ repository }: Task): boolean {
  const mentioned = ownArguments(pytestConfiguration(repository)).some((argument) => argument.startsWith("--cov"));
  return mentioned || developmentRequirements(repository).has("pytest-cov");
}

/**
 * 0: all passed. 1: some failed, or a limit that the repository sets did. 2: interrupted, as by errors in test files. 3: internal error.
 * 4: arguments or configuration. 5: no tests. https://docs.pytest.org/en/stable/reference/exit-codes.html
 */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 4) return unjudged("misconfigured", misconfiguration(stderr, stdout));
  if (exitCode === 3) return unjudged("crashed", `internal error: ${internalError(stdout + stderr)}`);
  if (exitCode === 5) return unjudged("no-tests", lastWords(stdout)?.replace(/^=+ | =+$/g, "") ?? "none was found");
  const junit = ended.report(junitReport);
  if (junit === null || exitCode === null || exitCode > 2) return crash(ended);
  return judgeReport(ended, () => {
    const tests = withReruns(readJunit(junit, sourceOf(pytest.name, task, junitReport)), stdout);
    return { ...verdict(ended, tests), findings: [], tests, coverage: coverageOf(ended, task) };
  });
}

function verdict(ended: Ended, tests: TestRun): Pick<Judgement, "outcome" | "detail"> {
  const { exitCode, stdout, stderr } = ended;
  const broken = tests.some(({ outcome }) => outcome === "failed" || outcome === "error");
  if (broken) return { outcome: "failed", detail: null };
  if (exitCode === 0)
    return tests.length > 0 ? { outcome: "passed", detail: null } : { outcome: "no-tests", detail: "none was run" };
  const limit = linesOf(`${stdout}\n${stderr}`).find((line) => coverageLimit.test(line));
  if (exitCode === 1 && limit !== undefined)
    return { outcome: "failed", detail: shortened(limit.replace(/^(?:FAIL|ERROR:) /, "")) };
  return crash(ended);
}

/** What pytest-cov says of `--cov-fail-under`, in its several versions. */
const coverageLimit = /^(?:FAIL|ERROR:) .*(?:Required test coverage|Coverage failure)/;

function coverageOf(ended: Ended, task: Task): Coverage | null {
  const text = ended.report(coverageReport);
  return text === null ? null : readCoveragePy(text, sourceOf(pytest.name, task, coverageReport));
}

function misconfiguration(stderr: string, stdout: string): string {
  const lines = linesOf(`${stderr}\n${stdout}`);
  const error =
    lines.find((line) => /^[\w. -]+: error: /.test(line)) ??
    lines.find((line) => /^ERROR: (?!usage: )/.test(line)) ??
    lines.findLast((line) => /^E {3}/.test(line));
  return shortened(error?.replace(/^(?:ERROR: |[\w. -]+: error: |E +)/, "") ?? lines.at(-1) ?? "it gave no reason");
}

function internalError(output: string): string {
  const line = linesOf(output).findLast((words) => words.startsWith("INTERNALERROR>"));
  return line === undefined ? "it gave no reason" : shortened(line.replace(/^INTERNALERROR>\s*/, ""));
}
