import { join } from "node:path";
import { linesOf, shortened, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { javascriptDeclaration } from "./declaration.ts";
import { javascriptEnvironment } from "./environment.ts";
import { coverageFolder, coverageReporters, judgeTests } from "./test-run.ts";

/** Of 27 to 30. https://jestjs.io/docs/cli */
export const jest: Tool = {
  name: "jest",
  kind: "tests",
  language: "javascript",
  package: "jest",
  cores: "many",
  declared: (repository) =>
    javascriptDeclaration(repository, {
      package: "jest",
      keys: ["jest"],
      file: /^jest\.config\.(?:[cm]?[jt]s|json)$/,
      call: (args) => !args.some((argument) => /^--watch|^(?:-u|--updateSnapshot)$/.test(argument)),
    }),
  command,
  judge,
};

const report = "jest.json";

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  const inBand = args.includes("--runInBand") || args.includes("-i");
  return {
    argv: [
      ...[...task.program, "--ci", "--json", "--outputFile", join(task.reports, report), "--testLocationInResults"],
      // Those of the configuration may write files.
      ...["--reporters=default", `--cacheDirectory=${task.cache}`, `--coverageDirectory=${coverageFolder(task)}`],
      ...(task.coverage
        ? ["--coverage", ...coverageReporters.map((one) => `--coverageReporters=${one}`)]
        : ["--coverage=false"]),
      ...(inBand ? [] : [`--maxWorkers=${task.cores}`]),
      ...args,
    ],
    env: javascriptEnvironment(task.repository),
  };
}

/** `--ci` writes no snapshot; only `--updateSnapshot` changes one. */
const unwanted: Unwanted = {
  flags:
    "--watch --watchAll --json --ci --no-ci -u --updateSnapshot --init --showConfig --listTests --clearCache --coverage --collectCoverage --no-coverage --color --colors --no-color --notify --testLocationInResults".split(
      " ",
    ),
  valued:
    "--outputFile --reporters --coverageReporters --coverageDirectory --cacheDirectory -w --maxWorkers --testResultsProcessor".split(
      " ",
    ),
};

/** Without a report: it could not begin. What it says of its configuration begins with `●`. */
function judge(ended: Ended, task: Task): Judgement {
  const lines = linesOf(ended.stderr);
  const refusal = lines.findIndex((line) =>
    /^● (?:Validation Error|Unrecognized CLI|Deprecat|Multiple conf)/.test(line),
  );
  if (ended.report(report) === null && refusal !== -1)
    return unjudged("misconfigured", shortened((lines[refusal + 1] ?? lines[refusal]!).trim()));
  return judgeTests(ended, task, jest.name, report, /^Jest: .*threshold/);
}
