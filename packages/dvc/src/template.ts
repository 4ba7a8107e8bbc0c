import type { DeclaredStage } from "./pipeline.ts";

/**
 * The working folder of a stage, with `${item}`, `${item.name}` and `${key}` of a foreach stage filled in.
 * @returns null where it holds another template, which DVC would fill in from parameters or a matrix
 */
export function workingFolderOf({ workingFolder, items }: DeclaredStage, stage: string): string | null {
  const key = stage.slice(stage.indexOf("@") + 1);
  let open = false;
  const filled = workingFolder.replace(/(?<!\\)\$\{\s*([^}]*?)\s*\}/g, (_, expression: string) => {
    const value = items === null || !items.has(key) ? undefined : valueAt(expression, key, items.get(key));
    if (typeof value === "string" || typeof value === "number") return String(value);
    open = true;
    return "";
  });
  return open ? null : filled;
}

/** Whether a path that a stage declares, perhaps with templates, can be the one that it made. */
export function canBe(declared: string, path: string): boolean {
  if (!declared.includes("${")) return declared === path;
  const parts = declared.split(/\$\{[^}]*\}/);
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const at = last ? path.length - part.length : path.indexOf(part, from);
    if (at < from || (index === 0 && at !== 0) || !path.startsWith(part, at)) return false;
    from = at + part.length;
  }
  return true;
}

function valueAt(expression: string, key: string, item: unknown): unknown {
  if (expression === "key") return key;
  const [root, ...steps] = expression.split(".");
  if (root !== "item") return undefined;
  let value = item;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
