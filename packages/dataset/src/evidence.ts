/** What `mlops.yml` can declare a column to be, where the cells alone would say otherwise. */
export type DeclaredType = "text" | "float" | "integer" | "boolean";

/** What a column is read as; `absent` where no cell tells, `nested` where one is a list or an object. */
export type CellType = DeclaredType | "date" | "absent" | "nested";

/** Which readings all cells of a column allow, missing ones left aside. */
export interface Evidence {
  readonly present: boolean;
  readonly nested: boolean;
  readonly boolean: boolean;
  /** Decimal digits that fit 64 bits. */
  readonly integer: boolean;
  /** Decimal digits, however many. */
  readonly digits: boolean;
  readonly float: boolean;
  readonly date: boolean;
}

/** Before any cell was seen. */
export const NO_EVIDENCE: Evidence = {
  present: false,
  nested: false,
  boolean: true,
  integer: true,
  digits: true,
  float: true,
  date: true,
};

export const FLAGS = Object.keys(NO_EVIDENCE) as readonly (keyof Evidence)[];

/** From a query's booleans, one a flag, in the order of `FLAGS`. */
export function evidenceOf(flags: readonly boolean[]): Evidence {
  return Object.fromEntries(FLAGS.map((flag, i) => [flag, flags[i]])) as unknown as Evidence;
}

/** What the cells of two files say together: a flag that one of them turned stays turned. */
export function together(a: Evidence, b: Evidence): Evidence {
  return evidenceOf(FLAGS.map((flag) => (NO_EVIDENCE[flag] ? a[flag] && b[flag] : a[flag] || b[flag])));
}

/**
 * The type of a column by its cells, or as declared where they allow it, else text.
 * Integers beyond 64 bits stay text, so that an id keeps its digits.
 */
export function typeOf(evidence: Evidence, declared: DeclaredType | undefined): CellType {
  if (evidence.nested) return "nested";
  if (declared !== undefined) return declared === "text" || evidence[declared] ? declared : "text";
  if (!evidence.present) return "absent";
  if (evidence.boolean) return "boolean";
  if (evidence.integer) return "integer";
  if (evidence.digits) return "text";
  if (evidence.float) return "float";
  return evidence.date ? "date" : "text";
}
