import { baseCommit, type Context } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import { type Checkout, checkoutRefusal } from "@mlops-actions/git";

/** The commit that a change is compared with, or why there is none. */
export type Base = FoundBase | { readonly absent: string };

export interface FoundBase {
  readonly commit: string;
  /** As people know it: a branch, or what the settings name. */
  readonly name: string;
}

/**
 * The base that the settings ask for, which is in the checkout then. `none` compares no findings; what it finds is where
 * the change began, for the lines that it touches.
 * @throws UserError where a ref is named that there is not, or a commit cannot be fetched
 */
export async function findBase(baseline: QualitySettings["baseline"], context: Context): Promise<Base> {
  const checkout = await context.checkout();
  if (checkout === null) {
    const refusal = await checkoutRefusal({ folder: context.places.work, environment: context.environment });
    return { absent: refusal ?? "There is no git checkout to take a base from." };
  }
  if (baseline.kind === "ref") return named(baseline.ref, checkout);
  try {
    const found = (await intoWhichItIsMerged(checkout, context)) ?? (await whereItBegan(checkout, context));
    if (found === null) return await beforeThePush(checkout, context);
    await checkout.need(found.commit);
    return found;
  } catch (error) {
    // Nobody asked for it: a job without permission to look for it is no worse than before.
    if (baseline.kind === "base" || !(error instanceof UserError)) throw error;
    context.log.info(`What the change touches is not known: ${error.message} ${error.remedy ?? ""}`.trim());
    return { absent: error.message };
  }
}

async function named(ref: string, checkout: Checkout): Promise<FoundBase> {
  const commit = await checkout.resolve(ref);
  if (commit === null && (await checkout.resolve("HEAD")) === null) {
    throw new UserError(`The baseline ${ref} is nothing yet: the checkout has no commit.`, {
      input: "baseline",
      remedy: "Commit something first, or use none.",
    });
  }
  if (commit === null) {
    throw new UserError(`The baseline ${ref} is no branch, tag or commit here or at origin.`, {
      input: "baseline",
      remedy: "Name one that was pushed, or use base or none.",
    });
  }
  await checkout.need(commit);
  return { commit, name: ref };
}

/**
 * `actions/checkout` checks out what a pull request would be when merged: beside its merge base that would hold what others
 * merged meanwhile, so it is compared with the commit that it is merged into.
 */
async function intoWhichItIsMerged(checkout: Checkout, { event }: Context): Promise<FoundBase | null> {
  if (event === null || event.base === null || event.sha === null) return null;
  const [into, merged, ...more] = await checkout.parents(await checkout.head());
  if (into === undefined || merged !== event.sha || more.length > 0) return null;
  return { commit: into, name: event.base.ref };
}

async function whereItBegan(checkout: Checkout, context: Context): Promise<FoundBase | null> {
  const base = await baseCommit(checkout, context);
  return base === null ? null : { commit: base.commit, name: base.branch };
}

async function beforeThePush(checkout: Checkout, { event }: Context): Promise<Base> {
  if (event === null) {
    return {
      absent:
        "The checkout knows no default branch of origin: name the branch (baseline: main), or let git remote set-head origin --auto look it up.",
    };
  }
  if (event.name !== "push") return { absent: "This run is about no change." };
  const { before, ref } = event;
  if (before === null) return { absent: "The push made this branch or tag." };
  try {
    await checkout.need(before);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { absent: `The commit before the push (${before.slice(0, 7)}) is not there any more.` };
  }
  return { commit: before, name: ref ?? before };
}
