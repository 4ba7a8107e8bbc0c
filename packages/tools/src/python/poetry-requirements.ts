import { isTable, type Table, textsOf } from "../repository-files.ts";

/** A table of Poetry's dependencies as requirements of PEP 508; without Python itself, paths and optional ones. */
export function poetryRequirements(table: Table | null): string[] {
  return Object.entries(table ?? {}).flatMap(([name, value]) => {
    if (name.toLowerCase() === "python") return [];
    const choices = Array.isArray(value) ? value : [value];
    return choices.flatMap((choice) => {
      const requirement = isTable(choice) ? fromTable(name, choice) : named(name, choice);
      return requirement === null ? [] : [requirement];
    });
  });
}

function fromTable(name: string, table: Table): string | null {
  const { version, extras, git, url, path, python, markers } = table;
  if (typeof path === "string" || table["optional"] === true) return null;
  const list = textsOf(extras).length > 0 ? `[${textsOf(extras).join(",")}]` : "";
  const revision = ["rev", "tag", "branch"].map((key) => table[key]).find((text) => typeof text === "string");
  const conditions = [
    ...(typeof python === "string" ? python.split(",").flatMap((part) => pythonCondition(part.trim())) : []),
    ...(typeof markers === "string" ? [`(${markers})`] : []),
  ];
  const condition = conditions.length > 0 ? ` ; ${conditions.join(" and ")}` : "";
  if (typeof git === "string") return `${name}${list} @ git+${git}${revision ? `@${revision}` : ""}${condition}`;
  if (typeof url === "string") return `${name}${list} @ ${url}${condition}`;
  const requirement = named(`${name}${list}`, version);
  return requirement === null ? null : `${requirement}${condition}`;
}

function pythonCondition(part: string): string[] {
  return poetrySpecifier(part)
    .split(",")
    .flatMap((one) => {
      const [, operator, version] = /^([<>=!~]+)\s*([\d.]+)/.exec(one) ?? [];
      return operator === undefined ? [] : [`python_version ${operator} '${version}'`];
    });
}

function named(name: string, specifier: unknown): string | null {
  if (typeof specifier !== "string") return null;
  return `${name}${poetrySpecifier(specifier)}`;
}

/** https://python-poetry.org/docs/dependency-specification/ : a bare version is a pin, `^` and `~` are ranges. */
function poetrySpecifier(text: string): string {
  // Alternatives have no form in PEP 508; the last is the newest.
  const last = text.split("||").at(-1)!;
  return last
    .split(/,|(?<=[\d*])\s+(?=[<>=!~^])/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "*")
    .map(range)
    .join(",");
}

function range(part: string): string {
  const [, operator, version] = /^(\^|~(?!=))?\s*v?(\d.*)$/.exec(part) ?? [];
  if (version === undefined) return part;
  if (operator === undefined) return `==${version}`;
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
  const kept = operator === "~" ? Math.min(2, numbers.length) : firstThatCounts(numbers);
  const above = numbers.slice(0, kept);
  above[kept - 1]! += 1;
  return `>=${version},<${above.join(".")}`;
}

/** How many parts a caret keeps: up to the first that is not 0. */
function firstThatCounts(numbers: readonly number[]): number {
  const index = numbers.findIndex((number) => number > 0);
  return index < 0 ? numbers.length : index + 1;
}
