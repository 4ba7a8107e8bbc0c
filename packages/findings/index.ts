export type { Change } from "./src/change.ts";
export type { Coverage } from "./src/coverage.ts";
export type { Finding, Level } from "./src/finding.ts";
export type { Reader, Source } from "./src/source.ts";
export type { TestCase, TestRun } from "./src/tests.ts";
