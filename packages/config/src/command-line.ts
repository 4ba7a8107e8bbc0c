import { parse } from "shell-quote";

/**
 * The arguments of a line as a shell would split it, but for all that only a shell can do.
 *
 * @returns null where the line needs a shell: pipes, redirections, several commands.
 */
export function splitCommand(line: string): readonly string[] | null {
  const parts = parse(line, (name) => `$${name}`).map((part) => {
    if (typeof part === "string") return part;
    return "op" in part && part.op === "glob" && "pattern" in part ? part.pattern : null;
  });
  return parts.every((part) => part !== null) && parts.length > 0 ? parts : null;
}
