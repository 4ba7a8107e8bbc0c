/** Why a gate does not pass, for the report to put in words. Texts are untrusted. */
export type Reason =
  /** Of a tool that fails for them: those that are new, how many of these are errors, and how many there are in all. */
  | {
      readonly level: "fail";
      readonly kind: "findings";
      readonly tool: string;
      readonly errors: number;
      readonly count: number;
      readonly total: number;
    }
  | {
      readonly level: "fail";
      readonly kind: "tests";
      readonly tool: string;
      readonly failed: number;
      readonly total: number;
    }
  /** It failed, and neither a finding nor a test says why: a command without a report, pytest-cov's own limit. */
  | {
      readonly level: "fail";
      readonly kind: "exit-code";
      readonly tool: string;
      readonly exitCode: number | null;
      readonly detail: string | null;
    }
  /** It judged nothing. */
  | {
      readonly level: "fail";
      readonly kind: "crashed" | "timed-out" | "missing" | "misconfigured" | "no-tests";
      readonly tool: string;
      readonly detail: string | null;
    }
  /** In percent. */
  | {
      readonly level: "fail";
      readonly kind: "coverage-min";
      readonly tool: string;
      readonly percent: number;
      readonly limit: number;
    }
  /** In percent; the limit in percentage points. */
  | {
      readonly level: "fail";
      readonly kind: "coverage-drop";
      readonly tool: string;
      readonly percent: number;
      readonly basePercent: number;
      readonly limit: number;
    }
  | {
      readonly level: "fail";
      readonly kind: "coverage-changed-lines";
      readonly tool: string;
      readonly covered: number;
      readonly lines: number;
      readonly limit: number;
    }
  /** A limit is set and nothing was measured on this side: that fails. Of the base or the change nothing is known: a warning. */
  | {
      readonly level: "fail" | "warn";
      readonly kind: "coverage-unknown";
      /** Null where no tool measures coverage. */
      readonly tool: string | null;
      readonly limit: "min" | "max-drop" | "changed-lines-min";
      /** Which side is not known. */
      readonly missing: "head" | "base" | "change";
    }
  /** New ones that no tool fails for. */
  | { readonly level: "warn"; readonly kind: "warnings"; readonly tool: string; readonly count: number }
  | { readonly level: "warn"; readonly kind: "no-tools" };
