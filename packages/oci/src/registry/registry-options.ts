import type { CredentialProvider } from "../access/credentials.ts";

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
