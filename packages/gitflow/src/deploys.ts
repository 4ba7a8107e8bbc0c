import type { Environment } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";

/** Whether a run deploys, and a sentence that says why. */
export function deploys(
  { event, fork, tag }: Situation,
  environment: Environment | null,
): { readonly deploy: boolean; readonly reason: string } {
  const no = (why: string) => ({ deploy: false, reason: `Not to be deployed: ${why}.` });
  if (fork) return no("the commit comes from another repository");
  if (event === "pull-request") return no("a pull request never is");
  if (event === "other") return no("the event is none that deploys");
  if (environment === null) return no("no environment takes this ref");
  if (environment.deploy === false) return no(`${environment.name} has deploy: false`);
  if (environment.deploy === "tags" && tag === null) return no(`${environment.name} takes tags alone`);
  return { deploy: true, reason: `To be deployed to ${environment.name}.` };
}
