import { Readable } from "node:stream";
import { UserError } from "@mlops-actions/errors";
import { writeDocument } from "../document.ts";
import type { Addition, Snapshot } from "../documents/document-store.ts";
import { layout, numberOf } from "../documents/layout.ts";
import { lastOfPack, numbersOfPack, packName, packText } from "../documents/pack.ts";
import { contentOf, schemas } from "../documents/stored-content.ts";
import type { RegistryEffects } from "../registry.ts";
import { pushBranch, type Tag } from "./branch.ts";
import { writeCommit } from "./commit.ts";
import type { Git } from "./git-command.ts";
import type { GitSettings } from "./git-settings.ts";
import { readmesOf } from "./readmes-of.ts";
import { readSeries } from "./series.ts";
import { listTree } from "./tree.ts";

/** The registry as a commit of its branch has it; null is the branch before its first commit. */
export function branchSnapshot(
  git: Git,
  tip: string | null,
  settings: Required<GitSettings>,
  effects: RegistryEffects,
): Snapshot {
  const folders = new Map<string, Promise<Map<string, string>>>();
  const list = (folder: string): Promise<Map<string, string>> => {
    if (tip === null) return Promise.resolve(new Map());
    const listed = folders.get(folder) ?? listTree(git, tip, folder);
    folders.set(folder, listed);
    return listed;
  };

  const snapshot: Snapshot = {
    models: async () => [...(await list(layout.models)).keys()].sort(),

    numbers: async (model, series) =>
      [...(await list(layout.series(model, series))).keys()]
        .flatMap((name) => numberOf(name) ?? [])
        .sort((a, b) => a - b),

    read: async (model, series, numbers) =>
      readSeries(
        git,
        await list(layout.series(model, series)),
        numbers,
        `${settings.branch}:${layout.series(model, series)}`,
      ),

    openBlob: async (sha256) => {
      const path = layout.blob(sha256);
      const folder = path.slice(0, path.lastIndexOf("/"));
      const object = (await list(folder)).get(sha256);
      if (object !== undefined) return Readable.from([await git.bytes(["cat-file", "blob", object])]);
      throw new UserError("A file of this version is gone from the registry.", {
        file: `${settings.branch}:${path}`,
        remedy: "Bring it back from the branch's history: nothing in a registry is ever deleted.",
      });
    },

    locate: (path) => `${settings.branch}:${path}`,

    add: async (addition) => {
      const tag = settings.tags ? await tagOf(git, addition) : null;
      const texts = new Map([
        [layout.document(addition.model, addition.series, addition.number), writeDocument(addition.document)],
        ...(await packOf(snapshot, addition)),
        ...(await readmesOf(git, tip, snapshot, addition)),
      ]);
      const files = new Map(addition.files.map((file) => [layout.blob(file.sha256), file]));
      await effects.beforeWrite?.(`a commit for ${settings.branch}`);
      const { summary: message, by } = addition;
      const commit = await writeCommit(git, { parent: tip, message, by, at: effects.now(), texts, files });
      await effects.beforeWrite?.(`${settings.branch} at ${settings.remote}`);
      return pushBranch(git, commit, tag, settings);
    },
  };
  return snapshot;
}

/** The pack that is full with this document. */
async function packOf(snapshot: Snapshot, { model, series, number, document }: Addition): Promise<[string, string][]> {
  if (!lastOfPack(number)) return [];
  const before = await snapshot.read(model, series, numbersOfPack(number).slice(0, -1));
  const contents = [...before.map((it) => contentOf(schemas[series], it)), document];
  return [[`${layout.series(model, series)}/${packName(number)}`, packText(contents)]];
}

/** The tag of a new version, at the commit of its code. */
async function tagOf(git: Git, { series, document, model }: Addition): Promise<Tag | null> {
  if (series !== "versions") return null;
  const commit = document.code?.commit;
  const known = commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) && (await has(git, commit));
  if (known) return { name: `${model}@${document.semver ?? document.number}`, commit };
  throw new UserError(`The commit of the code that made ${model} is not in the checkout, so it cannot be tagged.`, {
    remedy: "Check that commit out (actions/checkout with its ref), or leave the registry's tags out.",
  });
}

async function has(git: Git, commit: string): Promise<boolean> {
  return git.text(["cat-file", "-e", `${commit}^{commit}`]).then(
    () => true,
    () => false,
  );
}
