import type { Context } from "@mlops-actions/action-kit";
import { meaningOfRun } from "@mlops-actions/branching";
import { environmentRegistry } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import type { Decision } from "@mlops-actions/gitflow";
import { checkTag, type PushTag } from "@mlops-actions/oci";
import { parse } from "semver";
import type { PackageRequest } from "./request.ts";

/** Under which names the image is published. */
export interface Meaning {
  /** The semantic version. */
  readonly version: string;
  /** The same of characters that tags, paths and labels all take. */
  readonly imageVersion: string;
  /** The same as Python has it; null where PEP 440 has no word for it. */
  readonly pep440: string | null;
  readonly tags: readonly PushTag[];
  /** The registry of the environment that the ref goes to. */
  readonly registry: string | null;
  readonly region: string | null;
}

/**
 * Version and tags as the user names them, else by the branching rules.
 * @throws UserError where a tag is none that a registry takes
 */
export async function readMeaning(request: PackageRequest, context: Context): Promise<Meaning> {
  const { tags, config } = request;
  const decision = tags !== null && request.version !== null ? null : await decided(request, context);
  const names = tags ?? decision?.tags ?? [];
  for (const name of names) checkTag(name);
  const version = request.version ?? decision?.version.semver ?? (names[0] as string);
  requireVersion(version);
  return {
    version,
    imageVersion: version.replaceAll(/[^\w.-]/g, "-"),
    pep440: decision?.version.pep440 ?? request.version,
    tags: names.map((name) => ({ name, moving: isMoving(name) })),
    registry: environmentRegistry(config?.section("environments"), decision?.environment ?? null),
    region: decision?.region ?? null,
  };
}

function requireVersion(version: string): void {
  if (/^[A-Za-z0-9][\w.+-]{0,127}$/.test(version)) return;
  throw new UserError(`${JSON.stringify(version)} is no version that a server could be asked for.`, {
    input: "version",
    remedy: "Use letters, digits, dots, hyphens, underscores and +, 128 at most.",
  });
}

/** Where tags are named, the rules tell version and environment as far as they can. */
async function decided({ tags }: PackageRequest, context: Context): Promise<Decision | null> {
  try {
    return await meaningOfRun(context);
  } catch (error) {
    if (tags === null || !(error instanceof UserError)) throw error;
    context.log.info(`Version by its first tag: ${error.message}`);
    return null;
  }
}

/** A whole version and a commit name one image for ever; a branch, `1.4` or `latest` whichever is newest. */
function isMoving(tag: string): boolean {
  return !tag.startsWith("sha-") && parse(tag.replace(/^v/, "")) === null;
}
