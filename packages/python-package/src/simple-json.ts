import { z } from "zod";
import type { OfferedFile } from "./simple-index.ts";

/** The files of a project's page as JSON (PEP 691), null where it is none. */
export function readSimpleJson(text: string, page: URL): OfferedFile[] | null {
  const parsed = project.safeParse(json(text));
  if (!parsed.success) return null;
  return parsed.data.files.map(({ filename, url, hashes }) => ({
    name: filename,
    url: new URL(url, page).href,
    hashes: lowered(hashes),
  }));
}

const project = z.object({
  files: z.array(
    z.object({
      filename: z.string(),
      url: z.string(),
      hashes: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

function lowered(hashes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(hashes).map(([name, digest]) => [name.toLowerCase(), digest.toLowerCase()]));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
