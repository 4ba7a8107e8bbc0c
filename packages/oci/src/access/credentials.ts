/** What a registry is shown; `source` says where it was found, for messages. */
export type Credentials = { readonly source: string } & (
  | { readonly kind: "password"; readonly username: string; readonly password: string }
  /** Traded for a token of the registry (docker's `identitytoken`). */
  | { readonly kind: "identity-token"; readonly token: string }
  /** Shown as it is. */
  | { readonly kind: "bearer-token"; readonly token: string }
);

/**
 * Finds what a registry's host is shown; null for none, which is anonymous.
 * @param repository what is asked for there, as some keep credentials for a part of a registry
 */
export type CredentialProvider = (host: string, repository?: string | null) => Promise<Credentials | null>;

/** The first provider that knows the host. */
export function firstCredentials(...providers: readonly CredentialProvider[]): CredentialProvider {
  return async (host, repository) => {
    for (const provider of providers) {
      const found = await provider(host, repository);
      if (found !== null) return found;
    }
    return null;
  };
}
