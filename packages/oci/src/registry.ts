import { createClient } from "./client.ts";
import type { CredentialProvider } from "./credentials.ts";
import type { Repository } from "./repository.ts";
import { repositoryOf } from "./repository-client.ts";

export interface RegistryOptions {
  /** As a reference names it. */
  readonly host: string;
  readonly credentials: CredentialProvider;
  /** Plain HTTP: `true` for hosts of this machine alone, `force` for any. */
  readonly insecure?: boolean | "force";
  /** Where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are looked up (node 24.5 and later). */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Is told of retries. */
  readonly log?: (line: string) => void;
  /** How often a request is repeated that failed for a while; default 5. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
  /** Waits so many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

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
