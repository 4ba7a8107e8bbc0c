import type { ReproductionEffects, StepCheck } from "./reproduction.ts";

/** Whether the repository holds a file as it was. */
export async function committed(
  path: string,
  sha256: string,
  commit: string | null,
  { sha256At }: ReproductionEffects,
): Promise<StepCheck> {
  const what = `${path} at the commit`;
  const found = sha256At === undefined || commit === null ? null : await sha256At(commit, path);
  if (found === null) return { what, state: "not checked", why: null };
  if (found === "absent") return { what, state: "missing", why: "the commit does not hold it" };
  return found === sha256
    ? { what, state: "resolvable", why: null }
    : { what, state: "changed", why: `it has sha256:${found} there, but sha256:${sha256} was used` };
}
