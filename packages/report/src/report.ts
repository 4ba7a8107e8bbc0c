export type Verdict = "pass" | "warn" | "fail";

/**
 * What an action found, as structure and plain text. Nothing here is Markdown or HTML: each renderer escapes every
 * string for its own medium, so that the name of a column or a branch cannot become markup.
 */
export interface Report {
  /** The action's name, e.g. `evaluate-model`. */
  readonly action: string;
  /** What it is about, e.g. the model's name. Action and subject together tell sticky comments apart. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** One clause that says what was found: `undecided, recall may have dropped`. */
  readonly headline: string;
  /** Always in sight: the reader learns why within the first screen. */
  readonly lead: readonly Block[];
  /** Folded, the most important first; what does not fit is dropped from the last. */
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** The content of report.json. */
  readonly data: object;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Where it is shown: the page holds all, the comment (with summary and terminal) less. Default: everywhere. */
  readonly only?: "page" | "comment";
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

export type Text = string | readonly (string | Span)[];

export interface Span {
  readonly text: string;
  readonly style?: "code" | "strong" | "emphasis";
}

export type Block = Paragraph | List | Table | Preformatted | Chart;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Text[];
}

export interface Column {
  readonly title: Text;
  readonly align?: "left" | "right";
}

export interface Table {
  readonly kind: "table";
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
}

/** Lines as a program printed them, in their columns. */
export interface Preformatted {
  readonly kind: "preformatted";
  readonly text: string;
}

interface Axis {
  readonly title: string;
  readonly domain?: readonly [number, number];
}

/** Each is drawn as SVG on the page and given as a table, a sentence or Mermaid where there are no pictures. */
export type Chart =
  | {
      readonly kind: "lines";
      readonly title: string;
      /** The chart in one sentence, for those who don't see it. */
      readonly description: string;
      readonly x: Axis;
      readonly y: Axis;
      /** A line from (0, 0) to (1, 1), for ROC and calibration. */
      readonly diagonal?: boolean;
      /** The first is what the report is about: drawn solid and over the others. */
      readonly series: readonly {
        readonly name: string;
        readonly x: ArrayLike<number>;
        readonly y: ArrayLike<number>;
        readonly points?: boolean;
      }[];
    }
  | {
      readonly kind: "histogram";
      readonly title: string;
      readonly description: string;
      readonly x: Axis;
      /** Bin edges, one more than the counts of each series. */
      readonly edges: ArrayLike<number>;
      readonly series: readonly { readonly name: string; readonly counts: ArrayLike<number> }[];
    }
  | {
      readonly kind: "matrix";
      readonly title: string;
      readonly description: string;
      readonly rowTitle: string;
      readonly columnTitle: string;
      readonly labels: readonly string[];
      readonly matrix: readonly (readonly number[])[];
    }
  | {
      readonly kind: "intervals";
      readonly title: string;
      readonly description: string;
      readonly x: Axis;
      /** Difference and interval a row; `limit` is where "too much worse" begins. */
      readonly rows: readonly {
        readonly name: string;
        readonly delta: number;
        readonly lower: number;
        readonly upper: number;
        readonly limit?: number;
        readonly verdict: string;
        /** Gives the row its colour; without one it stays neutral. */
        readonly tone?: Verdict;
      }[];
    };
