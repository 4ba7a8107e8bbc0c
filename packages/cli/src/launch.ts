import { runOnRunner } from "@mlops-actions/action-kit";
import { catalogue } from "./catalogue.ts";
import { root } from "./root.ts";

/** What `actions/<name>/index.js` calls: runs the action as a step of a job. */
export async function launch(name: string): Promise<void> {
  const load = catalogue.get(name);
  if (load === undefined) throw new Error(`no action is called ${name}`);
  await runOnRunner(load, root);
}
