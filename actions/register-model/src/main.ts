import type { Context, Outcome } from "@mlops-actions/action-kit";
import { findEvidence } from "./evidence/find-evidence.ts";
import { openHome } from "./open-home.ts";
import { outcome } from "./outcome.ts";
import { promote } from "./promote.ts";
import { register } from "./register.ts";
import { readRequest } from "./request.ts";
import { settle } from "./settle.ts";

/** Makes a model a version, or takes one that is there; then gives it the status, stage and aliases that are asked for, and promotes it. */
export async function main(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const registry = await openHome(request, context);
  const evidence = await findEvidence(request, context);
  const registered = request.register
    ? await register(request, evidence, registry, context)
    : { ...(await registry.get(request.model, request.reference)), created: false, artifact: null };

  const settled = await settle(registered, request, evidence, registry, context);
  const promotion = await promote(settled.version, request, evidence, registry, context);
  return outcome({ request, registry, evidence, registered, settled, promotion }, context);
}
