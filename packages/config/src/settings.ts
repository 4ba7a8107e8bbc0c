import type { OnInconclusive, Rule } from "@mlops-actions/gate";
import type { Task } from "@mlops-actions/metrics";

/** What a team declares of one model, with every default in its place. Paths and column names are as the user wrote them. */
export interface ModelSettings {
  readonly task: Task;
  readonly source: Source;
  readonly data: DataSettings;
  /** Order of the scores' classes, where the graph does not tell. */
  readonly classes?: readonly string[];
  /** Names of outputs in the graph, where type and shape do not tell. */
  readonly outputs: { readonly label?: string; readonly scores?: string };
  readonly scores: "probabilities" | "logits";
  /** A row is positive where its score is above; absent where the model's own label decides. */
  readonly threshold?: number;
  readonly baseline: Baseline;
  readonly gate: GateSettings;
}

/** Where the candidate's predictions come from. */
export type Source =
  | { readonly kind: "artifact"; readonly path: string; readonly holdout: string }
  | {
      readonly kind: "predictions";
      readonly path: string;
      readonly columns: PredictionColumns;
      /** Rows with the columns that slices name, where the predictions file lacks them. */
      readonly holdout?: string;
    };

/** Columns of a predictions file that are not called `label`, `score`, `score_<class>` or `prediction`. */
export interface PredictionColumns {
  readonly label?: string;
  readonly score?: string;
  /** Column of each class's score. */
  readonly scores?: ReadonlyMap<string, string>;
  readonly prediction?: string;
}

export interface DataSettings {
  readonly target: string;
  readonly reference?: string;
  /** Label of the positive class as it is written, `1` as "1". */
  readonly positive?: string;
  readonly id?: string;
  /** Columns that feed the model, in order. */
  readonly features?: readonly string[];
  readonly ignore: readonly string[];
  /** Declared types by column. */
  readonly columns: ReadonlyMap<string, ColumnType>;
  /** Texts that mean "missing"; absent where the reader's own list holds. */
  readonly missing?: readonly string[];
  readonly unlabelled: "error" | "exclude";
}

export type ColumnType = "text" | "float" | "integer" | "boolean";

export type Baseline =
  | { readonly kind: "none" }
  /** The artifact at the pull request's merge base. */
  | { readonly kind: "base" }
  | { readonly kind: "registry"; readonly version: string }
  | { readonly kind: "file"; readonly path: string };

export interface GateSettings {
  readonly onInconclusive: OnInconclusive;
  /** Two-sided. */
  readonly confidence: number;
  /** Slices with fewer rows are listed as too small. */
  readonly minRows: number;
  /** Empty where the file names none: the gate then has rules of its own. */
  readonly rules: readonly Rule[];
  readonly slices: readonly SliceSettings[];
}

/** Every value of a column, or the rows of a condition. */
export type SliceSettings =
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "condition"; readonly name: string; readonly where: string };
