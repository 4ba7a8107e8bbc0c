import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { assertionPlace } from "../assertion-place.ts";
import { failureMessage } from "../failure-message.ts";
import { readJson } from "../json.ts";
import { counted } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";
import type { TestCase, TestRun } from "../tests.ts";

const assertion = z.object({
  ancestorTitles: z.array(z.string()),
  title: z.string(),
  status: z.string(),
  duration: z.number().nullish(),
  failureMessages: z.array(z.string()).nullish(),
  invocations: z.number().nullish(),
  location: z.object({ line: z.number() }).nullish(),
});
const file = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string().nullish(),
  assertionResults: z.array(assertion),
});
const report = z.object({ testResults: z.array(file) });

/**
 * What `jest --json` and vitest's reporter `json` write. A file that broke outside of its tests is a test in error
 * named after it.
 * @throws UserError where it is something else.
 */
export const readJestJson: Reader<TestRun> = (text, source) =>
  readJson(text, source, "a report of jest", report).testResults.flatMap(
    ({ name, status, message, assertionResults }) => {
      const path = reportPath(name, source.root);
      const tests = assertionResults.map((one) => testCase(one, path, source));
      const told = tests.some(({ outcome }) => outcome === "failed");
      return status === "failed" && !told ? [...tests, brokenFile(path, message ?? "", source)] : tests;
    },
  );

function testCase(one: z.infer<typeof assertion>, file: string, { root }: Source): TestCase {
  const failures = (one.failureMessages ?? []).map(stripVTControlCharacters);
  const failed = one.status === "failed";
  const place = failed && failures[0] !== undefined ? assertionPlace(failures[0], root) : null;
  return {
    name: [...one.ancestorTitles, one.title].join(" › "),
    outcome: failed ? "failed" : one.status === "passed" ? "passed" : "skipped",
    seconds: typeof one.duration === "number" && one.duration >= 0 ? one.duration / 1000 : null,
    message: failed ? failureMessage(null, failures[0] ?? "") : null,
    path: place?.path ?? file,
    line: place?.line ?? counted(one.location?.line),
    attempts: one.invocations ?? attempts(failures, failed),
  };
}

/**
 * vitest tells no count but every attempt's failure. Within one attempt there may be several as well (`expect.soft`):
 * of a test that failed in the end only repetitions of the same one are attempts.
 */
function attempts(failures: readonly string[], failed: boolean): number {
  if (!failed) return failures.length + 1;
  return Math.max(1, failures.filter((failure) => failure === failures[0]).length);
}

function brokenFile(path: string, message: string, { root }: Source): TestCase {
  const text = stripVTControlCharacters(message).replace(/^\s*● Test suite failed to run\s*/, "");
  const place = assertionPlace(text, root);
  return {
    name: path,
    outcome: "error",
    seconds: null,
    message: failureMessage(null, text),
    // jest tells these places from its own root, which may be a folder within ours.
    path: place && !path.endsWith(`/${place.path}`) ? place.path : path,
    line: place?.line ?? null,
    attempts: 1,
  };
}
