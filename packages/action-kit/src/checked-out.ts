import type { Context } from "./context.ts";

/** What the work is of, for the report's provenance. */
export interface CheckedOut {
  readonly commit: string | null;
  /** Whether tracked files differ from the commit; null where the run names the commit, or nobody can tell. */
  readonly dirty: boolean | null;
}

/** The commit that the run is about, on a laptop that of the git checkout. */
export async function checkedOut({ run, checkout }: Context): Promise<CheckedOut> {
  if (run.commit !== null) return { commit: run.commit, dirty: null };
  const here = await checkout();
  const commit = (await here?.history.head()) ?? null;
  return { commit, dirty: here === null || commit === null ? null : await here.isDirty() };
}
