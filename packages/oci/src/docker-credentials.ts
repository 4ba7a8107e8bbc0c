import type { CredentialProvider } from "./credentials.ts";

export interface DockerCredentialsOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/** What `docker login`, `podman login` and credential helpers know. */
export function dockerCredentials(_options: DockerCredentialsOptions): CredentialProvider {
  throw new Error("unfinished");
}
