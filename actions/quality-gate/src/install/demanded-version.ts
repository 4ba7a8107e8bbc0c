import type { ChosenTool } from "../chosen-tool.ts";
import type { Installing } from "./installing.ts";
import { isLocated, type Located, type Unusable } from "./toolset.ts";

/** What was found, unless the settings name another version: that one or none, whatever is there. */
export function ofDemandedVersion(
  found: Located | Unusable | null,
  { tool, demanded }: ChosenTool,
  { install }: Pick<Installing, "install">,
): Located | Unusable | null {
  if (!isLocated(found) || demanded === undefined || isVersion(found.version, demanded)) return found;
  const there = found.version === null ? "a version that it does not tell is there" : `${found.version} is there`;
  const remedy =
    install === "none"
      ? "install that version in an earlier step, or leave `version` out"
      : "leave `version` out, or have the repository require it";
  return { outcome: "misconfigured", why: `\`tools\` asks for ${tool.package} ${demanded}, and ${there}: ${remedy}` };
}

/** `4` and `4.0` are any version that begins so; `4.0.0` is `4.0` too. */
export function isVersion(there: string | null, wanted: string): boolean {
  if (there === null) return false;
  const own = there.split(".");
  return wanted.split(".").every((part, at) => part === (own[at] ?? "0"));
}
