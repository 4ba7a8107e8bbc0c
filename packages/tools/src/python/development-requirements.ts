import { remembered } from "../repository-files.ts";
import type { Repository } from "../tool.ts";
import { parseRequirement } from "./requirement.ts";
import { requirementGroups } from "./requirement-groups.ts";
import { requirementLines, requirementsFiles } from "./requirements-files.ts";

/** Where a package is required for development, and the version that it is pinned to. */
export interface Required {
  readonly by: string;
  readonly version: string | null;
}

/**
 * All packages that the repository requires for development, by their normal name: from groups, extras, environments and requirements
 * files; not what the project itself needs to run. The first place counts, and the first pin.
 */
export function developmentRequirements(repository: Repository): ReadonlyMap<string, Required> {
  return remembered(repository, "development requirements", () => {
    const places = new Map<string, string>();
    const pins = new Map<string, string>();
    for (const { by, kind, requirements } of requirementGroups(repository)) {
      if (kind === "main") continue;
      for (const text of requirements) remember(parseRequirement(text), by);
    }
    for (const { requirement, file, constraint } of requirementLines(repository, requirementsFiles(repository))) {
      remember(requirement, constraint ? null : file);
    }
    return new Map([...places].map(([name, by]) => [name, { by, version: pins.get(name) ?? null }]));

    function remember(requirement: ReturnType<typeof parseRequirement>, by: string | null): void {
      if (requirement === null) return;
      const { name, version } = requirement;
      if (version !== null && !pins.has(name)) pins.set(name, version);
      if (by !== null && !places.has(name)) places.set(name, by);
    }
  });
}
