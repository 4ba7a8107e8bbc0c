/**
 * Reads `GITHUB_OUTPUT` or `GITHUB_STATE` as the runner does: `name=value` in a line, or `name<<delimiter`, lines and
 * the delimiter. A later value replaces an earlier one.
 *
 * @throws Error on what the runner refuses, and fails the step for
 */
export function readRunnerFile(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const [, separator] = line.match(/^[^=<]*(=|<<)/) ?? [];
    if (separator === undefined) throw new Error(`The runner takes no line like this: ${line}`);
    const at = line.indexOf(separator);
    const [name, rest] = [line.slice(0, at), line.slice(at + separator.length)];
    if (separator === "=") {
      values.set(name, rest);
      continue;
    }
    const end = lines.indexOf(rest, index + 1);
    if (end === -1) throw new Error(`The value of ${name} never ends: there is no line ${rest}`);
    values.set(name, lines.slice(index + 1, end).join("\n"));
    index = end;
  }
  return values;
}
