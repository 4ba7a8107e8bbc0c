import { documentRegistry } from "../documents/document-registry.ts";
import type { DocumentStore } from "../documents/document-store.ts";
import type { Registry, RegistryEffects } from "../registry.ts";
import { fetchBranch } from "./branch.ts";
import { branchSnapshot } from "./branch-snapshot.ts";
import { gitOf } from "./git-command.ts";
import { checkGitSettings, type GitSettings } from "./git-settings.ts";
import { isPassing, remoteRefusal } from "./remote-refusal.ts";

/**
 * A registry in an orphan branch of the checkout's repository. Each registration and each move is a commit that is pushed
 * if nobody was first; whoever was second looks again and decides anew. It works with what the checkout can push with.
 */
export function openGit(given: GitSettings, effects: RegistryEffects): Registry {
  const settings = checkGitSettings(given);
  const git = gitOf(effects);

  async function fetched(): Promise<string | null> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await fetchBranch(git, settings);
      } catch (error) {
        if (attempts === mostFetches || !isPassing(error)) throw remoteRefusal(error, settings);
        await effects.sleep(pause(attempts));
      }
    }
  }

  const store: DocumentStore = {
    home: "git",
    holds: ({ bytes }) => bytes <= settings.largestFile,
    look: async () => branchSnapshot(git, await fetched(), settings, effects),
    pause,
  };
  return documentRegistry(store, effects);
}

const mostFetches = 4;
const milliseconds = { first: 100, longest: 3_000 };

/** At random, so that those who met once do not meet again. */
function pause(attempts: number): number {
  return Math.random() * Math.min(milliseconds.longest, milliseconds.first * 2 ** attempts);
}
