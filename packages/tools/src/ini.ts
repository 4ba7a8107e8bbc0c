import { UserError } from "@mlops-actions/errors";

/** Values by key (in lower case) by section, as Python's configparser reads them; a continued value has its lines joined by newlines. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads an INI file by the rules of Python's configparser, but that a section or key may stand twice: the last counts.
 * https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 * @throws UserError with the line where a section is missing, or a line is neither key nor continuation
 */
export function parseIni(text: string, file: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | null = null;
  let option: { readonly key: string; readonly indent: number } | null = null;

  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === "" || /^[#;]/.test(line)) continue;
    const indent = raw.search(/\S/);
    if (section !== null && option !== null && indent > option.indent) {
      section.set(option.key, `${section.get(option.key)}\n${line}`);
      continue;
    }
    const header = /^\[(.+)\]/.exec(line)?.[1];
    if (header !== undefined) {
      section = sections.get(header) ?? new Map();
      sections.set(header, section);
      option = null;
      continue;
    }
    const place = { file, line: index + 1 };
    if (section === null) {
      throw new UserError("A line stands before the first section.", {
        ...place,
        remedy: "Put a section such as [flake8] above it.",
      });
    }
    const delimiter = line.search(/[=:]/);
    if (delimiter <= 0) {
      throw new UserError("This line is neither a section nor a key with its value.", {
        ...place,
        remedy: "Write `key = value`, or indent the line if it continues the value above.",
      });
    }
    option = { key: line.slice(0, delimiter).trimEnd().toLowerCase(), indent };
    section.set(option.key, line.slice(delimiter + 1).trimStart());
  }
  return sections;
}
