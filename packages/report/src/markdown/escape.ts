/** Untrusted text as it stands, in Markdown as GitHub renders it. */
export function escapeMarkdown(text: string): string {
  return text;
}
