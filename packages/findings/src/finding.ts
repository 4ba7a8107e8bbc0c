/** What a tool says of a place in the code. All texts are untrusted: code and its authors wrote them. */
export interface Finding {
  /** The tool as the gate calls it: `ruff`, `mypy`, the name that `tools:` gives. */
  readonly tool: string;
  /** The tool's own name of the rule, `F401`; null where it has none. */
  readonly rule: string | null;
  readonly level: Level;
  /** Relative to the folder that was checked, with `/`; null where no file is to blame. */
  readonly path: string | null;
  /** Counts from 1, like the others; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine?: number;
  readonly message: string;
  /** Of a notebook: the cell, from 1. `line` counts within it. */
  readonly cell?: number;
}

export type Level = "error" | "warning" | "notice";
