import type { Git } from "./git-command.ts";

/** What lies in a folder of a commit: the digests of objects by name. Empty where there is no such folder. */
export async function listTree(git: Git, commit: string, folder: string): Promise<Map<string, string>> {
  const listed = await git.text(["ls-tree", "-z", commit, "--", `${folder}/`]);
  return new Map(
    listed.split("\0").flatMap((line) => {
      const [, object, path] = /^\d+ \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return object === undefined || path === undefined ? [] : [[path.slice(folder.length + 1), object] as const];
    }),
  );
}

/** The texts of many objects, in one process, in that order; null for one that is not there. `commit:path` is an object too. */
export async function readObjects(git: Git, objects: readonly string[]): Promise<(string | null)[]> {
  if (objects.length === 0) return [];
  const output = await git.bytes(["cat-file", "--batch"], [objects.map((object) => `${object}\n`).join("")]);
  const texts: (string | null)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ \w+ (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
    if (size === undefined) {
      texts.push(null);
      at = end + 1;
      continue;
    }
    texts.push(output.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return texts;
}
