export type { Decision, Version } from "./src/decision.ts";
export type { History, Situation } from "./src/situation.ts";
