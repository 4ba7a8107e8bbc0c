import { LicenseExpression, LicenseRepository, NamedLicense, SpdxLicense } from "@cyclonedx/cyclonedx-library/Models";
import { fixupSpdxId } from "@cyclonedx/cyclonedx-library/SPDX";

/** Licences as CycloneDX has them: an expression stands alone, beside others it is a name like any that SPDX does not list. */
export function licencesOf(texts: readonly string[]): LicenseRepository {
  const licences = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))].sort();
  const [only] = licences;
  if (only !== undefined && licences.length === 1 && isExpression(only)) {
    return new LicenseRepository([new LicenseExpression(only)]);
  }
  return new LicenseRepository(
    licences.map((text) => {
      const id = spdxId(text);
      return id === undefined ? new NamedLicense(text) : new SpdxLicense(id);
    }),
  );
}

/** The library looks names up in a plain object, which has `constructor` and its like too. */
function spdxId(text: string): string | undefined {
  const id: unknown = fixupSpdxId(text);
  return typeof id === "string" ? id : undefined;
}

/** Several ids of SPDX, joined as it has it: `(MIT OR Apache-2.0) AND Zlib`, `GPL-2.0-or-later WITH GCC-exception-2.0`. */
function isExpression(text: string): boolean {
  const words = text
    .replace(/([()])/g, " $1 ")
    .split(/\s+/)
    .filter(Boolean);
  let at = 0;
  const either = (): boolean => {
    if (!simple()) return false;
    while (words[at] === "AND" || words[at] === "OR") {
      at++;
      if (!simple()) return false;
    }
    return true;
  };
  const simple = (): boolean => {
    const word = words[at++];
    if (word === "(") return either() && words[at++] === ")";
    if (word === undefined || !(isReference(word) || isId(word))) return false;
    if (words[at] !== "WITH") return true;
    at++;
    return /^[\w.-]+$/.test(words[at++] ?? "");
  };
  return words.length > 1 && either() && at === words.length;
}

/** Ids of expressions keep their case. */
function isId(word: string): boolean {
  const plain = word.replace(/\+$/, "");
  return spdxId(plain) === plain;
}

function isReference(word: string): boolean {
  return /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(word);
}
