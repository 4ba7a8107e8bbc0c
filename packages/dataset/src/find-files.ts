import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { quoted } from "./quoted.ts";

/**
 * The file at a path, or the files that a glob names in name order; `expand` gives the files that match a pattern.
 * Raises a UserError where there is none.
 */
export async function findFiles(path: string, expand: (pattern: string) => Promise<string[]>): Promise<string[]> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new UserError(`${quoted(path)} is not a file of this machine, and data is read from files only.`, {
      remedy: "Download it in a step before this one and give the path.",
    });
  }
  const files = existsSync(path) ? [path] : isGlob(path) ? (await expand(path)).sort() : [];
  if (files.length === 0) throw notFound(path);
  for (const file of files) refuseWhatIsNoData(file);
  return files;
}

const isGlob = (path: string) => /[*?[]/.test(path);

function notFound(path: string): UserError {
  if (existsSync(`${path}.dvc`)) {
    return new UserError(`${quoted(path)} is tracked by DVC and has not been fetched.`, {
      file: `${path}.dvc`,
      remedy: `Run \`dvc pull\` in a step before this one.`,
    });
  }
  if (isGlob(path)) {
    return new UserError(`No file matches ${quoted(path)}.`, {
      remedy: "Mend the pattern; it counts from the working directory.",
    });
  }
  const folder = dirname(path);
  if (!existsSync(folder)) {
    return new UserError(`There is no file ${quoted(path)}: its folder does not exist.`, {
      remedy: "Mend the path; it counts from the working directory.",
    });
  }
  return new UserError(`There is no file ${quoted(path)}.${didYouMean(basename(path), readdirSync(folder))}`, {
    remedy: "Mend the path; it counts from the working directory.",
  });
}

function refuseWhatIsNoData(file: string): void {
  const status = statSync(file);
  if (status.isDirectory()) {
    throw new UserError(`${quoted(file)} is a folder, not a file.`, {
      file,
      remedy: "Name a file, or the files in it by a glob such as `folder/*.csv`.",
    });
  }
  if (status.size === 0) {
    throw new UserError(`${quoted(file)} is empty.`, { file, remedy: "Check the step that writes it." });
  }
}
