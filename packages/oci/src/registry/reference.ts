import { isIPv6 } from "node:net";
import { UserError } from "@mlops-actions/errors";
import { isDigest } from "../content/digest.ts";

/** Names an image of a registry. */
export interface Reference {
  /** Name or address with the port where it has one: `docker.io`, `localhost:5000`, `[::1]:5000`. */
  readonly host: string;
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

const defaultHost = "docker.io";
const repositoryLimit = 255;

const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const tagRule = /^\w[\w.-]{0,127}$/;
const hostName =
  /^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*$/;

/**
 * Reads `[host[:port]/]repository[:tag][@digest]` by the grammar of distribution. Without a host it is one of
 * docker.io, and a single name there one of its `library`.
 * @throws UserError that names the rule that is broken
 */
export function parseReference(text: string): Reference {
  const broken = (what: string, remedy: string): UserError =>
    new UserError(`"${text}" is no image reference: ${what}.`, { remedy });
  if (text === "") throw broken("it is empty", example);
  if (text.includes("://")) throw broken("it begins with a scheme", `Leave out ${text.split("://")[0]}://. ${example}`);
  if (/\s/.test(text)) throw broken("it holds white space", example);

  const [name = "", digest = null, ...more] = text.split("@");
  if (more.length > 0 || (digest !== null && !isDigest(digest))) {
    throw broken("what follows @ is no digest", "A digest is written sha256: and 64 digits of 0-9a-f.");
  }
  const { host, path } = splitHost(name);
  if (host !== null && !isHost(host)) {
    throw broken(
      `"${host}" is no host`,
      "A host is a name or address, with :port where it is not the usual one; an IPv6 address stands in [ ].",
    );
  }
  const colon = path.lastIndexOf(":");
  const tag = colon < 0 ? null : path.slice(colon + 1);
  if (tag !== null && !isTag(tag)) throw broken(`"${tag}" is no tag`, tagRemedy);
  const written = colon < 0 ? path : path.slice(0, colon);
  const repository = (host ?? defaultHost) === defaultHost && !written.includes("/") ? `library/${written}` : written;
  checkRepository(repository, broken);
  return { host: host ?? defaultHost, repository, tag, digest };
}

/** As it is written in full; `parseReference` reads it back. */
export function formatReference({ host, repository, tag, digest }: Reference): string {
  return `${host}/${repository}${tag === null ? "" : `:${tag}`}${digest === null ? "" : `@${digest}`}`;
}

/** @throws UserError where a text cannot be a tag */
export function checkTag(tag: string): void {
  if (!isTag(tag)) throw new UserError(`"${tag}" is no tag of an image.`, { remedy: tagRemedy });
}

const example = "Write host/repository:tag, such as registry.example.com/team/model:1.2.0.";
const tagRemedy = "A tag has 1 to 128 letters, digits, _ . and -, and begins with none of the last two.";
const repositoryRemedy =
  "Its parts between / are of a-z and 0-9, with single . or _, a double __ or any number of - between them.";

function isTag(text: string): boolean {
  return tagRule.test(text);
}

/** The part before the first `/` is a host where it could be no part of a repository of docker.io. */
function splitHost(name: string): { readonly host: string | null; readonly path: string } {
  const slash = name.indexOf("/");
  const first = slash < 0 ? "" : name.slice(0, slash);
  const named = /[.:[\]]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  if (!named) return { host: null, path: name };
  const host = first === "index.docker.io" ? defaultHost : first;
  return { host, path: name.slice(slash + 1) };
}

function isHost(text: string): boolean {
  const [, name = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (port !== undefined && (Number(port) === 0 || Number(port) > 65_535)) return false;
  return name.startsWith("[") ? isIPv6(name.slice(1, -1)) && !name.includes("%") : hostName.test(name);
}

function checkRepository(repository: string, broken: (what: string, remedy: string) => UserError): void {
  if (repository.length > repositoryLimit) {
    throw broken(`its repository has ${repository.length} characters`, `It may have ${repositoryLimit}.`);
  }
  for (const part of repository.split("/")) {
    if (component.test(part)) continue;
    if (part === "")
      throw broken("a part of its repository is empty", "One / stands between two parts, none at the end.");
    if (part !== part.toLowerCase()) throw broken(`"${part}" holds capital letters`, `Write ${part.toLowerCase()}.`);
    throw broken(`"${part}" is no part of a repository's name`, repositoryRemedy);
  }
}
