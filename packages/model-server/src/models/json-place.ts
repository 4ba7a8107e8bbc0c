/** Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A key, or any other piece; of what lies within a text no quote, bracket or comma counts. */
const TOKEN = /("(?:[^"\\]|\\.)*")(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/g;

/** Where a valid text of JSON holds the key, or the item, at the end of a path: of one that is not there, what would hold it. */
export function placeIn(text: string, path: readonly PropertyKey[]): Position {
  const wanted = path.map(String);
  const at: (string | number)[] = [];
  let [offset, deepest] = [0, -1];
  const visit = (index: number) => {
    if (at.length <= deepest || at.length > wanted.length || at.some((key, depth) => `${key}` !== wanted[depth]))
      return;
    offset = index;
    deepest = at.length;
  };
  for (const { 0: token, 1: key, index } of text.matchAll(TOKEN)) {
    if (key !== undefined) {
      at[at.length - 1] = JSON.parse(key) as string;
      visit(index);
    } else if (token === "}" || token === "]") at.pop();
    else if (token === ",") {
      const last = at.at(-1);
      if (typeof last === "number") at[at.length - 1] = last + 1;
    } else {
      if (typeof at.at(-1) === "number" || at.length === 0) visit(index);
      if (token === "[") at.push(0);
      if (token === "{") at.push("");
    }
  }
  return positionOf(text, offset);
}

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}
