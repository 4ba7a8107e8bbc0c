import { type Evidence, NO_EVIDENCE } from "./evidence.ts";
import type { Session } from "./session.ts";
import type { Source, Typing } from "./source.ts";
import { columnAt } from "./sql.ts";
import { type CellSyntax, evidenceAggregate, evidenceOf, type TextColumnPlan, textCellValue } from "./text-cells.ts";

/** Cells that the first guess at the types rests on, in rows of which there are neither few nor many. */
const SAMPLE_CELLS = 2 ** 17;
const sampleRows = (columns: number) => Math.min(2048, Math.max(64, Math.floor(SAMPLE_CELLS / columns)));

/** Columns that one query looks at: DuckDB plans in a time that grows with their square. */
const AT_ONCE = 500;

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
      const limit = before === undefined ? ` LIMIT ${sampleRows(columns.length)}` : "";
      const seen = (some: readonly number[]) =>
        `(SELECT ${["1", ...some.map(columnAt)].join(", ")} FROM ${relation(some)}${limit})`;
      return evidenceIn(session, seen, columns.map(plan), before);
    },
    value: (column, type) => textCellValue(plan(column), type),
  });
}

/** What the cells of columns show; readings that are lost `before` are not tried again. */
export async function evidenceIn(
  session: Session,
  relation: Source["relation"],
  plans: readonly TextColumnPlan[],
  before?: readonly Evidence[],
): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (let from = 0; from < plans.length; from += AT_ONCE) {
    const some = plans.slice(from, from + AT_ONCE);
    const aggregates = some.map((plan, i) => evidenceAggregate(plan, before?.[from + i] ?? NO_EVIDENCE));
    const rows = relation(some.map(({ column }) => column));
    const [found] = (await session.rows(`SELECT ${aggregates.join(", ")} FROM ${rows}`)) as [(number | null)[]];
    evidence.push(...found.map(evidenceOf));
  }
  return evidence;
}
