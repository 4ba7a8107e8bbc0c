/** The few styles of a terminal, by their ANSI codes. */
const codes = { bold: 1, dim: 2, italic: 3, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Style = keyof typeof codes;

export type Paint = (text: string, ...styles: Style[]) => string;

/** Wraps text in the codes of its styles, or leaves it as it is where colour is off. */
export function painter(colour: boolean): Paint {
  return (text, ...styles) =>
    colour && text !== "" && styles.length > 0
      ? `\u001b[${styles.map((style) => codes[style]).join(";")}m${text}\u001b[0m`
      : text;
}
