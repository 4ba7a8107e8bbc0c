import { openRegistry, type Registry, type RegistryEffects } from "@mlops-actions/registry";
import type { SagemakerSettings } from "../../../../packages/registry/src/sagemaker/sagemaker-settings.ts";
import { effects } from "../candidate.ts";
import type { FakeAws } from "./fake-aws.ts";

/** A registry in the fake, as a new process would open it. */
export function openFake(
  { bucket, environment }: FakeAws,
  changes: Partial<RegistryEffects> = {},
  settings: Partial<SagemakerSettings> = {},
): Promise<Registry> {
  return openRegistry({ sagemaker: { bucket, ...settings } }, effects("/", { environment, ...changes }));
}
