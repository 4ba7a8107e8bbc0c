import { relative, resolve, sep } from "node:path";

/** A file as GitHub's annotations name it: seen from the top of the checkout, with `/`. */
export function workspacePath(file: string): string {
  return relative(process.env["GITHUB_WORKSPACE"] ?? process.cwd(), resolve(file)).replaceAll(sep, "/");
}
