import { type Document, isScalar, visit, type YAMLError } from "yaml";

interface SyntaxFlaw {
  readonly message: string;
  readonly offset: number;
  readonly remedy?: string;
}

/** The parser's complaint in words for someone who does not know YAML's grammar, at the place where it can be mended. */
export function explainSyntax(error: YAMLError, document: Document, text: string): SyntaxFlaw {
  const offset = error.pos[0];
  const character = text[offset];
  if (error.code === "TAB_AS_INDENT") {
    return { message: "A tab indents this line.", offset, remedy: "Indent with spaces: YAML allows no tabs there." };
  }
  if (error.code === "RESOURCE_EXHAUSTION") return { message: "This is nested more deeply than can be read.", offset };
  if (error.code === "MULTIPLE_DOCS") {
    return {
      message: "A second document begins here.",
      offset,
      remedy: 'Keep one document, and remove the line "---" or "..." between them.',
    };
  }
  if (error.code === "MISSING_CHAR" && error.message.includes("quote")) {
    const quote = openedQuote(document, offset);
    return { message: `The quote ${text[quote]} is not closed.`, offset: quote, remedy: "Close it on the same line." };
  }
  if (error.code === "MISSING_CHAR" && error.message.startsWith("Implicit map keys")) {
    return { message: "A key without a colon.", offset, remedy: 'Write a colon and a blank after it: "key: value".' };
  }
  if (error.code === "BAD_SCALAR_START") {
    return { message: `A value cannot begin with ${character}.`, offset, remedy: "Put the value in quotes." };
  }
  const unclosed = /with a ([\]}])/.exec(error.message)?.[1];
  if (unclosed !== undefined) {
    const opening = unclosed === "]" ? "[" : "{";
    return {
      message:
        offset >= text.trimEnd().length ? `A ${opening} is not closed.` : `A ${opening} is not closed before this.`,
      offset,
      remedy: `Close it with ${unclosed}.`,
    };
  }
  const expression = text.lastIndexOf("${{", offset);
  if (expression >= 0 && expression >= offset - 2) {
    return {
      message: "An expression in double braces needs quotes here.",
      offset: expression,
      remedy: "Put the value in quotes.",
    };
  }
  if (
    error.code === "BLOCK_AS_IMPLICIT_KEY" ||
    error.code === "MULTILINE_IMPLICIT_KEY" ||
    error.code === "BAD_INDENT"
  ) {
    return {
      message: "The indentation is wrong here, or a value holds a colon.",
      offset,
      remedy: 'Line keys of one level up in the same column, and put a value that holds ": " in quotes.',
    };
  }
  return { message: "This is no YAML.", offset };
}

/** Where the quoted text begins that runs on to the end. */
function openedQuote(document: Document, end: number): number {
  let opened = end;
  visit(document, {
    Scalar(_, node) {
      const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      if (quoted && node.range && node.range[0] < end && node.range[1] >= end) opened = node.range[0];
    },
  });
  return opened;
}
