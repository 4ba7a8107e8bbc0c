export type { Change } from "./src/change.ts";
export { changedCoverage } from "./src/changed-coverage.ts";
export type { Coverage } from "./src/coverage.ts";
export type { Finding, Level } from "./src/finding.ts";
export { inChange } from "./src/in-change.ts";
export { newFindings, type Sides } from "./src/new-findings.ts";
export { parseDiff } from "./src/parse-diff.ts";
export type { Reader, Source } from "./src/source.ts";
export type { TestCase, TestRun } from "./src/tests.ts";
