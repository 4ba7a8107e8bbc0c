import { asArgument } from "../paths.ts";
import type { Repository } from "../tool.ts";

/**
 * Top folders and files that hold Python: what a tool is given that would otherwise walk into folders which git ignores (virtual
 * environments, node_modules).
 */
export function pythonEntries({ files }: Repository): readonly string[] {
  const entries = new Set(files.filter((file) => file.endsWith(".py")).map((file) => file.split("/", 1)[0]!));
  if (entries.size === 0) return ["."];
  return [...entries].sort().map(asArgument);
}
