import type { Context, Outcome } from "@mlops-actions/action-kit";
import { findEvidence } from "./evidence/find-evidence.ts";
import { openHome } from "./open-home.ts";
import { promote } from "./promote.ts";
import { register } from "./register.ts";
import { readRequest } from "./request.ts";
import { settle } from "./settle.ts";

/** Makes a model a version, or takes one that is there; then gives it the status, stage and aliases that are asked for, promotes it, and tells others of it. */
export async function main(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const registry = await openHome(request, context);
  const evidence = await findEvidence(request, context);
  const registered = request.register
    ? await register(request, evidence, registry, context)
    : { ...(await registry.get(request.model, request.reference)), created: false, artifact: null };

  const settled = await settle(registered, request, evidence, registry, context);
  // Papers are loaded when they are written.
  const { attachStatement } = await import("./attach-statement.ts");
  // Before a promotion, which takes along what is attached to the image.
  const attached = await attachStatement(registered, request, registry, context);
  const promotion = await promote(settled.version, request, evidence, registry, context);
  const done = { request, registry, evidence, registered, settled, attached, promotion };
  const { sendLineage } = await import("./send-lineage.ts");
  const unsent = await sendLineage(done, context);
  const { outcome } = await import("./outcome.ts");
  return outcome(done, unsent, context);
}
