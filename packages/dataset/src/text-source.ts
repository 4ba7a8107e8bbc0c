import { type Evidence, evidenceOf, FLAGS, NO_EVIDENCE } from "./evidence.ts";
import type { Session } from "./session.ts";
import type { Source, Typing } from "./source.ts";
import { type CellSyntax, evidenceAggregates, type TextColumnPlan, textCellValue } from "./text-cells.ts";

/** Rows that the first guess at the types rests on. */
const SAMPLE = 2048;

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

/** What the cells of a relation show about its columns; flags that `before` has turned are not looked at again. */
export async function evidenceIn(
  session: Session,
  relation: string,
  plans: readonly TextColumnPlan[],
  before?: readonly Evidence[],
): Promise<Evidence[]> {
  if (plans.length === 0) return [];
  const aggregates = plans.flatMap((plan, i) => evidenceAggregates(plan, before?.[i] ?? NO_EVIDENCE));
  const [flags] = (await session.rows(`SELECT ${aggregates.join(", ")} FROM ${relation}`)) as [boolean[]];
  return plans.map((_, i) => evidenceOf(flags.slice(i * FLAGS.length, (i + 1) * FLAGS.length)));
}
