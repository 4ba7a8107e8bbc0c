import { join } from "node:path";
import { type Finding, type Level, readEslintJson } from "@mlops-actions/findings";
import { crash, judged, judgeReport, linesOf, shortened, sourceOf, unjudged } from "../judgement.ts";
import { optionValue, type Unwanted, withoutOptions } from "../options.ts";
import { namesTargets } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { javascriptDeclaration } from "./declaration.ts";
import { javascriptEnvironment } from "./environment.ts";

/** Of 8 to 10, flat configuration or not. https://eslint.org/docs/latest/use/command-line-interface */
export const eslint: Tool = {
  name: "eslint",
  kind: "lint",
  language: "javascript",
  package: "eslint",
  cores: "one",
  declared: (repository) =>
    javascriptDeclaration(repository, {
      package: "eslint",
      keys: ["eslintConfig"],
      file: /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.(?:c?js|json|ya?ml))?)$/,
      call: (args) => !args.some((argument) => argument.startsWith("--fix")),
    }),
  command,
  judge,
};

const report = "eslint.json";

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  const cache = task.args.includes("--cache") ? ["--cache", "--cache-location", join(task.cache, "eslint-cache")] : [];
  const form = ["--format", "json", "--output-file", join(task.reports, report), "--no-color", ...cache];
  return {
    argv: [...task.program, ...form, ...args, ...(namesTargets(args, valued) ? [] : ["."])],
    env: javascriptEnvironment(task.repository),
  };
}

/** It fixes only where an argument asks for it; `--fix-dry-run` would leave out what it could fix. */
const unwanted: Unwanted = {
  flags:
    "--fix --fix-dry-run --suppress-all --prune-suppressions --init --inspect-config --mcp --stdin --color --no-color --cache --no-cache --debug".split(
      " ",
    ),
  valued:
    "-f --format -o --output-file --fix-type --suppress-rule --cache-location --cache-file --stdin-filename".split(" "),
};

const valued = new Set(
  "-c --config --ext --env --global --parser --parser-options --plugin --rule --rulesdir --resolve-plugins-relative-to --ignore-path --ignore-pattern --max-warnings --cache-strategy --report-unused-disable-directives-severity --report-unused-inline-configs --flag --concurrency --suppressions-location --print-config".split(
    " ",
  ),
);

/**
 * 0: no errors. 1: errors, or more warnings than allowed. 2: configuration, arguments or a crash, without a report; with
 * one, suppressions that nothing needs any more or, if so asked, files that it could not parse.
 */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stderr } = ended;
  const text = ended.report(report);
  if (exitCode === null || exitCode > 2) return crash(ended);
  if (text === null) return exitCode === 2 ? refused(ended) : crash(ended);
  return judgeReport(ended, () => {
    const findings = readEslintJson(text, sourceOf(eslint.name, task, report));
    if (exitCode === 0) return judged(findings, "passed");
    const detail = linesOf(stderr).at(-1);
    return {
      ...judged(findings, "failed"),
      detail: detail === undefined ? null : shortened(detail),
      failsFor: leftSuppressions.test(stderr) ? [] : levelsThatFail(findings, task),
    };
  });
}

const leftSuppressions = /^There are suppressions left /m;

/** It tells of too many warnings only where there is no error. */
function levelsThatFail(findings: readonly Finding[], { args }: Task): readonly Level[] {
  const most = Number(optionValue(args, "--max-warnings") ?? -1);
  const warnings = findings.filter(({ level }) => level === "warning").length;
  return most >= 0 && warnings > most ? ["error", "warning"] : ["error"];
}

/** Words of `Oops! Something went wrong! :(`, its version, then what it is. */
function refused(ended: Ended): Judgement {
  const lines = linesOf(ended.stderr).filter((line) => !/^(?:Oops!|ESLint: \d|You passed)/.test(line));
  const [first = "it gave no reason"] = lines;
  // Of a configuration that node cannot load the place comes first, and the error below the line of code.
  const error = /:\d+$/.test(first) ? lines.find((line) => /^\w*Error(?: \[\w+\])?: /.test(line)) : undefined;
  const reason = shortened(error === undefined ? first : `${first}: ${error}`);
  const broke = /^Occurred while linting |Error while loading rule /m.test(ended.stderr);
  return unjudged(broke ? "crashed" : "misconfigured", reason);
}
