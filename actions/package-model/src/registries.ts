import { homedir } from "node:os";
import type { Context } from "@mlops-actions/action-kit";
import { ecrCredentials } from "@mlops-actions/aws";
import { createRegistry, dockerCredentials, firstCredentials, type Registry } from "@mlops-actions/oci";

/** Registries by their hosts, each opened once. */
export interface Registries extends Disposable {
  readonly open: (host: string) => Registry;
}

export function openRegistries(insecure: boolean | "force", context: Context): Registries {
  const { environment, log } = context;
  const opened = new Map<string, Registry>();
  const signal = context.cancelled();
  const ecr = ecrCredentials({ environment, onSecret: log.mask, clock: context.clock });
  const credentials = firstCredentials(
    async (host) => {
      const found = await ecr(host);
      return found === null ? null : { source: "ECR", kind: "password", ...found };
    },
    dockerCredentials({ environment, home: homedir() }),
  );
  return {
    open: (host) => {
      const registry =
        opened.get(host) ?? createRegistry({ host, credentials, insecure, environment, log: log.info, signal });
      opened.set(host, registry);
      return registry;
    },
    [Symbol.dispose]: () => {
      for (const registry of opened.values()) registry[Symbol.dispose]();
    },
  };
}
