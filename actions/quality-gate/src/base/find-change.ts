import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { type Change, parseDiff } from "@mlops-actions/findings";

/**
 * What the folder's files have that a commit has not. On a laptop files that nobody added to git yet are the change's
 * too; in a job they are what its other steps left.
 * @param from a commit that is in the checkout, as `findBase` leaves it
 */
export async function findChange(from: string, { checkout: open, event, places }: Context): Promise<Change | null> {
  const checkout = await open();
  if (checkout === null) return null;
  const change = parseDiff(await checkout.diff(from));
  if (event !== null) return change;
  const lines = new Map(change.lines);
  for (const path of await checkout.untracked()) lines.set(path, await allLines(resolve(places.work, path)));
  return { ...change, lines };
}

async function allLines(path: string): Promise<ReadonlySet<number>> {
  // A folder that is a repository of its own, a link to nowhere.
  const text = await readFile(path, "latin1").catch(() => "");
  return new Set(text.split("\n").map((_, index) => index + 1));
}
