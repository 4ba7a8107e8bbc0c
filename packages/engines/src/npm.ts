import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "@mlops-actions/errors";
import type { Environment } from "./delivery.ts";
import { npmFailure } from "./npm-failure.ts";

const run = promisify(execFile);

/**
 * Brings packages' tarballs by the user's own npm, so that its registry, proxy and credentials are honoured. npm runs in
 * `folder`: only the configuration of user and machine is read, never that of a checkout, which a pull request may change.
 * @param specs exact versions, `name@version`
 * @param folder an empty folder, where the tarballs are left
 * @throws UserError where there is no npm or it fails
 */
export async function packWithNpm(specs: readonly string[], folder: string, environment: Environment): Promise<void> {
  const npm = findNpm(environment);
  const flags = ["--ignore-scripts", "--prefer-offline", "--dry-run=false", "--loglevel=error"];
  try {
    await run(npm.file, [...npm.args, "pack", ...specs, ...flags, "--pack-destination", folder], {
      cwd: folder,
      env: { ...environment },
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    throw npmFailure(specs, error as Error & { readonly stderr?: string });
  }
}

/** The name that npm gives to a package's tarball. */
export function tarballName(name: string, version: string): string {
  return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}

interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** The npm on PATH, else the one that came with this node. */
function findNpm(environment: Environment): Command {
  const windows = process.platform === "win32";
  const path = Object.entries(environment).find(([name]) => (windows ? name.toUpperCase() : name) === "PATH")?.[1];
  // A relative entry would let the checkout bring an npm of its own.
  for (const folder of (path ?? "").split(delimiter).filter((entry) => isAbsolute(entry))) {
    if (!windows && existsSync(join(folder, "npm"))) return { file: join(folder, "npm"), args: [] };
    // A .cmd file runs in a shell alone, so its script is started as that file would start it.
    if (windows && existsSync(join(folder, "npm.cmd")) && existsSync(join(folder, npmScript))) {
      return { file: process.execPath, args: [join(folder, npmScript)] };
    }
  }
  const bin = dirname(process.execPath);
  const bundled = windows ? join(bin, npmScript) : join(bin, "..", "lib", npmScript);
  if (existsSync(bundled)) return { file: process.execPath, args: [bundled] };
  throw new UserError("npm, which brings the native libraries of this action, is not on PATH.", {
    remedy: "Run actions/setup-node before this step, or install node with npm in the job's container.",
  });
}

const npmScript = join("node_modules", "npm", "bin", "npm-cli.js");
