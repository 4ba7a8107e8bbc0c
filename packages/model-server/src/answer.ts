/** What a model says of the rows of one request. */
export interface Answer {
  /** Name and version of the model that answered. */
  readonly model: string;
  readonly version: string;
  readonly rows: number;
  /** Names of the classes in the order of the scores; null for a regression. */
  readonly classes: readonly string[] | null;
  /** A label a row, by the rules of the evaluation; null for a regression. */
  readonly labels: readonly string[] | null;
  /** Probabilities by class, then by row; null where the model gives none. Of a binary model both classes. */
  readonly scores: readonly ArrayLike<number>[] | null;
  /** Predicted values of a regression, by row. */
  readonly values: ArrayLike<number> | null;
}

/** What an answer says of some of its rows. */
export function sliceOf(answer: Answer, first: number, rows: number): Answer {
  if (first === 0 && rows === answer.rows) return answer;
  const cut = (numbers: ArrayLike<number>) => Float64Array.from({ length: rows }, (_, at) => numbers[first + at]!);
  return {
    ...answer,
    rows,
    labels: answer.labels?.slice(first, first + rows) ?? null,
    scores: answer.scores?.map(cut) ?? null,
    values: answer.values && cut(answer.values),
  };
}
