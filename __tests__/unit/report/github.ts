import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

export type Node =
  | DefaultTreeAdapterTypes.ChildNode
  | DefaultTreeAdapterTypes.Document
  | DefaultTreeAdapterTypes.DocumentFragment;
export type Element = DefaultTreeAdapterTypes.Element;

/** Markdown with GitHub's extensions, as the tree of the HTML that a browser makes of it. Raw HTML passes, nothing is cleaned. */
export function renderMarkdown(markdown: string): Node {
  return parseFragment(
    micromark(markdown, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    }),
  );
}

export const parseHtml = (html: string): Node => parse(html);

/** All nodes below and with `node`, in the order of the document. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}

export const elements = (node: Node): Element[] => [...walk(node)].filter((each): each is Element => "tagName" in each);

export const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/** The text as it is seen: zero-width spaces have no width. */
export function seen(node: Node): string {
  return [...walk(node)]
    .map((each) => (each.nodeName === "#text" ? (each as DefaultTreeAdapterTypes.TextNode).value : ""))
    .join("")
    .replaceAll("\u200b", "");
}

/** Texts in which GitHub looks for mentions and references: those outside links and code. */
export function linkable(node: Node): string[] {
  if (node.nodeName === "#text") return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (["a", "code", "pre"].includes(node.nodeName) || !("childNodes" in node)) return [];
  return node.childNodes.flatMap(linkable);
}

/** What GitHub makes links, mentions, pictures or mathematics of, after Markdown is rendered. */
export const filters: Record<string, RegExp> = {
  mention: /(?<![\w`])@[a-z\d]/i,
  issue: /(?<!\w)#\d|\w\/\w[\w.-]*#\d|\bGH-\d/i,
  advisory: /\b(CVE-\d|GHSA-\w)/i,
  commit: /(?<![\w.,])[0-9a-f]{7,40}(?!\w)/i,
  address: /\b(https?|ftp):\/\/\w|\bwww\.\w|\b(mailto|xmpp):\w|\w@\w[\w-]*\.\w/i,
  emoji: /:[a-z\d+_-]+:/i,
  mathematics: /\$[^\s$]/,
};
