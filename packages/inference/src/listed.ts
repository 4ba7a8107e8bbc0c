const SHOWN = 40;

/** Names (or lines) for a message: quoted, and cut where there are too many to read. */
export function listed(names: readonly (string | number)[], shown = SHOWN): string {
  const texts = names.slice(0, shown).map((name) => JSON.stringify(name));
  const more = names.length - texts.length;
  return texts.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
