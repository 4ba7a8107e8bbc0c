/** A package at one version. */
export interface PinnedPackage {
  /** As PyPI compares names (PEP 503): in lower case, with single hyphens. */
  readonly name: string;
  readonly version: string;
}

/** A name as PyPI compares it. conda's `_libgcc_mutex` keeps what it begins with. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/(?<=[^-_.])[-_.]+/g, "-");
}

/** By name and version, each once. */
export function inOrder(packages: readonly PinnedPackage[]): readonly PinnedPackage[] {
  const each = new Map(packages.map(({ name, version }) => [`${name} ${version}`, { name, version }]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
}
