export type {
  Command,
  Declaration,
  Ended,
  Judgement,
  Repository,
  Task,
  Tool,
  ToolOutcome,
} from "./src/tool.ts";
