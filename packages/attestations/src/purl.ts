/**
 * Package URLs (https://github.com/package-url/purl-spec): what one package is called everywhere.
 * @param repository host and path, without tag or digest
 * @param digest `sha256:<64 hex>`
 */
export function imagePurl(repository: string, digest: string): string {
  const name = repository.split("/").at(-1)?.toLowerCase() ?? "";
  return `${purl("oci", null, name, digest)}?repository_url=${encodeURIComponent(repository).replaceAll("%2F", "/")}`;
}

/** @param name with its scope: `@fastify/cors` */
export function npmPurl(name: string, version: string): string {
  const [scope, plain] = name.startsWith("@") ? name.split("/", 2) : [null, name];
  return purl("npm", scope ?? null, plain ?? "", version);
}

/** A package of an operating system. */
export function systemPurl(
  type: "deb" | "apk",
  distribution: { readonly id: string; readonly version: string | null },
  { name, version, architecture }: { readonly name: string; readonly version: string; readonly architecture: string },
): string {
  const { id } = distribution;
  const distro = distribution.version === null ? id : `${id}-${distribution.version}`;
  return `${purl(type, id, name, version)}?arch=${encodeURIComponent(architecture)}&distro=${encodeURIComponent(distro)}`;
}

function purl(type: string, namespace: string | null, name: string, version: string): string {
  const front = namespace === null ? "" : `${encodeURIComponent(namespace)}/`;
  return `pkg:${type}/${front}${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
}
