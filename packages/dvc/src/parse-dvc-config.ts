import { UserError } from "@mlops-actions/errors";

/** Values by key by section, as they are written: `core`, `remote "storage"`. Keys are in lower case. */
export type DvcConfig = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads `.dvc/config` or `.dvc/config.local`. It may hold credentials: no more of it than is needed should go on.
 * @throws UserError with the line, without its text, where it is neither section nor key
 */
export function parseDvcConfig(content: string, file: string): DvcConfig {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | null = null;
  for (const [index, raw] of content
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    const header = /^\[(.*)\]\s*(?:[#;].*)?$/.exec(line)?.[1];
    if (header !== undefined) {
      const name = sectionName(header);
      section = sections.get(name) ?? new Map<string, string>();
      sections.set(name, section);
      continue;
    }
    const equals = line.indexOf("=");
    if (section === null || equals <= 0) {
      throw new UserError("This line is neither a section nor a key with its value.", {
        file,
        line: index + 1,
        remedy: "Let DVC write the file: `dvc remote add`, `dvc config`.",
      });
    }
    section.set(line.slice(0, equals).trim().toLowerCase(), unquoted(line.slice(equals + 1).trim()));
  }
  return sections;
}

/** DVC writes `['remote "storage"']`; git's way, `[remote "storage"]`, is read as well. */
function sectionName(header: string): string {
  return (/^'(.*)'$/.exec(header.trim())?.[1] ?? header).trim();
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value);
  return quoted === null ? value.replace(/(?:^|\s+)#.*$/, "") : (quoted[2] as string);
}
