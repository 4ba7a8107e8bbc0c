import { stripVTControlCharacters } from "node:util";

/** A path has 4,096 characters at most; patterns would take long over a line without end. */
const longest = 8192;

/** The lines of what a tool printed, without colours; of each as much as a path and a message can need. */
export function linesOf(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map((line) => line.slice(0, longest));
}
