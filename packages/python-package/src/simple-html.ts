import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { OfferedFile } from "./simple-index.ts";

/** The files of a project's page as HTML (PEP 503), null where it has neither a link nor the look of such a page. */
export function readSimpleHtml(text: string, page: URL): OfferedFile[] | null {
  if (!/<(?:!doctype html|html|a|body)\b/i.test(text)) return null;
  return [...links(parse(text))].flatMap(({ href, name }) => {
    if (!URL.canParse(href, page.href)) return [];
    const url = new URL(href, page);
    const [, algorithm, digest] = /^#([a-z0-9]+)=([0-9a-f]+)$/i.exec(url.hash) ?? [];
    url.hash = "";
    const hashes = algorithm && digest ? { [algorithm.toLowerCase()]: digest.toLowerCase() } : {};
    return name === "" ? [] : [{ name, url: url.href, hashes }];
  });
}

type Node = DefaultTreeAdapterMap["node"];

function* links(node: Node): Generator<{ readonly href: string; readonly name: string }> {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) {
    if (child.nodeName === "a" && "attrs" in child) {
      const href = child.attrs.find(({ name }) => name === "href")?.value;
      if (href !== undefined) yield { href, name: textIn(child).trim() };
    } else yield* links(child);
  }
}

function textIn(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}
