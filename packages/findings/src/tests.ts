/** One test as its runner reports it. All texts are untrusted. */
export interface TestCase {
  /** As people name it: `tests/test_score.py::test_order[nan]`, `suite › test`. */
  readonly name: string;
  /** `error`: it broke before or after its own assertions (a fixture, an import). */
  readonly outcome: "passed" | "failed" | "error" | "skipped";
  readonly seconds: number | null;
  /** Of a failure, in its first lines: the assertion, the exception. */
  readonly message: string | null;
  /** Where the assertion stands, as far as the report tells; the path as in a finding. */
  readonly path: string | null;
  readonly line: number | null;
  /** How often it was run; more than 1 where it was retried. */
  readonly attempts: number;
}

export type TestRun = readonly TestCase[];
