import { join } from "node:path";
import { hasOption } from "../options.ts";
import type { Task } from "../tool.ts";
import { choosesWhatToMeasure, ownArguments, pytestConfiguration } from "./pytest-configuration.ts";

export const junitReport = "junit.xml";
export const coverageReport = "coverage.json";

/**
 * What a call of pytest is given over the repository's own options, so that it reports all tests to us and writes nothing into the
 * checkout. Later options win over those of `addopts`.
 */
export function pytestArguments({ args, repository, reports }: Task): readonly string[] {
  const configuration = pytestConfiguration(repository);
  const given = [...ownArguments(configuration), ...args];
  const all = args.some((argument) => /^(?:-[lqsv]*x|--exitfirst$|--maxfail)/.test(argument)) ? [] : ["--maxfail=0"];
  const logs = configuration.has("log_file") ? ["--log-file"] : [];
  return [
    ...args,
    ...all,
    `--junitxml=${join(reports, junitReport)}`,
    // Only this family tells a test's file; logs of tests would make it large.
    ...["-o", "junit_family=xunit1", "-o", "junit_logging=no"],
    // Each frame with its path and line. Reruns are listed, which most versions of their plugin keep out of the report.
    ...["--tb=short", "--color=no", "-rfER"],
    // Empty each time, or `--last-failed` would leave tests out.
    ...["-o", `cache_dir=${join(reports, "pytest-cache")}`],
    ...[...outputs.filter((name) => hasOption(given, name)), ...logs].map(
      (name) => `${name}=${join(reports, name.slice(2))}`,
    ),
    ...coverageReports(given).map((type) => `--cov-report=${type}:${join(reports, `coverage-${type}`)}`),
  ];
}

/** How pytest-cov is asked for its JSON report; the source only where the repository says none. */
export function coverageArguments({ args, repository, reports }: Task): readonly string[] {
  const given = [...ownArguments(pytestConfiguration(repository)), ...args];
  const source = choosesWhatToMeasure(repository) ? "--cov" : "--cov=.";
  return [...(hasOption(given, "--cov") ? [] : [source]), `--cov-report=json:${join(reports, coverageReport)}`];
}

/** What `coverage run` measures: null what the repository says. */
export function coverageSource({ repository }: Task): string | null {
  return choosesWhatToMeasure(repository) ? null : ".";
}

/** Options of pytest and of plugins that name a file or folder to write. */
const outputs = ["--basetemp", "--log-file", "--html", "--alluredir", "--json-report-file", "--report-log", "--csv"];

/** The kinds of files that pytest-cov is asked for, but for the one that we ask for. */
function coverageReports(given: readonly string[]): readonly string[] {
  const asked = given.flatMap((argument, index) => {
    if (argument.startsWith("--cov-report=")) return [argument.slice("--cov-report=".length)];
    return given[index - 1] === "--cov-report" ? [argument] : [];
  });
  const kinds = asked.map((report) => report.split(":")[0]!).filter((kind) => files.has(kind));
  return [...new Set(kinds)];
}

const files = new Set(["html", "xml", "lcov", "annotate", "markdown", "markdown-append"]);
