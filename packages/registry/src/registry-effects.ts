import { setTimeout as sleep } from "node:timers/promises";
import type { RegistryEffects } from "./registry.ts";

/** What an action's context has of them. */
interface Surroundings {
  readonly environment: RegistryEffects["environment"];
  readonly places: { readonly work: string };
  readonly clock: () => Date;
  readonly cancelled: () => AbortSignal;
}

/** The effects of a registry that an action opens. */
export function registryEffects({ environment, places, clock, cancelled }: Surroundings): RegistryEffects {
  return {
    now: clock,
    sleep: async (milliseconds) => void (await sleep(milliseconds)),
    environment,
    folder: places.work,
    signal: cancelled(),
  };
}
