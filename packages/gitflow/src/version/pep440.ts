import type { SemVer } from "semver";

const words: ReadonlyMap<string, string> = new Map([
  ["a", "a"],
  ["alpha", "a"],
  ["b", "b"],
  ["beta", "b"],
  ["c", "rc"],
  ["rc", "rc"],
  ["pre", "rc"],
  ["preview", "rc"],
  ["dev", ".dev"],
]);

/**
 * A version in the normal form of PEP 440 (https://peps.python.org/pep-0440): `1.4.0-rc.3` is `1.4.0rc3`, `1.5.0-dev.12+a41b77e`
 * is `1.5.0.dev12+a41b77e`, `1.4.0-beta.2.dev.5` is `1.4.0b2.dev5`. Build metadata becomes the local version.
 *
 * PEP 440 sorts dev before alpha, beta and rc; semver sorts words by their letters, dev after beta.
 * @returns null for a pre-release that PEP 440 has no word for, as `1.4.0-hotfix.1` or `1.4.0-rc.1.2`
 */
export function pep440({ major, minor, patch, prerelease, build }: SemVer): string | null {
  const suffix = suffixOf(prerelease.map(String));
  if (suffix === null) return null;
  const local = build
    .flatMap((part) => part.toLowerCase().split("-"))
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, "") : part))
    .join(".");
  return `${major}.${minor}.${patch}${suffix}${local === "" ? "" : `+${local}`}`;
}

function suffixOf(identifiers: readonly string[]): string | null {
  // `rc1` and `rc-1` are written as well as `rc.1`.
  const parts = identifiers
    .flatMap((part) => part.split("-"))
    .flatMap((part) => /^([a-z]+)(\d+)$/i.exec(part)?.slice(1) ?? [part]);
  const read: { word: string; number: string }[] = [];
  for (let at = 0; at < parts.length; ) {
    const word = words.get(parts[at++]?.toLowerCase() ?? "");
    if (word === undefined) return null;
    const number = /^\d+$/.test(parts[at] ?? "") ? (parts[at++] as string) : "0";
    read.push({ word, number: number.replace(/^0+(?=\d)/, "") });
  }
  const order = read.map(({ word }) => (word === ".dev" ? "d" : "p")).join("");
  return ["", "p", "d", "pd"].includes(order) ? read.map(({ word, number }) => word + number).join("") : null;
}
