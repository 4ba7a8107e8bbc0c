const SHOWN = 60;

/** A client's value as a message shows it: as JSON, and cut where it is long. */
export function told(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(cut(value)) : String(value);
  return text.length > SHOWN + 10 ? `${text.slice(0, SHOWN)}…` : text;
}

/** Names as a message lists them. */
export function listed(names: readonly (string | number)[], shown = 10): string {
  const texts = names.slice(0, shown).map((name) => (typeof name === "number" ? `${name}` : told(name)));
  const more = names.length - texts.length;
  return texts.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
