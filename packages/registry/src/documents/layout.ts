/** The two kinds of numbered documents that a model has: its versions, and the moves of all of them in the order they were made. */
export type Series = "versions" | "moves";

/** Where things lie below the root of a registry, the same in a folder and in a branch; always with `/`. */
export const layout = {
  models: "models",
  model: (model: string) => `models/${model}`,
  series: (model: string, series: Series) => `models/${model}/${series}`,
  document: (model: string, series: Series, number: number) => `models/${model}/${series}/${documentName(number)}`,
  blob: (sha256: string) => `blobs/sha256/${sha256.slice(0, 2)}/${sha256}`,
};

export function documentName(number: number): string {
  return `${String(number).padStart(6, "0")}.json`;
}

/** The number of a document by the name of its file; null for any other file. */
export function numberOf(name: string): number | null {
  const [, digits] = /^(\d{6,})\.json$/.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}
