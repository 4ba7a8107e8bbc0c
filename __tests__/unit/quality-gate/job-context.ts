import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { SliceCache } from "@mlops-actions/engines";
import { openCheckout } from "@mlops-actions/git";
import { temporaryFolder } from "@mlops-actions/testkit";

export interface JobContext extends Context {
  /** What it said, in order. */
  readonly said: readonly string[];
}

/** The context of a job in a folder, or of a laptop: `event` null. It has no token. */
export function jobContext(work: string, changes: Partial<Context> = {}): JobContext {
  const said: string[] = [];
  const absent = (): never => {
    throw new Error("not part of this test");
  };
  return {
    inputs: () => undefined,
    log: {
      info: (words) => said.push(words),
      warning: (words) => said.push(words),
      group: (title) => said.push(title),
      progress: () => () => {},
      mask: () => {},
    },
    github: async () => null,
    event: null,
    checkout: () => openCheckout({ folder: work, environment: process.env }),
    engines: { onnxruntime: absent, duckdb: absent } as unknown as Context["engines"],
    environment: {},
    sharedCache: null,
    cancelled: () => new AbortController().signal,
    places: {
      work,
      report: work,
      temporary: temporaryFolder("temporary"),
      cache: temporaryFolder("cache"),
      suite: work,
    },
    clock: () => new Date(0),
    run: {
      actionsVersion: "1.0.0",
      repository: "org/team-repo",
      serverUrl: "https://github.com",
      commit: null,
      ref: null,
      url: null,
      attempt: 1,
    },
    ...changes,
    said,
  };
}

/** A cache that jobs share, in a folder: what it holds by key. */
export function sharedFolder(): SliceCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    restore: async (key) => entries.get(key) ?? null,
    save: async (key, folder) => {
      const copy = await mkdtemp(join(temporaryFolder("shared"), "entry-"));
      await cp(folder, copy, { recursive: true });
      entries.set(key, copy);
    },
  };
}
