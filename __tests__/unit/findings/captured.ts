import { readFileSync } from "node:fs";
import type { Reader, Source } from "@mlops-actions/findings";

const folder = new URL("reports/", import.meta.url);

/** The text of a report that a real tool wrote. */
export function captured(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** What a reader makes of a captured report; the tool ran in `/tmp/planted`. */
export function read<Content>(reader: Reader<Content>, path: string, root = "/tmp/planted"): Content {
  return reader(captured(path), source(path, root));
}

export function source(name: string, root = "/work"): Source {
  return { tool: "tool", name, root };
}
