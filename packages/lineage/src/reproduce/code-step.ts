import type { ModelVersion } from "@mlops-actions/registry";
import { repositoryOf } from "../repository.ts";
import type { ReproductionEffects, ReproductionStep } from "./reproduction.ts";
import { operand, shellLine } from "./shell.ts";

export async function codeStep(
  { code }: ModelVersion,
  { server, folder: within }: { readonly server: string; readonly folder: string },
  { hasCommit }: ReproductionEffects,
): Promise<ReproductionStep> {
  const title = "Get the code";
  if (code === null) {
    return { title, commands: [], checks: [{ what: "code", state: "missing", why: "no commit was recorded" }] };
  }
  const { commit, repository } = code;
  const what = `commit ${commit.slice(0, 12)} of ${repository ?? "a repository that was not recorded"}`;
  if (!/^[0-9a-f]{7,64}$/.test(commit)) {
    return { title, commands: [], checks: [{ what, state: "missing", why: "it is no commit of git" }] };
  }
  const clone = repositoryOf(repository, server)?.clone;
  const folder = folderOf(clone);
  const there = hasCommit === undefined ? null : await hasCommit(commit);
  const state = there === null ? "not checked" : there ? "resolvable" : "missing";
  return {
    title: clone === undefined ? `${title}, in a clone of the repository` : title,
    commands: [
      ...(clone === undefined ? [] : [shellLine(["git", "clone", "--", clone, folder]), shellLine(["cd", folder])]),
      shellLine(["git", "checkout", "--detach", commit]),
      ...(within === "" ? [] : [shellLine(["cd", operand(within)])]),
    ],
    checks: [
      { what, state, why: there === false ? "the repository has no such commit" : null },
      ...(clone === undefined
        ? [
            {
              what: "address of the repository",
              // Where the commit was found, the repository is known to whoever asks.
              state: there === true ? "not checked" : "missing",
              why: "none that git can clone was recorded",
            } as const,
          ]
        : []),
    ],
  };
}

/** The last part of the address, as git would call it. */
function folderOf(clone = ""): string {
  const name =
    clone
      .replace(/\.git$/, "")
      .split(/[/:]/)
      .at(-1) ?? "";
  return /^[\w][\w.-]*$/.test(name) ? name : "repository";
}
