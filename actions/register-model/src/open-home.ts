import type { Context } from "@mlops-actions/action-kit";
import { openRegistry, type Registry, registryEffects } from "@mlops-actions/registry";
import type { RegistrationRequest } from "./request.ts";

/** The home of versions that the settings name. */
export function openHome({ registry }: RegistrationRequest, context: Context): Promise<Registry> {
  return openRegistry(registry.home, registryEffects(context));
}
