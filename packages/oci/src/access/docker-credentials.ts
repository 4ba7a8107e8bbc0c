import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { askHelper } from "./credential-helper.ts";
import type { CredentialProvider, Credentials } from "./credentials.ts";

export interface DockerCredentialsOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, Auth>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

interface Auth {
  /** Base64 of `user:password`. */
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
  readonly registrytoken?: string;
}

/** The name that docker keeps its own registry under. */
const hubKey = "https://index.docker.io/v1/";

/**
 * What `docker login`, `podman login` and credential helpers know, in the order of docker: the helper of the host, the
 * store of all hosts, the file itself; the file that is named in the environment before others. Before all of them what
 * the file keeps for a part of the registry (`host/team`), the narrowest first.
 * @throws UserError where a file is damaged or a helper fails
 */
export function dockerCredentials({ environment, home }: DockerCredentialsOptions): CredentialProvider {
  return async (host, repository = null) => {
    for (const file of configFiles(environment, home)) {
      const config = await readConfig(file);
      const found = config === null ? null : await lookUp(config, file, { host, repository }, environment);
      if (found !== null) return found;
    }
    return null;
  };
}

function configFiles(environment: DockerCredentialsOptions["environment"], home: string): readonly string[] {
  const set = (name: string): string | null => environment[name] || null;
  const runtime = set("XDG_RUNTIME_DIR");
  return [
    ...(set("REGISTRY_AUTH_FILE") === null ? [] : [set("REGISTRY_AUTH_FILE") as string]),
    join(set("DOCKER_CONFIG") ?? join(home, ".docker"), "config.json"),
    ...(runtime === null ? [] : [join(runtime, "containers", "auth.json")]),
    join(set("XDG_CONFIG_HOME") ?? join(home, ".config"), "containers", "auth.json"),
  ];
}

async function readConfig(file: string): Promise<DockerConfig | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new UserError(`The credentials of registries in ${file} cannot be read (${code}).`, { file, cause });
  }
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config === "object" && config !== null) return config;
  } catch {
    // Its words may repeat a password.
  }
  throw new UserError(`${file} is not JSON, and should hold the credentials of registries.`, {
    file,
    remedy: "Log in again with `docker login`, or mend the step that writes it.",
  });
}

async function lookUp(
  { auths = {}, credHelpers = {}, credsStore }: DockerConfig,
  file: string,
  { host, repository }: { readonly host: string; readonly repository: string | null },
  environment: DockerCredentialsOptions["environment"],
): Promise<Credentials | null> {
  for (const part of partsOf(repository)) {
    const narrow = keyed(auths, host, part);
    const found = narrow === null ? null : credentialsOf(narrow.value, `${host}/${part}`, file);
    if (found !== null) return found;
  }
  const own = keyed(credHelpers, host);
  if (own !== null) return askHelper(own.value, keyOf(host), { environment, file });
  const stored = credsStore ? await askHelper(credsStore, keyOf(host), { environment, file }) : null;
  if (stored !== null) return stored;
  const auth = keyed(auths, host);
  return auth === null ? null : credentialsOf(auth.value, host, file);
}

function keyOf(host: string): string {
  return host === "docker.io" ? hubKey : host;
}

/** `a/b` and `a` of `a/b`. */
function partsOf(repository: string | null): readonly string[] {
  const names = repository === null ? [] : repository.split("/");
  return names.map((_, at) => names.slice(0, names.length - at).join("/"));
}

/** Keys were written as hosts or as addresses; those of a part of a registry have no scheme. */
function keyed<Value>(
  values: Readonly<Record<string, Value>>,
  host: string,
  part: string | null = null,
): { readonly value: Value } | null {
  const hosts = host === "docker.io" ? ["docker.io", "index.docker.io", "registry-1.docker.io"] : [host];
  const names = part === null ? hosts : hosts.map((one) => `${one}/${part}`);
  const key = Object.keys(values).find((name) =>
    names.includes(part === null ? name.replace(/^https?:\/\//, "").replace(/\/(?:v[12]\/?)?$/, "") : name),
  );
  return key === undefined ? null : { value: values[key]! };
}

function credentialsOf(auth: Auth, host: string, source: string): Credentials | null {
  if (auth.identitytoken) return { kind: "identity-token", token: auth.identitytoken, source };
  if (auth.registrytoken) return { kind: "bearer-token", token: auth.registrytoken, source };
  if (auth.username && auth.password)
    return { kind: "password", username: auth.username, password: auth.password, source };
  // Beside a store of credentials docker leaves an empty entry.
  if (!auth.auth) return null;
  const [, username = "", password = ""] = /^([^:]+):(.*)$/s.exec(decoded(auth.auth)) ?? [];
  if (username !== "") return { kind: "password", username, password, source };
  throw new UserError(`The "auth" of ${host} in ${source} is not the base64 of a user, a colon and a password.`, {
    file: source,
    remedy: `Log in again with \`docker login ${host}\`.`,
  });
}

function decoded(text: string): string {
  // Docker pads with zero bytes.
  return Buffer.from(text, "base64").toString("utf8").replace(/\0+$/, "");
}
