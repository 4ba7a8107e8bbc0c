import { stripVTControlCharacters } from "node:util";

/**
 * Text that the runner takes for text: a line that would be a workflow command (`::error::`, `##[group]`) loses its
 * beginning's meaning, and escape sequences of terminals are removed.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll("\r", "\n")
    .replaceAll(/^(\s*):(?=:)/gm, "$1\u200b:")
    .replaceAll("##[", "#\u200b#[");
}
