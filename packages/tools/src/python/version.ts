/** Whether a version is known to be before another, part by part; one that is not known is not. */
export function isBefore(version: string | null, other: readonly number[]): boolean {
  const parts = /^\D*(\d+(?:\.\d+)*)/
    .exec(version ?? "")?.[1]
    ?.split(".")
    .map(Number);
  if (parts === undefined) return false;
  for (const [index, part] of other.entries()) {
    const difference = (parts[index] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
