import { UserError } from "@mlops-actions/errors";
import { type Format, formats, type Source } from "@mlops-actions/findings";
import { crash, endOf, judged, judgeReport, sourceOf, unjudged } from "./judgement.ts";
import type { Ended, Judgement, Tool } from "./tool.ts";

/** A command that a user names, with the report that it writes. */
export interface UserCommand {
  readonly name: string;
  /** Program and arguments; the arguments are the choice's, as of every tool. */
  readonly run: readonly string[];
  /** Without a path it is what the command prints. Null: the exit code alone counts. */
  readonly report: { readonly format: string; readonly path: string | null } | null;
}

/**
 * A command as a tool. It passes where it ends with 0 and its report tells of nothing that fails; a report that is missing or cannot be read is
 * a crash, whatever the exit code says.
 * @throws UserError where the report's format is not known
 */
export function commandTool({ name, run, report }: UserCommand): Tool {
  const format = report === null ? null : formatOf(report.format);
  return {
    name,
    kind: "command",
    language: null,
    package: run[0] ?? "",
    cores: "one",
    declared: () => null,
    command: ({ program, args }) => ({
      argv: [...program, ...args],
      env: {},
      ...(typeof report?.path === "string" && { report: report.path }),
    }),
    judge: (ended, task) => {
      if (ended.signal !== null) return crash(ended);
      if (report === null || format === null) return byExitCode(nothing, ended);
      const text = report.path === null ? ended.stdout : ended.report(report.path);
      if (text === null) return unjudged("crashed", `it has not written its report ${report.path}; ${endOf(ended)}`);
      const source = sourceOf(name, task, report.path);
      return judgeReport(ended, () => byExitCode(read(format, text, source, ended), ended));
    },
  };
}

function formatOf(name: string): Format {
  const format = formats.get(name);
  if (format === undefined) {
    throw new UserError(`There is no report format "${name}".`, {
      remedy: `Name one of ${[...formats.keys()].join(", ")}.`,
    });
  }
  return format;
}

const nothing = judged([]);

function read(format: Format, text: string, source: Source, ended: Ended): Judgement {
  switch (format.kind) {
    case "findings": {
      const findings = format.read(text, source);
      // A command that ends with another code than 0 says itself that what it found is to be mended.
      if (ended.exitCode !== 0) return judged(findings);
      const fails = findings.some(({ level }) => level === "error");
      return { ...judged(findings, fails ? "failed" : "passed"), failsFor: ["error"] };
    }
    case "tests": {
      const tests = format.read(text, source);
      if (tests.length === 0) return unjudged("no-tests", `its report holds no tests; ${endOf(ended)}`);
      const failed = tests.some(({ outcome }) => outcome === "failed" || outcome === "error");
      return { ...nothing, tests, outcome: failed ? "failed" : "passed" };
    }
    case "coverage":
      return { ...nothing, coverage: format.read(text, source) };
  }
}

/** A report that tells of nothing does not excuse an exit code. */
function byExitCode(judgement: Judgement, ended: Ended): Judgement {
  if (judgement.outcome !== "passed" || ended.exitCode === 0) return judgement;
  return { ...judgement, outcome: "failed", detail: endOf(ended) };
}
