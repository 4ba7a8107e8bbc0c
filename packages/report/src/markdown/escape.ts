import { visible } from "../text.ts";

/**
 * Untrusted text as it stands, for a line of Markdown that GitHub renders: a paragraph, an item, a cell of a table.
 * The result holds no line break and needs no context: nothing in it becomes markup, a link, a mention or a reference.
 */
export function escapeMarkdown(text: string): string {
  return unlinked(visible(text).replace(/\s+/g, " "))
    .replace(/[&<>|\\]|[`*#[\]~]/g, (character) =>
      "&<>|\\".includes(character) ? entity(character) : `\\${character}`,
    )
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/^ ?(?=-[-\s]|\+\s|[-+]$|=)/, "\\")
    .replace(/^( ?\d+)(?=[.)](\s|$))/, "$1\\")
    .replace(/\$/g, "<span>$</span>")
    .replaceAll(gap, "&#8203;");
}

const entity = (character: string) => `&#${character.charCodeAt(0)};`;

/** The same for text inside a tag that stands in Markdown (`<summary>`), where Markdown's own syntax means nothing. */
export function escapeHtmlInMarkdown(text: string): string {
  return unlinked(visible(text)).replace(/[&<>]/g, entity).replace(/\$/g, "<span>$</span>").replaceAll(gap, "&#8203;");
}

/** `text` as code: between backticks where that is plain, else in a tag, since a span can't escape `|` or a backtick. */
export function markdownCode(text: string): string {
  return /^[\w./:=@#,+()%…−-]+( [\w./:=@#,+()%…−-]+)*$/.test(text) && !workflowCommand.test(text)
    ? `\`${text}\``
    : `<code>${escapeMarkdown(text)}</code>`;
}

/**
 * Visible lines as a block of code, in a fence that is longer than any within. Nothing but the fence means anything
 * there; a line that a log would take for a command of the runner is broken by a space of no width.
 */
export function markdownFence(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)));
  const fence = "`".repeat(longest + 1);
  const plain = lines.map((line) => line.replace(/^(\s*):(?=:)/, `$1:${gap}`).replaceAll("##[", `#${gap}#${gap}[`));
  return [fence, ...plain, fence].join("\n");
}

const workflowCommand = /::/;

/** Invisible, of no width; `visible` has removed it from the text itself. */
const gap = "\u200b";

/**
 * GitHub looks for mentions, references and addresses in the *rendered* text, so that no escape of Markdown or HTML
 * hides them; a zero-width space inside breaks them, which is also how Renovate and Dependabot do it. A dollar begins
 * mathematics unless it stands in a `<span>`, as GitHub's own manual advises.
 */
function unlinked(text: string): string {
  return text
    .replace(/@(?=[\w-])/g, `@${gap}`) // @user, @org/team, user@sha, name@host
    .replace(/#(?=[\d[])/g, `#${gap}`) // #1, owner/repository#1; ##[error], where someone prints the file to a log
    .replace(/(GH|GHSA|CVE)-(?=\w)/gi, `$1-${gap}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${gap}`) // https://…, :emoji:
    .replace(/(mailto|xmpp):/gi, `$1${gap}:`)
    .replace(/www\./gi, `www${gap}.`)
    .replace(/:(?=:)/g, `:${gap}`) // ::error::, likewise
    .replace(/(?<!\w|\d[.,])[0-9a-f]{7,40}(?!\w)/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${gap}`)); // a commit
}
