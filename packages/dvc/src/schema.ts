import { z } from "zod";

/** A text, and a number where YAML took one for it: `schema: 2.0`, a stage called 1. */
export const text = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string("text is expected").min(1, "text is expected"),
);

const count = z.int("a whole number is expected").nonnegative("a number of 0 or more is expected");

export const flag = z.boolean("true or false is expected");

export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item, "a list is expected")
    .nullish()
    .transform((items) => items ?? []);

/** Keys that people choose, as a Map: `__proto__` is a legal one, which zod's own record drops. */
export const dictionary = <Value extends z.ZodType>(value: Value) =>
  z
    .preprocess(
      (found) => (isKeyed(found) ? new Map(Object.entries(found)) : found),
      z.map(z.string(), value, "a set of keys is expected").nullish(),
    )
    .transform((entries): ReadonlyMap<string, z.output<Value>> => entries ?? new Map());

/** DVC runs one command or several, one after the other. */
export const commands = z
  .union([text, z.array(text)], "a command or a list of commands is expected")
  .nullish()
  .transform((found): readonly string[] => (typeof found === "string" ? [found] : (found ?? [])));

const md5 = z
  .string("an MD5 is expected")
  .regex(/^[0-9a-f]{32}(?:\.dir)?$/, "an MD5 of 32 hexadecimal digits is expected");

const file = z.object({ relpath: text, md5, size: count.nullish() });

/** A dependency or an output as dvc.lock and .dvc files hold it. */
export const entry = z.object(
  {
    path: text,
    hash: text.nullish(),
    md5: md5.nullish(),
    etag: text.nullish(),
    checksum: text.nullish(),
    size: count.nullish(),
    nfiles: count.nullish(),
    files: z.array(file, "a list is expected").nullish(),
    cache: flag.nullish(),
    push: flag.nullish(),
    remote: text.nullish(),
  },
  "a path with its MD5 is expected",
);

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}
