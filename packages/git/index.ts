export { type Checkout, openCheckout } from "./src/checkout.ts";
export { checkoutRefusal } from "./src/checkout-refusal.ts";
export { fetchCommit } from "./src/fetch-commit.ts";
export type { GitOptions } from "./src/git.ts";
export type { CommitHistory, CommitSubject } from "./src/history.ts";
export { downloadLfsObject } from "./src/lfs-download.ts";
export { type LfsPointer, parseLfsPointer } from "./src/lfs-pointer.ts";
export type { Worktree } from "./src/worktree.ts";
