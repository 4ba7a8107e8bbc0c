import { join } from "node:path";
import { linesOf, shortened, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { javascriptDeclaration } from "./declaration.ts";
import { javascriptEnvironment } from "./environment.ts";
import { packageJson } from "./package-json.ts";
import { coverageFolder, coverageReporters, judgeTests } from "./test-run.ts";

/** Of 1 to 5. https://vitest.dev/guide/cli */
export const vitest: Tool = {
  name: "vitest",
  kind: "tests",
  language: "javascript",
  package: "vitest",
  cores: "many",
  declared: (repository) =>
    javascriptDeclaration(repository, {
      package: "vitest",
      file: /^vitest\.(?:config|workspace|projects)\.(?:[cm]?[jt]s|json)$/,
      call: (args) => !/^(?:watch|dev|bench|typecheck)$|^--(?:ui|watch)/.test(args[0] ?? ""),
    }),
  command,
  judge,
};

const report = "vitest.json";

function command(task: Task): Command {
  const given = /^(?:run|watch|dev)$/.test(task.args[0] ?? "") ? task.args.slice(1) : task.args;
  const major = Number.parseInt(task.version ?? "", 10);
  return {
    argv: [
      ...[
        ...task.program,
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${join(task.reports, report)}`,
      ],
      ...["--cache=false", `--maxWorkers=${task.cores}`],
      // Before 4 its default for the least may be above the most that is asked for.
      ...(major < 4 ? ["--minWorkers=1"] : []),
      // Older ones know it in their configuration alone.
      ...(major >= 3 ? ["--includeTaskLocation"] : []),
      ...(major >= 5 ? [`--fsModuleCachePath=${task.cache}`] : []),
      ...coverage(task),
      ...withoutOptions(given, unwanted),
    ],
    env: javascriptEnvironment(task.repository),
  };
}

/** What it would measure with is a package of its own, which it would ask to install. */
function coverage(task: Task): string[] {
  const dependencies = packageJson(task.repository)?.dependencies;
  const provided = dependencies?.has("@vitest/coverage-v8") || dependencies?.has("@vitest/coverage-istanbul");
  if (!task.coverage || !provided) return ["--coverage.enabled=false"];
  return [
    ...[
      "--coverage.enabled=true",
      "--coverage.reportOnFailure=true",
      `--coverage.reportsDirectory=${coverageFolder(task)}`,
    ],
    ...coverageReporters.map((one) => `--coverage.reporter=${one}`),
    // It would write into the configuration.
    "--coverage.thresholds.autoUpdate=false",
  ];
}

/** It writes no snapshot where `CI` is set; only `--update` changes one. */
const unwanted: Unwanted = {
  flags:
    "--run --watch -w --ui --open -u --update --json --coverage --coverage.enabled --coverage.reportOnFailure --coverage.thresholds.autoUpdate --cache --no-cache --clearCache --color --no-color --includeTaskLocation --standalone".split(
      " ",
    ),
  valued:
    "--reporter --outputFile --outputFile.json --outputFile.junit --outputFile.html --coverage.reporter --coverage.reportsDirectory --maxWorkers --minWorkers".split(
      " ",
    ),
};

/** Without a report: it could not begin, and says why by `Error: …`. */
function judge(ended: Ended, task: Task): Judgement {
  const refused = /failed to load config|Startup Error|Unknown option|CACError/.test(ended.stderr);
  if (ended.report(report) === null && refused) {
    const reason = linesOf(ended.stderr).find((line) => /^(?:\w*Error|.*CACError): /.test(line));
    return unjudged("misconfigured", shortened((reason ?? "it gave no reason").trim()));
  }
  return judgeTests(ended, task, vitest.name, report, /^(?:ERROR: )?Coverage for .* does not meet/);
}
