import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

interface Module {
  readonly name?: string;
  readonly modules?: readonly Module[];
}

/** The npm packages of which a bundle has code, by the bundler's own statistics, in the order of their names. */
export function bundledPackages(root: string, stats: string): readonly BundledPackage[] {
  const { modules = [] } = JSON.parse(stats) as { readonly modules?: readonly Module[] };
  const folders = new Set(modules.flatMap(foldersOf));
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    ) as BundledPackage;
    return { name, version, ...(typeof license === "string" && { license }) };
  });
}

/** `node_modules/a/node_modules/@b/c` of a path below it. */
function foldersOf({ name = "", modules = [] }: Module): string[] {
  const folder = /(?:^|\/)((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/.exec(name)?.[1];
  return [...(folder === undefined ? [] : [folder]), ...modules.flatMap(foldersOf)];
}
