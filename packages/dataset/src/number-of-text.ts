const NUMBER = /^\s*[+-]?(?!0\d)(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** The number that a cell's text is, if it is one; `01067` is a name made of digits. */
export function numberOfText(cell: string): number | undefined {
  return NUMBER.test(cell) ? Number(cell) : undefined;
}
