import { homedir } from "node:os";
import type { Context } from "@mlops-actions/action-kit";
import { ecrCredentials } from "@mlops-actions/aws";
import { dockerCredentials, firstCredentials, openRegistries as open, type Registries } from "@mlops-actions/oci";

export type { Registries } from "@mlops-actions/oci";

/** With the credentials of ECR and those that docker keeps. */
export function openRegistries(insecure: boolean | "force", context: Context): Registries {
  const { environment, log } = context;
  const credentials = firstCredentials(
    ecrCredentials({ environment, onSecret: log.mask, clock: context.clock }),
    dockerCredentials({ environment, home: homedir() }),
  );
  return open({ credentials, insecure, environment, log: log.info, signal: context.cancelled() });
}
