/** What `mlops.yml` can declare a column to be, where the cells alone would say otherwise. */
export type DeclaredType = "text" | "float" | "integer" | "boolean";

/** What a column is read as; `absent` where no cell tells, `nested` where one is a list or an object. */
export type CellType = DeclaredType | "date" | "absent" | "nested";

/** What a cell can be read as: `digits` are an integer of any length, `integer` one of 64 bits, `flat` all but a list. */
export const READINGS = ["flat", "boolean", "integer", "digits", "float", "date"] as const;
export type Reading = (typeof READINGS)[number];

/** Which readings all cells of a column allow, missing ones left aside, and whether there was any other. */
export type Evidence = Readonly<Record<Reading | "present", boolean>>;

/** Before any cell was seen. */
export const NO_EVIDENCE: Evidence = evidenceFor(READINGS, false);

export function evidenceFor(readings: readonly Reading[], present = true): Evidence {
  const has = (reading: Reading) => readings.includes(reading);
  return {
    present,
    flat: has("flat"),
    boolean: has("boolean"),
    integer: has("integer"),
    digits: has("digits"),
    float: has("float"),
    date: has("date"),
  };
}

/** What the cells of two files say together. */
export function together(a: Evidence, b: Evidence): Evidence {
  return evidenceFor(
    READINGS.filter((reading) => a[reading] && b[reading]),
    a.present || b.present,
  );
}

/**
 * The type of a column by its cells, or as declared where they allow it, else text.
 * Integers beyond 64 bits stay text, so that an id keeps its digits.
 */
export function typeOf(evidence: Evidence, declared: DeclaredType | undefined): CellType {
  if (!evidence.flat) return "nested";
  if (declared !== undefined) return declared === "text" || evidence[declared] ? declared : "text";
  if (!evidence.present) return "absent";
  if (evidence.boolean) return "boolean";
  if (evidence.integer) return "integer";
  if (evidence.digits) return "text";
  if (evidence.float) return "float";
  return evidence.date ? "date" : "text";
}
