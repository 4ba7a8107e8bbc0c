/** What a parser must know of a report beside its text. */
export interface Source {
  /** The tool that wrote it, as findings name it. */
  readonly tool: string;
  /** What messages call it: a path, or `the output of ruff`. */
  readonly name: string;
  /** Absolute folder in which the tool ran: absolute paths in the report become relative to it. */
  readonly root: string;
}

/** Reads a report. Throws a UserError that names `source.name` where the text is not what the format says. */
export type Reader<Content> = (text: string, source: Source) => Content;
