import { openRegistry, type Registry, type RegistryEffects, type RegistrySettings } from "@mlops-actions/registry";
import { type GitRepository, gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { effects } from "./candidate.ts";

export type GitSettings = Extract<RegistrySettings, { readonly git: unknown }>["git"];

export interface GitHome {
  /** The bare repository that all push to. */
  readonly server: GitRepository;
  /** A checkout as actions/checkout makes it. */
  readonly checkout: () => GitRepository;
  /** A registry by a checkout of its own. */
  readonly open: (changes?: Partial<RegistryEffects>, settings?: GitSettings) => Promise<Registry>;
}

/** A bare repository with a commit on main. */
export function gitHome(): GitHome {
  const source = gitRepository({ "train.py": "print()\n" });
  const bare = temporaryFolder("server");
  source.git("clone", "--quiet", "--bare", source.path, bare);
  source.git("remote", "add", "origin", bare);
  const git: GitRepository["git"] = (...words) => source.git("-C", bare, ...words);
  const server = { ...source, path: bare, git };
  const checkout = () => {
    const clone = source.clone();
    clone.git("remote", "set-url", "origin", bare);
    return clone;
  };
  return {
    server,
    checkout,
    open: (changes, settings = {}) => openRegistry({ git: settings }, effects(checkout().path, changes)),
  };
}
