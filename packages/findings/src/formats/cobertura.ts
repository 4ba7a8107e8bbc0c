import type { Coverage } from "../coverage.ts";
import { counted } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";
import { readXml, type XmlElement } from "../xml.ts";

/**
 * Cobertura XML as coverage.py, istanbul and gcovr write it. A class's file is relative to the report's first source
 * folder within the root. The total is the report's own: lines covered of lines valid, else its line rate.
 * @throws UserError where it is no XML of that kind.
 */
export const readCobertura: Reader<Coverage> = (text, source) => {
  const root = readXml(text, source, "a Cobertura report", ["coverage"]);
  const folders = descendants(root, "source").map((one) => one.text.trim());
  const inside = folders.find((folder) => !isAbsolute(reportPath(`${folder}/.`, source.root))) ?? folders[0] ?? "";
  const files = new Map<string, Map<number, number>>();
  for (const one of descendants(root, "class")) {
    const name = one.attributes["filename"];
    if (!name) continue;
    const path = reportPath(isAbsolute(name) || inside === "" ? name : `${inside}/${name}`, source.root);
    const lines = files.get(path) ?? new Map<number, number>();
    files.set(path, lines);
    for (const { attributes } of descendants(one, "line")) {
      const line = counted(attributes["number"]);
      const hits = Number(attributes["hits"]);
      // A method's lines stand among its class's as well, and in an inner class's.
      if (line !== null && hits >= 0) lines.set(line, Math.max(lines.get(line) ?? 0, hits));
    }
  }
  return { percent: [...files.values()].some(({ size }) => size > 0) ? total(root) : null, files };
};

function total({ attributes }: XmlElement): number | null {
  const [valid, covered] = [Number(attributes["lines-valid"]), Number(attributes["lines-covered"])];
  if (valid > 0 && covered >= 0 && covered <= valid) return (100 * covered) / valid;
  const rate = attributes["line-rate"] ? Number(attributes["line-rate"]) : Number.NaN;
  return rate >= 0 && rate <= 1 ? 100 * rate : null;
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(path);
}

/** In the report's order; not by recursion, however deep it is. */
function descendants(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const left = [root];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) left.push(next.children[index]!);
  }
  return found;
}
