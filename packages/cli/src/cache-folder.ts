import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where the user's programs keep what they can download again, by the custom of the platform. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(cachesOf(environment), "mlops-actions");
}

function cachesOf(environment: NodeJS.ProcessEnv): string {
  if (process.platform === "win32") return environment["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  const declared = environment["XDG_CACHE_HOME"] ?? "";
  // https://specifications.freedesktop.org/basedir/latest/: paths that are not absolute are to be ignored.
  return isAbsolute(declared) ? declared : join(homedir(), ".cache");
}
