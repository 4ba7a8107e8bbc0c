import { rm } from "node:fs/promises";
import { UserError } from "@mlops-actions/errors";
import type { Context } from "./context.ts";
import { explain } from "./explain.ts";
import type { Outcome } from "./outcome.ts";
import { readPublishing } from "./publishing.ts";
import { prepareReportFolder } from "./report-folder.ts";
import { runnerContext } from "./runner-context.ts";
import { annotate } from "./runner-log.ts";
import { stepOutputs } from "./step-outputs.ts";

export type Main = (context: Context) => Promise<Outcome>;

/**
 * One step of a job: context, the action's main, then everything that leaves the process, in that order, so that bad
 * input leaves nothing half-written. Exit code 1 on a failed verdict and on a user's mistake; 70 and a stack on a bug;
 * the verdict is an output then, too.
 */
export async function runOnRunner(load: () => Promise<Main>, root: string): Promise<void> {
  let temporary: string | undefined;
  const outputs = stepOutputs();
  try {
    const context = await runnerContext(root);
    temporary = context.places.temporary;
    await prepareReportFolder(context.places.report);
    const wants = readPublishing(context.inputs);
    const main = await load();
    const outcome = await main(context);
    const { publishOnRunner } = await import("./publish-on-runner.ts");
    await publishOnRunner(outcome, wants, outputs, context);
    process.exitCode = outcome.report.verdict === "fail" ? 1 : 0;
  } catch (error) {
    process.exitCode = tell(error);
    // Where they can't be written (a full disk), the first error is the one to read.
    await outputs.ofFailure(error).catch(tell);
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
  // Sockets of clients and threads of engines may be open still: a step ends when its work is done and its log is out.
  process.stdout.write("", () => process.exit());
}

function tell(error: unknown): number {
  if (error instanceof UserError) {
    annotate({ level: "error", message: explain(error), ...error.place });
    return 1;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  annotate({ level: "error", message: `This is a bug in mlops-actions, please report it.\n${stack}` });
  return 70;
}
