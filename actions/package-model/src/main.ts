import type { Context, Outcome } from "@mlops-actions/action-kit";
import { startExaminer } from "@mlops-actions/inference";

/** Makes an image of the model and its server, and puts it where the request says, with what attests it. */
export async function main(context: Context): Promise<Outcome> {
  // A process takes as long to start as all the rest takes to load.
  using examiner = startExaminer(context.environment);
  const { publish } = await import("./publish.ts");
  return await publish(examiner, context);
}
