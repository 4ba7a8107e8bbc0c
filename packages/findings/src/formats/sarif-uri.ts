import { reportPath } from "../report-path.ts";

interface ArtifactLocation {
  readonly uri?: string | undefined;
  readonly uriBaseId?: string | undefined;
}

/**
 * The path that a location of a SARIF report means, its base resolved and percent encoding undone; null for one that
 * is no file. A base that the report does not define, like `%SRCROOT%`, is the folder that was checked.
 */
export function sarifPath(
  location: ArtifactLocation,
  bases: Readonly<Record<string, ArtifactLocation>>,
  root: string,
): string | null {
  let uri = location.uri ?? "";
  let base = location.uriBaseId;
  const seen = new Set<string>();
  while (base !== undefined && !seen.has(base) && !isAbsolute(uri)) {
    seen.add(base);
    const next: ArtifactLocation | undefined = Object.hasOwn(bases, base) ? bases[base] : undefined;
    if (next?.uri) uri = next.uri.endsWith("/") ? next.uri + uri : `${next.uri}/${uri}`;
    base = next?.uriBaseId;
  }
  if (uri === "") return null;
  if (/^file:/i.test(uri))
    return reportPath(
      decoded(uri)
        .replace(/^file:(?:\/\/[^/]*)?/i, "")
        .replace(/^\/([A-Za-z]:)/, "$1"),
      root,
    );
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(uri) ? null : reportPath(decoded(uri), root);
}

function isAbsolute(uri: string): boolean {
  return uri.startsWith("/") || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri);
}

/** Some writers put bare paths where URIs belong: a percent sign that encodes nothing stays. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
