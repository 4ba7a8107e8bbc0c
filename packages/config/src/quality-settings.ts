/** What `quality:` of mlops.yml and the inputs of quality-gate say, with defaults. */
export interface QualitySettings {
  /** Null: those that the repository declares. */
  readonly tools: readonly NamedTool[] | null;
  readonly install: "auto" | "none";
  /** Findings of which commit are not counted against the change. */
  readonly baseline:
    | { readonly kind: "none" }
    | { readonly kind: "base" }
    | { readonly kind: "ref"; readonly ref: string };
  /** Whether only findings on lines that the change touches are annotated. */
  readonly scope: "changed" | "all";
  readonly coverage: CoverageLimits;
  /** Seconds that a tool may take. */
  readonly timeLimit: number;
  /** Whether the first tool that fails stops the others. */
  readonly failFast: boolean;
  /** How many cores to use at most; null: as many as there are. */
  readonly cores: number | null;
  /** A compose file whose services tests need. */
  readonly services: string | null;
  readonly fix: "none" | "suggest";
}

/** In percent and percentage points, of the tools' own totals. */
export interface CoverageLimits {
  readonly min?: number;
  readonly maxDrop?: number;
  readonly changedLinesMin?: number;
}

export type NamedTool =
  /** One that we know, with arguments and a version of the user's choice. */
  | {
      readonly kind: "known";
      readonly name: string;
      readonly version: string | null;
      readonly args: readonly string[] | null;
      readonly timeLimit: number | null;
    }
  /** Any other command with a report. */
  | {
      readonly kind: "command";
      readonly name: string;
      readonly run: readonly string[];
      /** Format's name, and the file that the command writes; without a path it is what the command prints. Null: the exit code alone counts. */
      readonly report: { readonly format: string; readonly path: string | null } | null;
      readonly timeLimit: number | null;
    };
