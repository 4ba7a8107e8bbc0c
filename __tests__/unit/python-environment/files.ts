import type { ProjectFiles } from "@mlops-actions/python-environment";

/** A project of these files; a path with a slash is not in its root. */
export function projectOf(files: Readonly<Record<string, string | Uint8Array>>): ProjectFiles {
  return {
    list: async () => Object.keys(files).filter((path) => !path.includes("/")),
    read: async (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : null;
      return typeof content === "string" ? Buffer.from(content) : (content ?? null);
    },
  };
}
