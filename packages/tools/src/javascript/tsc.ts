import { join } from "node:path";
import { type Finding, readTsc } from "@mlops-actions/findings";
import { crash, judgedOrCrash, judgeReport, shortened, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { javascriptDeclaration } from "./declaration.ts";
import { javascriptEnvironment } from "./environment.ts";
import { tscProject, tscReferences } from "./tsc-projects.ts";

/** Of 4 to 7. https://www.typescriptlang.org/docs/handbook/compiler-options.html */
export const tsc: Tool = {
  name: "tsc",
  kind: "types",
  language: "javascript",
  package: "typescript",
  cores: "one",
  declared: (repository) => {
    const declaration = javascriptDeclaration(repository, {
      package: "typescript",
      program: "tsc",
      file: /^tsconfig\.json$/,
      // What builds may leave out tests, and what a gate checks they do not.
      call: (args) => args.includes("--noEmit"),
    });
    // TypeScript is a dependency of much that has nothing to check.
    const configured = repository.files.includes("tsconfig.json") || (declaration?.args.length ?? 0) > 0;
    return configured ? declaration : null;
  },
  command,
  judge,
};

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  const env = javascriptEnvironment(task.repository);
  const plain = ["--noEmit", "--pretty", "false"];
  if (tscReferences(tscProject(args), task) === "build")
    return { argv: [...task.program, "--build", tscProject(args), ...plain], env };
  // A project that is incremental or composite would keep its build information beside its sources.
  const incremental = ["--incremental", "--tsBuildInfoFile", join(task.cache, "tsc.tsbuildinfo")];
  return { argv: [...task.program, ...plain, ...incremental, ...args], env };
}

const unwanted: Unwanted = {
  flags: "--noEmit --pretty --incremental -i --build -b --watch -w --init --all --showConfig --composite".split(" "),
  valued: "--tsBuildInfoFile --generateTrace --generateCpuProfile --outDir --outFile --declarationDir".split(" "),
};

/** Of options and of configuration files; 6305 and 6310: what a reference needs is not built. */
const configuration = /^TS(?:5\d\d\d|6\d\d\d|17004|18000|18002|18003)$/;

/** 0: nothing found. 1 and 2, which differ by version: errors, of options and configuration files as well. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout } = ended;
  const project = tscProject(withoutOptions(task.args, unwanted));
  if (exitCode === null || exitCode > 2) return crash(ended);
  if (tscReferences(project, task) === "writes")
    return unjudged(
      "misconfigured",
      `${project} only refers to other projects, which tsc checks by building them into the checkout; name a command of your own for it`,
    );
  return judgeReport(ended, () => {
    const findings = exitCode === 0 ? [] : readTsc(stdout, sourceOf(tsc.name, task));
    // By options that it does not know it judges otherwise than the repository means, though it may find something.
    const refusal = findings.find(isRefusedOption) ?? (findings.every(isConfiguration) ? findings[0] : undefined);
    if (refusal !== undefined) return { ...unjudged("misconfigured", shortened(refusal.message)), findings };
    return judgedOrCrash(findings, ended);
  });
}

/** Unknown, or of a wrong type or value. */
function isRefusedOption({ rule }: Finding): boolean {
  return /^TS(?:5023|5024|5025|6044|6046|6064)$/.test(rule ?? "");
}

function isConfiguration({ path, rule }: Finding): boolean {
  return configuration.test(rule ?? "") || /(?:^|\/)tsconfig[^/]*\.json$/.test(path ?? "");
}
