import { plainText } from "./plain-text.ts";
import { issueCommand } from "./workflow-command.ts";

/** Folds what is said during `work` under a title, for readers of the log who want it: a library tells of each step. */
export async function fold<Result>(title: string, work: () => Result | Promise<Result>): Promise<Result> {
  issueCommand("group", {}, plainText(title));
  try {
    return await work();
  } finally {
    issueCommand("endgroup", {}, "");
  }
}
