import { type Evidence, NO_EVIDENCE } from "./evidence.ts";
import type { Session } from "./session.ts";
import type { Source, Typing } from "./source.ts";
import { type CellSyntax, evidenceAggregate, evidenceOf, type TextColumnPlan, textCellValue } from "./text-cells.ts";

/** Rows that the first guess at the types rests on. */
export const SAMPLE = 2048;

/** How CSV and JSON Lines find the types of columns: not by a schema, but by the cells of a relation. */
export function textTyping(
  names: readonly string[],
  { declared, syntax }: { readonly declared: Typing["declared"]; readonly syntax: CellSyntax },
): (relation: Source["relation"]) => Pick<Source, "evidence" | "value"> {
  const plan = (column: number): TextColumnPlan => ({
    column,
    syntax,
    declared: declared.get(names[column] as string),
  });
  return (relation) => ({
    evidence: (session, columns, before) => {
      const rows = relation(columns);
      const seen = before === undefined ? `(SELECT * FROM ${rows} LIMIT ${SAMPLE})` : rows;
      return evidenceIn(session, seen, columns.map(plan), before);
    },
    value: (column, type) => textCellValue(plan(column), type),
  });
}

/** What the cells of a relation show about its columns; readings that are lost `before` are not tried again. */
export async function evidenceIn(
  session: Session,
  relation: string,
  plans: readonly TextColumnPlan[],
  before?: readonly Evidence[],
): Promise<Evidence[]> {
  if (plans.length === 0) return [];
  const aggregates = plans.map((plan, i) => evidenceAggregate(plan, before?.[i] ?? NO_EVIDENCE));
  const [found] = (await session.rows(`SELECT ${aggregates.join(", ")} FROM ${relation}`)) as [(number | null)[]];
  return found.map(evidenceOf);
}
