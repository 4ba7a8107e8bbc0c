/** One requirement as far as a gate must know it. */
export interface Requirement {
  /** As PyPI compares names: lower case, `-` for `_` and `.`. */
  readonly name: string;
  /** Pinned by `==`, else null. */
  readonly version: string | null;
}

/** A name as PyPI compares it, PEP 503. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** A requirement in the form of PEP 508, null where the text is none (an option, a path, an address). */
export function parseRequirement(text: string): Requirement | null {
  const match = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;#]*)/.exec(text);
  if (match === null) return null;
  const specifier = match[2]!.replace(/\s--hash.*$/, "").trim();
  if (!/^(?:$|[(<>=!~@,])/.test(specifier)) return null;
  return { name: normalName(match[1]!), version: pinnedVersion(specifier) };
}

/** The version that a specifier allows alone: `==24.1.0`, not `==24.*`; null where there are several. */
export function pinnedVersion(specifier: string): string | null {
  return /^\(?\s*={2,3}\s*([\w.!+-]+)\s*\)?$/.exec(specifier.trim())?.[1] ?? null;
}
