import type { AwsAccess, Failure } from "./known-failures.ts";

/** AWS names who was refused what on what, and sometimes which policy says no. */
export function accessDenied(
  { action, resource }: AwsAccess,
  { message }: Failure,
): { message: string; remedy: string } {
  const [, user, named, on] =
    /(?:user: (\S+) is )?not authorized to perform:? ([\w-]+:\w+)(?:.*? on resource: (\S+))?/i.exec(message) ?? [];
  const wanted = named ?? action;
  const where = on ?? (named === undefined || named === action ? resource : "*");
  const who = user === undefined ? "The AWS credentials" : user;
  const boundary = /explicit deny in an? ([\w -]+?)(?: policy)?(?::|$)/i.exec(message)?.[1];
  if (/^sts:AssumeRole/.test(wanted)) {
    return {
      message: `${who} may not assume the role${where === "*" ? "" : ` ${where}`} (${wanted}).`,
      remedy:
        "Check the role's trust policy: its conditions on `sub` must match this repository, branch and environment.",
    };
  }
  return {
    message: `${who} may not ${wanted} on ${where}.`,
    remedy:
      boundary === undefined
        ? `Allow ${wanted} on ${where} in the role's policy; across accounts in that resource's own policy too.`
        : `An explicit deny forbids it, in a ${boundary} policy: whoever keeps that one must except this role.`,
  };
}
