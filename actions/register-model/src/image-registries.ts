import { homedir } from "node:os";
import type { Context } from "@mlops-actions/action-kit";
import { ecrCredentials } from "@mlops-actions/aws";
import type { PromotionSettings } from "@mlops-actions/config";
import { dockerCredentials, firstCredentials, openRegistries, type Registries } from "@mlops-actions/oci";
import type { RegistrationRequest } from "./request.ts";

/**
 * Registries as this job reaches them.
 * @param role assumed for those of ECR; null for the job's own credentials
 */
export function imageRegistries(
  role: PromotionSettings["role"],
  { insecure }: Pick<RegistrationRequest, "insecure">,
  { environment, log, clock, cancelled }: Context,
): Registries {
  const credentials = firstCredentials(
    ecrCredentials({ environment, onSecret: log.mask, clock, ...(role !== null && { role }) }),
    dockerCredentials({ environment, home: homedir() }),
  );
  return openRegistries({ credentials, insecure, environment, log: log.info, signal: cancelled() });
}
