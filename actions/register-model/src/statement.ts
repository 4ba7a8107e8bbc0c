import { isAbsolute, relative, sep } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { registrationStatement } from "@mlops-actions/lineage";
import { documentDigest, type RegisteredVersion, type Registry } from "@mlops-actions/registry";

/** That the artifact, and its image, became this version: an in-toto statement. The same bytes in every run and on every machine. */
export function statementOf(
  { version, location }: RegisteredVersion,
  { home }: Pick<Registry, "home">,
  { places, run }: Pick<Context, "places" | "run">,
): string {
  return registrationStatement({
    version,
    document: documentDigest(version, home),
    location: isAbsolute(location) ? relative(places.work, location).replaceAll(sep, "/") : location,
    server: run.serverUrl,
  });
}
