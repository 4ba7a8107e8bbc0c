/** By code units, the same in every locale. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
