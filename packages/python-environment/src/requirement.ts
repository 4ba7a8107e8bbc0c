import { normalName, type PinnedPackage } from "./pinned-package.ts";

/** The package that a requirement of PEP 508 pins, null where it pins none: a range, an address, an option. */
export function pinned(requirement: string): PinnedPackage | null {
  const match = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;]*)/.exec(requirement.trim());
  if (match === null) return null;
  const version = exactVersion((match[2] as string).replace(/\s--.*$/, ""));
  return version === null ? null : { name: normalName(match[1] as string), version };
}

/** The version of `==2.1.0` or `===2.1.0`; null of `==2.*` and of any other. */
export function exactVersion(specifier: string): string | null {
  return /^\(?\s*={2,3}\s*([\w.!+-]+)\s*\)?$/.exec(specifier.trim())?.[1] ?? null;
}
