import { didYouMean, type Place, UserError } from "@mlops-actions/errors";
import type { z } from "zod";
import { legalKeys, objectOf, valueAt } from "./schema-keys.ts";

/** One thing that is wrong with what was declared. */
export interface Problem {
  readonly message: string;
  readonly remedy?: string;
  /** Keys down to what is wrong. */
  readonly path: readonly PropertyKey[];
  /** Whether the key or its value is to blame. */
  readonly part: "key" | "value";
}

type Issue = z.core.$ZodIssue;

/** What was checked: by which schema, which value, and what the whole of it is called. */
interface Checked {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly subject: string;
}

/** A schema's issues in words for the person who wrote the value. */
export function problemsOf(checked: Checked, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => describe(checked, issue));
}

/** The first problem with its place, and up to ten more as what is also wrong. */
export function toUserError(problems: readonly Problem[], placeOf: (problem: Problem) => Place): UserError {
  const placed = problems
    .map((problem) => ({ ...problem, place: placeOf(problem) }))
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
  const [first, ...others] = placed;
  if (first === undefined) throw new Error("an error without a problem");
  const listed = others.slice(0, 10).map(({ message, place }) => `${whereabouts(place)}${message}`);
  if (others.length > 10) listed.push(`and ${others.length - 10} more`);
  return new UserError(first.message, { ...first.place, ...(first.remedy && { remedy: first.remedy }), also: listed });
}

function whereabouts({ input, line, column }: Place): string {
  if (input !== undefined) return `input ${input}: `;
  return line === undefined ? "" : `line ${line}, column ${column}: `;
}

function describe(checked: Checked, issue: Issue): Problem[] {
  const { path } = issue;
  const name = pathText(path, checked.subject);
  const found = valueAt(checked.value, path);
  const wrong = (message: string, remedy?: string): Problem[] => [
    { message, path, part: "value", ...(remedy && { remedy }) },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(checked, path, key));
    case "invalid_type": {
      if (found === undefined) return missingKey(checked, path);
      const kind = kinds.get(issue.expected) ?? issue.expected;
      return wrong(`${name} must be ${kind}, not ${shown(found)}.`, quoting(checked, issue, found));
    }
    case "invalid_value": {
      if (found === undefined) return missingKey(checked, path);
      const legal = issue.values.map(String);
      if (typeof found !== "string" || legal.includes(found)) {
        return wrong(`${name} must be one of ${legal.join(", ")}, not ${shown(found)}.`);
      }
      return wrong(
        `${name} cannot be ${JSON.stringify(found)}.${didYouMean(found, legal)}`,
        `Write one of ${legal.join(", ")}.`,
      );
    }
    case "too_small":
      return wrong(`${name} ${tooSmall(issue)}`);
    case "too_big":
      return wrong(`${name} must be ${issue.inclusive ? "at most" : "below"} ${issue.maximum}, not ${shown(found)}.`);
    case "invalid_union":
      return ofUnion(checked, issue, name, found);
    case "custom": {
      const remedy: unknown = issue.params?.["remedy"];
      return wrong(issue.message, typeof remedy === "string" ? remedy : undefined);
    }
    default:
      return wrong(`${name}: ${issue.message}.`);
  }
}

const kinds = new Map<string, string>([
  ["string", "text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a set of keys"],
  ["map", "a set of keys"],
]);

function unknownKey({ schema, subject }: Checked, path: readonly PropertyKey[], key: string): Problem {
  const keys = legalKeys(schema, path);
  const home = [...keys].find(([, child]) => Object.hasOwn(objectOf(child)?.shape ?? {}, key))?.[0];
  const hint = home === undefined ? didYouMean(key, [...keys.keys()]) : ` It belongs under "${home}".`;
  return {
    message: `${pathText(path, subject)} knows no key "${key}".${hint}`,
    remedy: `Legal keys: ${[...keys.keys()].join(", ")}.`,
    path: [...path, key],
    part: "key",
  };
}

function missingKey({ subject }: Checked, path: readonly PropertyKey[]): Problem[] {
  return [
    { message: `${pathText(path.slice(0, -1), subject)} lacks the key "${String(path.at(-1))}".`, path, part: "key" },
  ];
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === "string") return "is empty.";
  if (origin === "array") return `needs at least ${minimum} ${minimum === 1 ? "entry" : "entries"}.`;
  return `must be ${inclusive ? "at least" : "above"} ${minimum}.`;
}

/** A union here offers text (or a label) and perhaps keys: keys are judged as keys, the rest is of the wrong kind. */
function ofUnion(checked: Checked, issue: z.core.$ZodIssueInvalidUnion, name: string, found: unknown): Problem[] {
  if (found === undefined) return missingKey(checked, issue.path);
  const offersKeys = issue.errors.some(([error]) => error?.code === "invalid_type" && error.expected === "object");
  const fitting = (codes: readonly string[]) =>
    issue.errors.find((errors) => errors.every(({ code, path }) => !codes.includes(code) || path.length > 0));
  const deeper = fitting(["invalid_type", "invalid_value"]) ?? fitting(["invalid_type"]);
  if (deeper !== undefined) {
    return deeper.flatMap((error) => describe(checked, { ...error, path: [...issue.path, ...error.path] }));
  }
  const kind = offersKeys ? "text or a set of keys" : "text";
  return [{ message: `${name} must be ${kind}, not ${shown(found)}.`, path: issue.path, part: "value" }];
}

/** How to write the same value in the expected kind, where a pair of quotes is all that is wrong. */
function quoting(
  { schema, value }: Checked,
  { path, expected }: z.core.$ZodIssueInvalidType,
  found: unknown,
): string | undefined {
  if (expected === "string" && (typeof found === "number" || typeof found === "boolean")) {
    const left = schema.safeParse(replaced(value, path, String(found))).error?.issues ?? [];
    const still = left.find((issue) => issue.path.join(".") === path.join("."));
    // The text may be wrong as well: then quotes are no help, and its own mistake is.
    return still === undefined ? `Put it in quotes: "${found}".` : `Mind that ${still.message}.`;
  }
  const isNumber = typeof found === "string" && found.trim() !== "" && Number.isFinite(Number(found));
  return expected === "number" && isNumber ? `Write ${found} without quotes.` : undefined;
}

/** The same value but for what stands at a path. */
function replaced(root: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = replaced(valueAt(root, [step]), rest, value);
  if (root instanceof Map) return new Map([...root, [step, inner]]);
  if (Array.isArray(root)) return root.with(Number(step), inner);
  return { ...(root as object), [step]: inner };
}

function shown(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") {
    return `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
  }
  if (typeof value === "number") return `the number ${value}`;
  return typeof value === "boolean" ? String(value) : "a set of keys";
}

function pathText(path: readonly PropertyKey[], subject: string): string {
  const words = path.map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    const word = /^[\w-]+$/.test(String(step)) ? String(step) : JSON.stringify(String(step));
    return index === 0 ? word : `.${word}`;
  });
  return words.length === 0 ? subject : words.join("");
}
