import { stripVTControlCharacters } from "node:util";
import { visible } from "@mlops-actions/report";

/**
 * Text that the runner takes for text: a line that would be a workflow command (`::error::`, `##[group]`) loses its
 * beginning's meaning, escape sequences of terminals are removed, and what else can't be seen is shown (`⟨U+202E⟩`).
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .split(/\r\n|\r|\n/)
    .map(visibleAround)
    .join("\n")
    .replaceAll(/^(\s*):(?=:)/gm, "$1:\u200b")
    .replaceAll("##[", "#\u200b#\u200b[");
}

/** A space of no width is how a renderer took the meaning from a command before: it stays. */
function visibleAround(line: string): string {
  return line.split("\u200b").map(visible).join("\u200b");
}
