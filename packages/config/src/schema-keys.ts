import { z } from "zod";
import { isKeyed } from "./dictionary.ts";

/** The value at a path of keys and indexes, or undefined. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (value instanceof Map) value = value.get(step);
    else if (Array.isArray(value)) value = value[Number(step)];
    else value = isKeyed(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }
  return value;
}

/** The keys that a schema has at a path, each with its own schema. */
export function legalKeys(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlyMap<string, z.ZodType> {
  let here: z.ZodType | undefined = schema;
  for (const step of path) here = here && childOf(here, step);
  return new Map(Object.entries((here && objectOf(here)?.shape) ?? {}));
}

function childOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodMap) return inner.def.valueType as z.ZodType;
  if (inner instanceof z.ZodArray) return inner.def.element as z.ZodType;
  return objectOf(inner)?.shape[String(step)];
}

/** The keyed schema that a schema is, or offers among others. */
export function objectOf(schema: z.ZodType): z.ZodObject<Record<string, z.ZodType>> | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner as z.ZodObject<Record<string, z.ZodType>>;
  if (!(inner instanceof z.ZodUnion)) return undefined;
  return inner.options.map((option) => objectOf(option as z.ZodType)).find((option) => option !== undefined);
}

/** The schema beneath what makes it optional, or turns its keys into a Map first. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrap(schema.def.innerType as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.out as z.ZodType);
  return schema;
}
