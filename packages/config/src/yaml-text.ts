import { type Place, UserError } from "@mlops-actions/errors";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { explainSyntax } from "./yaml-syntax.ts";

/** A YAML text as plain values, and where each of them stands. */
export interface YamlText {
  readonly value: unknown;
  /** Place of the key or the value at the end of a path; of the nearest that exists, where it does not. */
  readonly placeOf: (path: readonly PropertyKey[], part: "key" | "value") => Place;
}

/** Class labels and texts for "missing" are what stands in the data: `01` and `1.0` are not the number 1. */
const asWritten: ReadonlySet<unknown> = new Set(["positive", "classes", "missing"]);

/**
 * Reads one YAML document. Keys are text as they are written; `__proto__` is a key like any other.
 *
 * @param origin the file or the input that holds the text.
 * @param list the text is a list whose entries are taken as they are written.
 * @throws UserError with line and column where the text is no YAML, or a key stands twice.
 */
export function readYaml(text: string, origin: Place, list = false): YamlText {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { ...origin, line, column: col };
  };
  const document = attempt(origin, () =>
    parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      merge: true,
      logLevel: "error",
    }),
  );
  const flaw = document.errors[0] ?? document.warnings[0];
  if (flaw !== undefined) {
    const { message, offset, remedy } = explainSyntax(flaw, document, text);
    throw new UserError(message, { ...at(offset), cause: flaw.message, ...(remedy && { remedy }) });
  }
  settleKeys(document, at);
  if (list) keepAsWritten(document.contents);
  return {
    value: attempt(origin, () => document.toJS()),
    placeOf: (path, part) => at(offsetOf(document, path, part)),
  };
}

/** Nesting or aliases beyond what the parser bears are the text's fault. */
function attempt<Result>(origin: Place, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new UserError("This YAML is nested, or refers to itself, more deeply than can be read.", {
      ...origin,
      cause,
    });
  }
}

function settleKeys(document: Document, at: (offset: number) => Place): void {
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      throw new UserError(`No anchor &${alias.source} stands before *${alias.source}.`, {
        ...at(start(alias)),
        remedy: "Put a value that begins with * in quotes, unless it refers to an anchor.",
      });
    },
    Pair(_, { key, value }) {
      if (!isScalar(key)) {
        throw new UserError("A key must be a plain text.", at(start(key as Node | null)));
      }
      if (typeof key.value !== "string" && typeof key.value !== "symbol") key.value = key.source ?? String(key.value);
      if (asWritten.has(key.value)) keepAsWritten(value);
    },
  });
  visit(document, {
    Map(_, { items }) {
      const seen = new Map<unknown, Node>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const first = seen.get(key.value);
        if (first !== undefined) {
          throw new UserError(`The key "${String(key.source ?? key.value)}" stands twice.`, {
            ...at(start(key)),
            remedy: `It stands first in line ${at(start(first)).line}; remove one of them.`,
          });
        }
        seen.set(key.value, key);
      }
    },
  });
}

function keepAsWritten(label: unknown): void {
  if (isSeq(label)) for (const item of label.items) keepAsWritten(item);
  if (isScalar(label) && typeof label.value !== "string" && label.source) label.value = label.source;
}

function start(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

function offsetOf(document: Document, path: readonly PropertyKey[], part: "key" | "value"): number {
  let node = document.contents as Node | null;
  let offset = start(node);
  for (const [depth, step] of path.entries()) {
    const found = childOf(document, node, step);
    if (found === undefined) return offset;
    const wanted =
      part === "key" && depth === path.length - 1 ? (found.key ?? found.value) : (found.value ?? found.key);
    node = found.value;
    offset = depth === path.length - 1 || node === null ? start(wanted) : start(found.key ?? node);
  }
  return offset;
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** The child of a node by key or index, also through an alias or a merge key. */
function childOf(document: Document, parent: Node | null, step: PropertyKey): Child | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { key: null, value: item };
  }
  if (!isMap(node)) return undefined;
  const merged: Node[] = [];
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    if (key.value === step) return { key, value: value as Node | null };
    if (typeof key.value === "symbol") merged.push(...((isSeq(value) ? value.items : [value]) as Node[]));
  }
  for (const source of merged) {
    const found = childOf(document, source, step);
    if (found !== undefined) return found;
  }
  return undefined;
}
