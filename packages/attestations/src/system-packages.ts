import { systemPurl } from "./purl.ts";
import type { SbomComponent } from "./sbom-component.ts";

/** Texts of files in the layers of a base, null where it has none. */
export interface SystemFiles {
  /** `etc/os-release`, a link to `usr/lib/os-release`. */
  readonly osRelease: string | null;
  /** `var/lib/dpkg/status` and, of images without a shell, each `var/lib/dpkg/status.d/*`. */
  readonly dpkg: readonly string[];
  /** `lib/apk/db/installed`. */
  readonly apk: string | null;
}

/** The operating system of a base and the packages that it lists; none where it lists none, as in `scratch`. */
export function systemPackages({ osRelease, dpkg, apk }: SystemFiles): SbomComponent[] {
  const system = osRelease === null ? null : parseOsRelease(osRelease);
  const components: SbomComponent[] = [];
  if (system !== null) {
    const { id: name, version } = system;
    components.push({ type: "operating-system", name, ...(version !== null && { version }) });
  }
  const debian = system ?? { id: "debian", version: null };
  for (const fields of dpkg.flatMap((text) => stanzas(text, /^([\w-]+):[ \t]*(.*)$/))) {
    const { Package: name, Version: version, Architecture: architecture = "all", Status: status } = fields;
    if (!name || !version || (status !== undefined && !/ installed$/.test(status))) continue;
    components.push({
      type: "library",
      name,
      version,
      purl: systemPurl("deb", debian, { name, version, architecture }),
    });
  }
  const alpine = system ?? { id: "alpine", version: null };
  for (const { P: name, V: version, A: architecture = "noarch", L: licence } of stanzas(apk ?? "", /^(\w):(.*)$/)) {
    if (!name || !version) continue;
    const purl = systemPurl("apk", alpine, { name, version, architecture });
    components.push({ type: "library", name, version, purl, ...(licence && { licences: [licence] }) });
  }
  return components;
}

/** Paragraphs of `name: value` lines; what continues a value is left out. */
function stanzas(text: string, line: RegExp): Readonly<Record<string, string>>[] {
  return text.split(/\r?\n(?:[ \t]*\r?\n)+/).map((paragraph) => {
    const pairs = paragraph.split(/\r?\n/).flatMap((one) => {
      const [, name, value] = line.exec(one) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value.trim()] as const];
    });
    return Object.fromEntries(pairs);
  });
}

function parseOsRelease(text: string): { readonly id: string; readonly version: string | null } | null {
  const value = (name: string): string | null =>
    new RegExp(`^${name}=(["']?)(.*?)\\1\\s*$`, "m").exec(text)?.[2] || null;
  const id = value("ID");
  return id === null ? null : { id, version: value("VERSION_ID") };
}
