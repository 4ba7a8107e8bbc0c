import { SaxesParser } from "saxes";
import { malformed } from "./malformed.ts";
import type { Source } from "./source.ts";

export interface XmlElement {
  readonly name: string;
  /** Without a prototype: a name is present only where the report has it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text and CDATA directly within. */
  readonly text: string;
}

/**
 * The elements of an XML report. Values stay text. The parser reads no declarations of a DTD and fetches nothing: an
 * entity that XML itself does not define is an error, so that none can expand.
 * @param format With its article, for the error: `a JUnit report`.
 * @param roots Names that the outermost element may have.
 * @param each Takes elements of one name as they end, with the element around them, in the report's order. They are not
 * kept among its children: a report of thousands need not be in memory as a whole.
 * @throws UserError that names the source where it is not well-formed, or has another root.
 */
export function readXml(
  text: string,
  source: Source,
  format: string,
  roots: readonly string[],
  each?: { readonly name: string; readonly take: (element: XmlElement, around: XmlElement | null) => void },
): XmlElement {
  const root = parsed(text.trimStart(), source, format, each);
  if (!roots.includes(root.name))
    throw malformed(source, format, `its outermost element is <${root.name}>, not <${roots.join("> or <")}>`);
  return root;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

function parsed(text: string, source: Source, format: string, each: Parameters<typeof readXml>[4]): Growing {
  if (text === "") throw malformed(source, format, "it is empty");
  const open: Growing[] = [];
  let root: Growing | null = null;
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: "" };
    if (name !== each?.name) open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", ({ name }) => {
    const element = open.pop()!;
    if (name === each?.name) each.take(element, open.at(-1) ?? null);
  });
  const add = (more: string): void => {
    const last = open.at(-1);
    if (last) last.text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    // Terminal colours and the like in failures' texts, which some writers let through although XML has no such characters.
    if (!/: (disallowed character|malformed character entity)\.$/.test(error.message)) throw new NotWellFormed(error);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    throw malformed(source, format, `line ${parser.line} is no well-formed XML`, error.cause);
  }
  return root!;
}

class NotWellFormed extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}
