/** Plain text of at most `limit` characters, cut between characters. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

const notice = "*The rest was cut: it is longer than GitHub takes here.*";

/**
 * Markdown of at most `limit` characters, cut between two blocks: never inside a table, a code fence or a `<details>`,
 * so that what remains reads as it was meant. Says that it was cut.
 */
export function cutMarkdown(markdown: string, limit: number): string {
  if (markdown.length <= limit) return markdown;
  const room = limit - notice.length - 2;
  let end = 0;
  let position = 0;
  let fence: string | null = null;
  let folds = 0;
  for (const line of markdown.split("\n")) {
    const blank = line.trim() === "";
    if (blank && fence === null && folds === 0) end = position;
    const [marks] = line.match(/^ {0,3}(`{3,}|~{3,})/)?.slice(1) ?? [];
    if (fence !== null) {
      if (marks?.startsWith(fence) && line.trim() === marks) fence = null;
    } else if (marks !== undefined) {
      fence = marks;
    } else {
      folds += count(line, /<details\b/gi) - count(line, /<\/details>/gi);
    }
    position += line.length + 1;
    if (position > room) break;
  }
  return `${markdown.slice(0, end)}${end === 0 ? "" : "\n"}${notice}`;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
