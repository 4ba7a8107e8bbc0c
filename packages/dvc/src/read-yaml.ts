import { type Place, UserError } from "@mlops-actions/errors";
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";

/**
 * A YAML file that DVC wrote, or reads, checked by a schema; an empty one has no keys. Whole numbers beyond 2⁵³ and
 * what is no finite number are texts as they are written, and so is every key.
 * @throws UserError with line and column where it is no YAML, holds a conflict of a merge, or is not what the schema says
 */
export function readYaml<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  refuseConflict(text, file);
  const document = attempt(file, () =>
    parseDocument(text.replace(/^\uFEFF/, ""), {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      logLevel: "error",
    }),
  );
  const [flaw] = document.errors;
  if (flaw !== undefined) {
    throw new UserError("This is no YAML.", { ...at(flaw.pos[0]), cause: flaw.message, remedy: "Correct the line." });
  }
  keepDigits(document);
  const checked = schema.safeParse(attempt(file, () => document.toJS() ?? {}));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0] as z.core.$ZodIssue;
  throw new UserError(`${nameOf(issue.path)}: ${issue.message}.`, {
    ...at(offsetOf(document, issue.path)),
    remedy: /dvc\.yaml$/.test(file)
      ? "Correct it."
      : "Have DVC write the file again: `dvc repro`, `dvc commit` or `dvc add`.",
  });
}

/** DVC's files conflict at almost every merge of two branches that trained. */
function refuseConflict(text: string, file: string): void {
  const conflict = /^<{7}(?: |\r?$)/m.exec(text);
  if (conflict === null) return;
  throw new UserError("The file holds a conflict of a merge.", {
    file,
    line: text.slice(0, conflict.index).split("\n").length,
    remedy: "Settle it: take one side and run `dvc repro` or `dvc commit`.",
  });
}

function attempt<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new UserError("This YAML is nested, or refers to itself, more deeply than can be read.", { file, cause });
  }
}

function keepDigits(document: Document): void {
  visit(document, {
    Scalar(kind, node) {
      if (typeof node.value === "string" || node.source === undefined) return;
      const inexact = typeof node.value === "number" && !isExact(node.value);
      if (inexact || kind === "key") node.value = node.source;
    },
  });
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return name === "" ? "The file" : name.replace(/^\./, "");
}

/** Where the value at a path begins; where it is not there, the nearest above it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range && !(isScalar(node) && node.value === null && depth > 0)) return node.range[0];
  }
  return 0;
}
