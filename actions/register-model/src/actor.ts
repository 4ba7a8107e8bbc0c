import { userInfo } from "node:os";
import type { Context } from "@mlops-actions/action-kit";
import type { Actor } from "@mlops-actions/registry";

/** Who does it, as GitHub or this machine names them. */
export function actorOf({ environment, run }: Pick<Context, "environment" | "run">): Actor {
  const { GITHUB_ACTOR, GITHUB_EVENT_NAME } = environment;
  return { actor: GITHUB_ACTOR || userInfo().username, run: run.url, event: GITHUB_EVENT_NAME || null };
}
