import type { Block, Section } from "@mlops-actions/report";

/** What people say of a model in mlops.yml; nothing of it can be measured. */
export interface DeclaredUse {
  readonly description?: string;
  /** What it is made for, a sentence each. */
  readonly intendedUse?: readonly string[];
  /** What it must not be used for. */
  readonly outOfScope?: readonly string[];
  /** Where it is known to be weak. */
  readonly limits?: readonly string[];
  /** Who may be harmed, and what is done about it. */
  readonly ethics?: readonly string[];
  readonly owners?: readonly string[];
  readonly licence?: string;
}

export function useBlocks({ description, intendedUse = [], owners = [], licence }: DeclaredUse): Block[] {
  const use: Block[] =
    intendedUse.length === 0
      ? [{ kind: "paragraph", text: [{ text: "What it is for is not declared.", style: "emphasis" }] }]
      : [titled("Intended use"), ...listed(intendedUse)];
  return [
    ...(description === undefined ? [] : paragraphs(description)),
    ...use,
    ...(owners.length === 0 ? [] : [{ kind: "paragraph", text: `Owners: ${owners.join(", ")}.` } as const]),
    ...(licence === undefined ? [] : [{ kind: "paragraph", text: `Licence: ${licence}.` } as const]),
  ];
}

export function limitSection({ limits = [], outOfScope = [], ethics = [] }: DeclaredUse): Section {
  const groups = [
    ["Known limits", limits],
    ["Not to be used for", outOfScope],
    ["Risks", ethics],
  ] as const;
  const blocks = groups.flatMap(([title, texts]) => (texts.length === 0 ? [] : [titled(title), ...listed(texts)]));
  return {
    title: "Limits",
    blocks: blocks.length > 0 ? blocks : [{ kind: "paragraph", text: "No limits are declared." }],
  };
}

const titled = (text: string): Block => ({ kind: "paragraph", text: [{ text, style: "strong" }] });

function listed(texts: readonly string[]): Block[] {
  return [{ kind: "list", items: texts.flatMap((text) => pieces(text)) }];
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .flatMap(pieces)
    .map((piece) => ({ kind: "paragraph", text: piece }));
}

/** Renderers cut what is longer than this in the middle; a person's words are kept whole. */
const longest = 900;

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text.replace(/\s+/g, " ").trim();
  while (rest.length > longest) {
    const space = rest.lastIndexOf(" ", longest);
    const end = space > 0 ? space : longest;
    found.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return rest === "" ? found : [...found, rest];
}
