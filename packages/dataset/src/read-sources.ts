import { UserError } from "@mlops-actions/errors";
import { checkConditionTypes, conditionFault } from "./condition.ts";
import { type CellType, type DeclaredType, type Evidence, together, typeOf } from "./evidence.ts";
import { quoted } from "./quoted.ts";
import { appendRows, finishRows, noRows, type Selection, typedRows } from "./read-rows.ts";
import { Refusal, type Session } from "./session.ts";
import type { Source } from "./source.ts";
import { columnAt } from "./sql.ts";
import { MISMATCH } from "./text-cells.ts";

/**
 * Reads files one after another into the same columns. Types are guessed from each file's first rows, which spares a
 * pass; where a later cell is of another type, all cells are looked at and the files are read again.
 */
export async function readSources(
  session: Session,
  files: readonly Source[],
  {
    selection,
    declared,
    arrived,
  }: {
    readonly selection: Selection;
    readonly declared: ReadonlyMap<string, DeclaredType>;
    readonly arrived: (rows: number) => void;
  },
) {
  const sources = [...files];
  let evidence = await evidenceOfAll(session, sources, selection.used);
  for (let exact = false; ; ) {
    const types = typesOf(evidence, selection.used, declared, exact);
    const typeOfName = (name: string) => types.get(name) as CellType;
    const readable = withoutNested(selection, sources[0] as Source, typeOfName);
    for (const condition of readable.conditions) await checkConditionTypes(session, condition, typeOfName);
    const rows = noRows(readable, typeOfName, session.duckdb);
    const ends: number[] = [];
    try {
      for (const source of sources) {
        await appendRows(session, source, readable, { rows, typeOf: typeOfName, arrived });
        ends.push(rows.count);
      }
      return { ...finishRows(rows), ends, sources, nested: readable.nested };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.message.includes(MISMATCH) && !exact) {
        exact = true;
        evidence = await evidenceOfAll(session, sources, selection.used, evidence);
      } else {
        const source = sources[ends.length] as Source;
        await blameConditions(session, source, readable, typeOfName);
        sources[ends.length] = source.afterRefusal(error.cause);
      }
    }
  }
}

/** What all files say together about the used columns. A source that has to be read otherwise is replaced. */
async function evidenceOfAll(
  session: Session,
  sources: Source[],
  used: readonly string[],
  before?: readonly Evidence[],
): Promise<Evidence[]> {
  let all: Evidence[] | null = null;
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i] as Source;
    const columns = used.map((name) => source.names.indexOf(name));
    try {
      const own = await source.evidence(session, columns, before);
      all = all === null ? [...own] : all.map((evidence, i) => together(evidence, own[i] as Evidence));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sources[i--] = source.afterRefusal(error.cause);
    }
  }
  return all ?? [];
}

/** Once every cell was looked at, a column without values is one of text, whose cells may say `NA`. */
function typesOf(
  evidence: readonly Evidence[],
  used: readonly string[],
  declared: ReadonlyMap<string, DeclaredType>,
  exact: boolean,
): Map<string, CellType> {
  return new Map(
    used.map((name, i) => {
      const type = typeOf(evidence[i] as Evidence, declared.get(name));
      return [name, exact && type === "absent" ? "text" : type];
    }),
  );
}

function withoutNested(selection: Selection, source: Source, typeOf: (name: string) => CellType) {
  const nested = new Map<string, string>();
  for (const name of selection.used) {
    if (typeOf(name) === "nested") nested.set(name, source.typeName(source.names.indexOf(name)));
  }
  for (const { where, columns } of selection.conditions) {
    const name = [...columns.values()].find((column) => nested.has(column));
    if (name === undefined) continue;
    throw new UserError(
      `The condition ${quoted(where)} reads column ${quoted(name)}, which holds ${nested.get(name)} values.`,
      {
        file: source.path,
        remedy: "Use a column of numbers, text, booleans or dates.",
      },
    );
  }
  const kept = (names: readonly string[]) => names.filter((name) => !nested.has(name));
  return { ...selection, used: kept(selection.used), wanted: kept(selection.wanted), nested };
}

/** Raises where the rows can be read without the conditions, but not with one of them. */
async function blameConditions(
  session: Session,
  source: Source,
  { used, conditions }: Selection,
  typeOf: (name: string) => CellType,
): Promise<void> {
  if (conditions.length === 0) return;
  const values = used.map((name) => `count(${columnAt(source.names.indexOf(name))})`);
  const readable = await refusalOf(
    session,
    `SELECT ${values.join(", ")} FROM ${typedRows(source, { used, conditions: [] }, typeOf)}`,
  );
  if (readable !== null) return;
  for (const condition of conditions) {
    const rows = typedRows(source, { used, conditions: [condition] }, typeOf);
    const refusal = await refusalOf(session, `SELECT count(*) FILTER (WHERE ${condition.sql}) FROM ${rows}`);
    if (refusal !== null) throw conditionFault(condition, refusal);
  }
}

async function refusalOf(session: Session, sql: string): Promise<unknown> {
  try {
    await session.rows(sql);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.cause;
    throw error;
  }
}
