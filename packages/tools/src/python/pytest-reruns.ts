import type { TestRun } from "@mlops-actions/findings";
import { linesOf } from "../judgement.ts";

/**
 * Tests with their attempts: the lines `RERUN tests/test_a.py::test_b` that pytest-rerunfailures prints for `-rR`. Most versions of it keep
 * reruns out of the JUnit report; where they are in it, they are counted once.
 */
export function withReruns(tests: TestRun, stdout: string): TestRun {
  const reruns = new Map<string, number>();
  for (const line of linesOf(stdout)) {
    const name = /^RERUN (.+?)(?: - .*)?$/.exec(line)?.[1];
    if (name !== undefined) reruns.set(name, (reruns.get(name) ?? 0) + 1);
  }
  if (reruns.size === 0) return tests;
  return tests.map((test) => ({ ...test, attempts: Math.max(test.attempts, (reruns.get(test.name) ?? 0) + 1) }));
}
