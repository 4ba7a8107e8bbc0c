/**
 * The version that a program prints for `--version`: `black, 24.4.2 (compiled: yes)`, `ruff 0.4.1`, `pylint 3.2.0`, `v9.1.0`,
 * `7.0.0 (mccabe: 0.7.0, …)`, isort's banner. The first that has two parts, so that a year or a number of bits is none; null where there is none.
 */
export function printedVersion(words: string): string | null {
  return (
    /(?<![\w.])v?(\d+(?:\.\d+){1,3}(?:[-.]?(?:a|b|rc|alpha|beta|dev|post)[-.]?\d*)*)(?![\w])/i.exec(words)?.[1] ?? null
  );
}
