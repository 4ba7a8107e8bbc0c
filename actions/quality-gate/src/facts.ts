/** What the report says beside what the tools found. */
export interface Facts {
  /** What tells two uses apart: the folder that is checked, or the repository's name. */
  readonly subject: string;
  readonly commit: string | null;
  readonly actionsVersion: string;
  /** What was installed from where, and what else a reader should know, in sentences. */
  readonly notes: readonly string[];
}
