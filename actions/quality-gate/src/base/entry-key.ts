import { createHash } from "node:crypto";

/** All that decides what a tool says of a commit. */
export interface EntryFacts {
  readonly commit: string;
  /** The folder that is checked, as the top of the repository sees it. */
  readonly prefix: string;
  readonly tool: string;
  readonly version: string;
  readonly args: readonly string[];
  /** A digest of what is installed beside the tool: plugins, typed packages. */
  readonly installation: string;
  /** Whose parsers read the tool's reports. */
  readonly actionsVersion: string;
  /** Types differ by it: `sys.platform`. */
  readonly platform: string;
}

export function entryKey(facts: EntryFacts): string {
  const { commit, prefix, tool, version, args, installation, actionsVersion, platform } = facts;
  const said = [1, commit, prefix, tool, version, args, installation, actionsVersion, platform];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
