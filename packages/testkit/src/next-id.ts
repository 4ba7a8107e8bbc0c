/** The id after all that there are, as GitHub counts them. */
export function nextId(items: readonly { readonly id: number }[]): number {
  return Math.max(1000, ...items.map(({ id }) => id)) + 1;
}
