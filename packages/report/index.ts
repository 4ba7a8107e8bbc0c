export { escapeHtml } from "./src/html/escape.ts";
export { type PageOptions, renderPage } from "./src/html/page.ts";
export { renderJson } from "./src/json.ts";
export { type CommentOptions, renderComment } from "./src/markdown/comment.ts";
export { escapeMarkdown } from "./src/markdown/escape.ts";
export { renderSummary, type SummaryOptions } from "./src/markdown/summary.ts";
export {
  formatBytes,
  formatCount,
  formatDifference,
  formatDuration,
  formatEstimate,
  formatLimit,
  formatMargin,
  formatPValue,
  formatShare,
  formatValue,
} from "./src/numbers.ts";
export type {
  Block,
  Chart,
  Column,
  Link,
  List,
  Paragraph,
  Preformatted,
  Report,
  Section,
  Span,
  Table,
  Text,
  Verdict,
} from "./src/report.ts";
export {
  type ComparedMetricData,
  type ComparisonData,
  type ConfusionData,
  type EstimateData,
  type EvaluationData,
  evaluationJsonSchema,
  evaluationSchema,
  type GateRuleData,
  type ModelData,
  type SliceData,
} from "./src/schema/evaluation.ts";
export { type GitflowData, gitflowJsonSchema, gitflowSchema } from "./src/schema/gitflow.ts";
export { layerRoles } from "./src/schema/layer-roles.ts";
export { type PackageData, packageJsonSchema, packageSchema } from "./src/schema/package.ts";
export { type QualityData, qualityJsonSchema, qualitySchema } from "./src/schema/quality.ts";
export { type RegistrationData, registrationJsonSchema, registrationSchema } from "./src/schema/registration.ts";
export { renderTerminal, type TerminalOptions } from "./src/terminal/terminal.ts";
export { shorten, visible } from "./src/text.ts";
