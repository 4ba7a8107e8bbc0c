export type { Context, Places, Run } from "./src/context.ts";
export { enterFolder } from "./src/enter-folder.ts";
export { explain } from "./src/explain.ts";
export { booleanInput, choiceInput, type Inputs } from "./src/inputs.ts";
export type { Log } from "./src/log.ts";
export type { Annotation, Outcome } from "./src/outcome.ts";
export { plainText } from "./src/plain-text.ts";
export { type ReportFiles, writeReportFiles } from "./src/report-files.ts";
export { type Main, runOnRunner } from "./src/run-on-runner.ts";
