import { UserError } from "@mlops-actions/errors";

/** Runs what reads or writes the registry's folder; a disk that refuses is said in plain words. */
export async function onDisk<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof UserError ? undefined : whys.get((error as NodeJS.ErrnoException).code ?? "");
    if (why === undefined) throw error;
    const [what, remedy] = why;
    throw new UserError(`The registry's folder cannot be used: ${what}.`, { file: root, remedy, cause: error });
  }
}

type Why = readonly [what: string, remedy: string];

const full: Why = ["the disk is full", "Free some space; what was not finished is finished by running it again."];
const closed: Why = ["it may not be read or written", "Let the user that runs this read and write all of it."];
const noFolder: Why = ["it is a file, or a part of its path is", "Name a folder; it is made when it is not there."];

const whys: ReadonlyMap<string, Why> = new Map([
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EACCES", closed],
  ["EPERM", closed],
  ["EROFS", closed],
  ["ENOTDIR", noFolder],
  ["EEXIST", noFolder],
]);
