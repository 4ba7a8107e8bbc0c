/** Where in a list something holds. */
export function placesOf<Item>(list: readonly Item[], holds: (item: Item) => boolean): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < list.length; at++) if (holds(list[at]!)) places.push(at);
  return places;
}
