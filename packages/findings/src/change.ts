/** What a change touches: the lines that are new or other than before, by path at its end. */
export interface Change {
  readonly lines: ReadonlyMap<string, ReadonlySet<number>>;
  /** Former path by the path that it has now, of renamed files. */
  readonly renamed: ReadonlyMap<string, string>;
}
