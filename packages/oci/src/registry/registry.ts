import type { Repository } from "../image/repository.ts";
import { createClient } from "./client.ts";
import type { RegistryOptions } from "./registry-options.ts";
import { repositoryOf } from "./repository-client.ts";

export interface Registry extends Disposable {
  readonly host: string;
  /** @throws UserError where it is no registry, cannot be reached, or refuses the credentials */
  ping(): Promise<void>;
  /** @param name such as `team/model` */
  repository(name: string): Repository;
}

/**
 * A registry that speaks the OCI distribution API; nothing is sent before something is asked of it.
 * @throws UserError where plain HTTP is asked for and the host is another machine
 */
export function createRegistry(options: RegistryOptions): Registry {
  const client = createClient(options);
  return {
    host: options.host,
    async ping() {
      await client.read({
        method: "GET",
        at: "/v2/",
        doing: "asking whether it is a registry",
        repository: null,
        scopes: [],
        expect: [200],
      });
    },
    repository: (name) => repositoryOf(client, name),
    [Symbol.dispose]: () => client[Symbol.dispose](),
  };
}
