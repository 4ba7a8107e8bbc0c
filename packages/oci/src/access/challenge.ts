/** How a registry wants to be convinced. */
export type Challenge =
  | { readonly scheme: "basic" }
  | {
      readonly scheme: "bearer";
      readonly realm: string;
      readonly service: string | null;
      readonly scope: string | null;
    };

/** Reads a WWW-Authenticate header; the first scheme that is known counts, null for none. */
export function parseChallenge(header: string): Challenge | null {
  for (const [, scheme = "", parameters = ""] of header.matchAll(
    /\b(bearer|basic)\b((?:\s*,?\s*\w+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s,"]+))*)/gi,
  )) {
    if (scheme.toLowerCase() === "basic") return { scheme: "basic" };
    const values = new Map(
      [...parameters.matchAll(/(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)].map(
        ([, name = "", quoted, plain]) => [name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain ?? ""],
      ),
    );
    const realm = values.get("realm");
    if (realm !== undefined) {
      return { scheme: "bearer", realm, service: values.get("service") ?? null, scope: values.get("scope") ?? null };
    }
  }
  return null;
}
