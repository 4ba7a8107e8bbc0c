import type { Source } from "../source.ts";
import type { TestCase } from "../tests.ts";
import type { Located } from "./junit.ts";

/**
 * One test for all its attempts. pytest-rerunfailures and gotestsum write a testcase an attempt, the last of which
 * decides; pytest writes another one for a fixture that fell after a test had failed, which is no attempt.
 */
export function withRetries(
  cases: readonly Located[],
  source: Source,
  read: (located: Located, source: Source) => TestCase,
): TestCase[] {
  const tests = new Map<string, TestCase>();
  for (const located of cases) {
    const { element, suite } = located;
    const { name, classname, file } = element.attributes;
    const key = JSON.stringify([suite.attributes["name"], classname, name, file]);
    const test = read(located, source);
    const before = tests.get(key);
    tests.set(key, before ? merged(before, test) : test);
  }
  return [...tests.values()];
}

function merged(before: TestCase, after: TestCase): TestCase {
  const seconds = before.seconds === null ? after.seconds : before.seconds + (after.seconds ?? 0);
  if (before.outcome === "failed" && after.outcome === "error" && after.message?.startsWith("failed on teardown"))
    return { ...before, seconds };
  return { ...after, seconds, attempts: before.attempts + after.attempts };
}
