const LONGEST = 60;

/** Untrusted text as a message shows it: in quotes, control characters escaped, shortened. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST + 1)];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
  return JSON.stringify(shown).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
