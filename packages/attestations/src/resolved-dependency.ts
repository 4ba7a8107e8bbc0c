/** Something that an image is made of. */
export type ResolvedDependency =
  /** `repository` is where it is cloned from, `ref` the whole name of a branch or tag, `commit` 40 or 64 hex. */
  | { readonly kind: "git"; readonly repository: string; readonly ref: string | null; readonly commit: string }
  /** `reference` without a digest: `docker.io/library/node:24-slim`. */
  | { readonly kind: "image"; readonly reference: string; readonly digest: string }
  /** `name` says what it is: `model`, `engine`. `uri` says where it is from, an absolute one. */
  | { readonly kind: "file"; readonly name: string; readonly uri: string; readonly sha256: string };

/** As in-toto has it: a ResourceDescriptor. */
export interface ResourceDescriptor {
  readonly name?: string;
  readonly uri: string;
  readonly digest: Readonly<Record<string, string>>;
}

export function descriptorOf(dependency: ResolvedDependency): ResourceDescriptor {
  switch (dependency.kind) {
    case "git": {
      const { repository, ref, commit } = dependency;
      if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) throw new Error(`${commit} is no commit of git`);
      return { uri: `git+${withoutLogin(repository)}${ref === null ? "" : `@${ref}`}`, digest: { gitCommit: commit } };
    }
    case "image": {
      const { reference, digest } = dependency;
      return { name: "base", uri: `oci://${reference}`, digest: digestSet(digest) };
    }
    case "file": {
      const { name, uri, sha256 } = dependency;
      return { name, uri: withoutLogin(uri), digest: digestSet(`sha256:${sha256}`) };
    }
  }
}

/** @param digest `sha256:<64 hex>` or `sha512:<128 hex>` */
export function digestSet(digest: string): Record<string, string> {
  const [, algorithm, hex] =
    /^(?:(sha256):([0-9a-f]{64})|(sha512):([0-9a-f]{128}))$/.exec(digest)?.filter(Boolean) ?? [];
  if (algorithm === undefined || hex === undefined) throw new Error(`${digest} is no digest`);
  return { [algorithm]: hex };
}

/** A statement is public: what stands before the host may be a token. */
function withoutLogin(uri: string): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1");
}
