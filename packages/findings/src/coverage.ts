/** How much of the code ran, in the tool's own numbers. */
export interface Coverage {
  /** The tool's own total, 0 to 100: branches count where it counts them. Null where the report has no lines at all. */
  readonly percent: number | null;
  /** By path, as in a finding: how often each line that can run did. */
  readonly files: ReadonlyMap<string, ReadonlyMap<number, number>>;
}
