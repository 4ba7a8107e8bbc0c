import { rm } from "node:fs/promises";
import { UserError } from "@mlops-actions/errors";
import { Cancelled, whyFailed } from "./cancellation.ts";
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
 * a shell's own where it is cancelled; the verdict is an output then, too.
 */
export async function runOnRunner(load: () => Promise<Main>, root: string): Promise<void> {
  let context: Context | undefined;
  const outputs = stepOutputs();
  try {
    context = await runnerContext(root);
    await prepareReportFolder(context.places.report);
    const wants = readPublishing(context.inputs);
    const main = await load();
    const outcome = await main(context);
    const { publishOnRunner } = await import("./publish-on-runner.ts");
    await publishOnRunner(outcome, wants, outputs, context);
    process.exitCode = outcome.report.verdict === "fail" ? 1 : 0;
  } catch (error) {
    const reason = whyFailed(error, context?.cancelled);
    process.exitCode = tell(reason);
    // Where they can't be written (a full disk), the first error is the one to read.
    await outputs.ofFailure(reason).catch(tell);
  } finally {
    if (context !== undefined) await rm(context.places.temporary, { recursive: true, force: true });
  }
  // Sockets of clients and threads of engines may be open still: a step ends when its work is done and its log is out.
  process.stdout.write("", () => process.exit());
}

function tell(error: unknown): number {
  if (error instanceof UserError) {
    annotate({ level: "error", message: explain(error), ...error.place });
    return 1;
  }
  if (error instanceof Cancelled) {
    annotate({ level: "error", message: error.message });
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  annotate({ level: "error", message: `This is a bug in mlops-actions, please report it.\n${stack}` });
  return 70;
}
