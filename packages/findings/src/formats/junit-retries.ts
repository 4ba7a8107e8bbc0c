import type { TestCase } from "../tests.ts";
import type { XmlElement } from "../xml.ts";

/** What attempts of the same test have in common. */
export function attemptKey({ attributes }: XmlElement, suite: XmlElement | null): string {
  const { name, classname, file } = attributes;
  return `${suite?.attributes["name"]}\0${classname}\0${name}\0${file}`;
}

/**
 * One test for all its attempts. pytest-rerunfailures and gotestsum write a testcase an attempt, the last of which
 * decides; pytest writes another one for a fixture that fell after a test had failed, which is no attempt.
 */
export function addAttempt(tests: Map<string, TestCase>, key: string, test: TestCase): void {
  const before = tests.get(key);
  tests.set(key, before ? merged(before, test) : test);
}

function merged(before: TestCase, after: TestCase): TestCase {
  const seconds = before.seconds === null ? after.seconds : before.seconds + (after.seconds ?? 0);
  if (before.outcome === "failed" && after.outcome === "error" && after.message?.startsWith("failed on teardown"))
    return { ...before, seconds };
  return { ...after, seconds, attempts: before.attempts + after.attempts };
}
