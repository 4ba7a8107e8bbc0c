export { openHistory } from "./src/history/open-history.ts";
export { readHistory } from "./src/history/read-history.ts";
export type { HistorySource } from "./src/history/source.ts";
export { meaningOfRun } from "./src/meaning-of-run.ts";
export { readRules } from "./src/rules.ts";
export { type Where, whereRunStands } from "./src/where.ts";
