import { join } from "node:path";
import { readPrettier, readPrettierErrors } from "@mlops-actions/findings";
import { crash, judgedOrCrash, judgeReport, linesOf, shortened, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { namesTargets } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { javascriptDeclaration } from "./declaration.ts";
import { javascriptEnvironment } from "./environment.ts";

/** Of 2 and 3. https://prettier.io/docs/cli */
export const prettier: Tool = {
  name: "prettier",
  kind: "format",
  language: "javascript",
  package: "prettier",
  cores: "one",
  declared: (repository) =>
    javascriptDeclaration(repository, {
      package: "prettier",
      keys: ["prettier"],
      file: /^(?:\.prettierrc(?:\.(?:json5?|ya?ml|toml|[cm]?[jt]s))?|prettier\.config\.[cm]?[jt]s)$/,
    }),
  command,
  judge,
};

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  const cache = task.args.includes("--cache")
    ? ["--cache", "--cache-location", join(task.cache, "prettier-cache")]
    : [];
  return {
    argv: [
      ...[...task.program, "--list-different", "--no-color", ...cache],
      ...[...args, ...(namesTargets(args, valued) ? [] : ["."])],
    ],
    env: javascriptEnvironment(task.repository),
  };
}

const unwanted: Unwanted = {
  flags:
    "--write -w --check -c --list-different -l --color --no-color --cache --no-cache --debug-check --debug-benchmark --support-info".split(
      " ",
    ),
  valued: "--log-level --loglevel --cache-location --stdin-filepath --file-info --find-config-path".split(" "),
};

const valued = new Set(
  "--config --config-precedence --ignore-path --plugin --plugin-search-dir --parser --print-width --tab-width --end-of-line --trailing-comma --arrow-parens --prose-wrap --quote-props --html-whitespace-sensitivity --embedded-language-formatting --object-wrap --experimental-operator-position --cache-strategy --range-start --range-end --cursor-offset".split(
    " ",
  ),
);

/** 0: all formatted. 1: some are not. 2: something could not be read: a file's syntax, or its own configuration. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === null || exitCode > 2) return crash(ended);
  return judgeReport(ended, () => {
    const source = sourceOf(prettier.name, task);
    const broken = readPrettierErrors(stderr, source);
    const findings = [...readPrettier(stdout, source), ...broken];
    if (exitCode === 2 && broken.length === 0) return refused(ended);
    return judgedOrCrash(findings, ended);
  });
}

function refused(ended: Ended): Judgement {
  const errors = linesOf(ended.stderr).filter((line) => line.startsWith("[error] "));
  if (errors.length === 0) return crash(ended);
  const words = errors.slice(0, 2).map((line) => line.slice("[error] ".length).trim());
  const broke = errors.some((line) => /^\[error\] +at .*:\d+:\d+\)?$/.test(line));
  return unjudged(broke ? "crashed" : "misconfigured", shortened(words.join(" ")));
}
