export { type Evidence, judgeRules, type Unpaired } from "./src/judge-rules.ts";
export { judgeSlices, type SliceEvidence, type SliceJudgement } from "./src/judge-slices.ts";
export type { Judgement, RuleVerdict } from "./src/judgement.ts";
export { defaultRules, isMargin, type Rule } from "./src/rule.ts";
export { type GateVerdict, gateVerdict, type OnInconclusive } from "./src/verdict.ts";
