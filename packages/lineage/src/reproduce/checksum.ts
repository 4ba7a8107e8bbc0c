import { operand, shellWord } from "./shell.ts";

/** A line that fails where a file is not what it was. */
export function checksum(sha256: string, path: string): string {
  return `printf '%s  %s\\n' ${shellWord(sha256)} ${shellWord(operand(path))} | sha256sum --check`;
}
