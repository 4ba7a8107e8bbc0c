/**
 * The hidden first line by which an action finds its own comment again: one for each action × subject, and for each
 * `commentId` where two uses of them share a pull request.
 *
 * Different parts give different markers, none is the beginning of another, and no text breaks out of the HTML
 * comment: all but letters, digits, `_`, `.` and single hyphens is percent-encoded.
 */
export function markerFor(action: string, subject: string, commentId?: string): string {
  const parts = [action, subject, ...(commentId ? [commentId] : [])];
  return `<!-- mlops-actions:${parts.map(encode).join(":")} -->`;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*~]|-(?=-)/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
