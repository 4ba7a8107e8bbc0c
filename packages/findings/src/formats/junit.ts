import { assertionPlace } from "../assertion-place.ts";
import { failureMessage } from "../failure-message.ts";
import { counted } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";
import type { TestCase, TestRun } from "../tests.ts";
import { readXml, type XmlElement } from "../xml.ts";
import { addAttempt, attemptKey } from "./junit-retries.ts";

const format = "a JUnit report";

/**
 * JUnit XML as pytest, surefire, Gradle, jest-junit, vitest, gotestsum and go-junit-report write it. It has no
 * standard; this reads what they have in common, with surefire's `flakyFailure` and `rerunFailure`.
 * @throws UserError where it is no XML of that kind.
 */
export const readJunit: Reader<TestRun> = (text, source) => {
  const tests = new Map<string, TestCase>();
  readXml(text, source, format, ["testsuites", "testsuite"], {
    name: "testcase",
    take: (element, suite) => addAttempt(tests, attemptKey(element, suite), testCase(element, suite, source)),
  });
  return [...tests.values()];
};

function testCase(element: XmlElement, suite: XmlElement | null, source: Source): TestCase {
  const { outcome, problem } = outcomeOf(element);
  const retried = element.children.filter(({ name }) => /^(?:flaky|rerun)(?:Failure|Error)$/.test(name)).length;
  const declared = declaredPlace(element, suite, problem, source);
  const place = problem && assertionPlace(wholeText(problem), source.root);
  return {
    name: nameOf(element, declared.path),
    outcome,
    seconds: secondsOf(element.attributes["time"]),
    message: problem && failureMessage(problem.attributes["message"] ?? null, wholeText(problem)),
    path: place ? place.path : declared.path,
    line: place ? place.line : declared.line,
    attempts: 1 + retried,
  };
}

/** A failure beside an error (a fixture that fell after it) is the test's own verdict. */
function outcomeOf(element: XmlElement): { outcome: TestCase["outcome"]; problem: XmlElement | null } {
  const child = (name: string) => element.children.find((one) => one.name === name) ?? null;
  const failure = child("failure");
  if (failure) return { outcome: "failed", problem: failure };
  const error = child("error");
  if (error) return { outcome: "error", problem: error };
  const { status, result } = element.attributes;
  // GoogleTest's words for a disabled test.
  const skipped = child("skipped") !== null || status === "notrun" || result === "skipped" || result === "suppressed";
  return { outcome: skipped ? "skipped" : "passed", problem: null };
}

/** Surefire keeps a stack in an element of its own. */
function wholeText(problem: XmlElement): string {
  const stack = problem.children.find(({ name }) => name === "stackTrace");
  return stack ? stack.text : problem.text;
}

function declaredPlace(element: XmlElement, suite: XmlElement | null, problem: XmlElement | null, { root }: Source) {
  const file = problem?.attributes["file"] ?? element.attributes["file"] ?? suite?.attributes["file"];
  if (!file) return { path: null, line: null };
  const path = reportPath(file, root);
  const line = Number.parseInt(problem?.attributes["line"] ?? element.attributes["line"] ?? "", 10);
  if (!(line >= 0)) return { path, line: null };
  // pytest counts lines from 0.
  return { path, line: counted(path.endsWith(".py") ? line + 1 : Math.max(line, 1)) };
}

/** As its runner would call it: pytest's node id, the bare name where the class says no more, else `class › name`. */
function nameOf({ attributes }: XmlElement, path: string | null): string {
  const name = attributes["name"]?.trim() ?? "";
  const group = attributes["classname"]?.trim() ?? "";
  if (path?.endsWith(".py")) {
    const module = path.slice(0, -".py".length).replaceAll("/", ".");
    if (group === module) return `${path}::${name}`;
    if (group.startsWith(`${module}.`)) return [path, ...group.slice(module.length + 1).split("."), name].join("::");
    if (group === "") return path;
  }
  if (group === "" || group === name) return name || "(a test without a name)";
  return /[\s/]/.test(group) ? `${group} › ${name}` : `${group}.${name}`;
}

/** Some write thousands with a comma. */
function secondsOf(time: string | undefined): number | null {
  if (time === undefined || time.trim() === "") return null;
  const seconds = Number(time.replaceAll(",", ""));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
