import { UserError } from "@mlops-actions/errors";
import { type CellType, type DeclaredType, type Evidence, evidenceFor } from "./evidence.ts";
import { quoted } from "./quoted.ts";
import { Refusal, type Session } from "./session.ts";
import type { Source, Typing } from "./source.ts";
import { columnAt, literal, pathPattern, sqlTypeOf } from "./sql.ts";
import { type TextColumnPlan, textCellValue } from "./text-cells.ts";
import { evidenceIn } from "./text-source.ts";

/** A Parquet file: its schema says what the columns hold, and a column that is declared otherwise is read as text cells. */
export async function parquetSource(path: string, session: Session, { declared, missing }: Typing): Promise<Source> {
  const file = literal(pathPattern(path));
  const { names, types, rows } = await schemaOf(path, file, session).catch((error: unknown) => {
    throw error instanceof Refusal ? parquetFault(path, error.cause) : error;
  });
  const declaredAt = (column: number) => declared.get(names[column] as string);
  const aliases = names.map((_, i) => columnAt(i)).join(", ");

  const asText = (column: number): TextColumnPlan | null => {
    const wish = declaredAt(column);
    const type = types[column] as string;
    if (wish === undefined || wish === "text" || kindOf(type) === wish || kindOf(type) === "nested") return null;
    return { column, declared: wish, syntax: { missing, text: (cell) => cell, nested: () => "false" } };
  };
  const relation = (columns: readonly number[]) => {
    const cells = columns.map((i) =>
      asText(i) === null ? columnAt(i) : `nullif(${columnAt(i)}::VARCHAR, '') AS ${columnAt(i)}`,
    );
    return `(SELECT ${["1", ...cells].join(", ")} FROM read_parquet(${file}, hive_partitioning = false) AS file(${aliases}))`;
  };
  return {
    path,
    names,
    rows,
    room: rows,
    relation,
    evidence: async (session, columns) => {
      const plans = columns.map(asText).filter((plan) => plan !== null);
      const cells = await evidenceIn(session, relation, plans);
      const wide = columns.filter((column) => kindOf(types[column] as string) === "wide");
      const fits = await fitInt64(session, relation(wide), wide);
      return columns.map((column) => {
        const plan = plans.findIndex((plan) => plan.column === column);
        if (plan !== -1) return cells[plan] as Evidence;
        return evidenceOfKind(kindOf(types[column] as string), fits[wide.indexOf(column)]);
      });
    },
    value: (column, type) => {
      const plan = asText(column);
      return plan === null ? schemaValue(columnAt(column), type, missing) : textCellValue(plan, type);
    },
    typeName: (column) => types[column] as string,
    place: () => ({ line: null, column: null }),
    afterRefusal: (cause) => {
      throw parquetFault(path, cause);
    },
  };
}

/** What a Parquet type is read as; `wide` may exceed 64 bits. */
type Kind = DeclaredType | "date" | "wide" | "nested";

function kindOf(type: string): Kind {
  if (/[[(]/.test(type) && !/^(DECIMAL|ENUM)\(/.test(type)) return "nested";
  if (/^(TINY|SMALL|BIG|USMALL|UTINY)INT$|^U?INTEGER$/.test(type)) return "integer";
  if (/^(UBIGINT|U?HUGEINT|DECIMAL\(\d+,0\))$/.test(type)) return "wide";
  if (/^(FLOAT|DOUBLE|DECIMAL.*)$/.test(type)) return "float";
  if (/^(DATE|TIMESTAMP.*)$/.test(type)) return "date";
  if (type === "BOOLEAN") return "boolean";
  return /^(BLOB|BIT|INTERVAL|GEOMETRY|VARIANT|MAP|STRUCT|UNION)/.test(type) ? "nested" : "text";
}

function evidenceOfKind(kind: Kind, fits: boolean | undefined): Evidence {
  if (kind === "nested") return evidenceFor([]);
  if (kind === "integer") return evidenceFor(["flat", "integer", "digits", "float"]);
  if (kind === "wide")
    return evidenceFor(["flat", "digits", "float", ...(fits === true ? (["integer"] as const) : [])]);
  return evidenceFor(kind === "text" ? ["flat"] : ["flat", kind]);
}

async function fitInt64(session: Session, relation: string, columns: readonly number[]): Promise<boolean[]> {
  if (columns.length === 0) return [];
  const fits = columns.map((i) => `coalesce(count(TRY_CAST(${columnAt(i)} AS BIGINT)) = count(${columnAt(i)}), true)`);
  return (await session.rows(`SELECT ${fits.join(", ")} FROM ${relation}`))[0] as boolean[];
}

function schemaValue(x: string, type: CellType, missing: readonly string[]): string {
  if (type === "boolean") return `CAST(${x} AS BOOLEAN)`;
  if (type === "date") return `CAST(${x} AS TIMESTAMP)`;
  if (type !== "integer" && type !== "float") return `nullif(CAST(${x} AS VARCHAR), '')`;
  const value = `CAST(${x} AS ${sqlTypeOf(type)})`;
  const numbers = missing
    .filter((word) => /\d/.test(word))
    .map(Number)
    .filter(Number.isFinite);
  return numbers.length === 0 ? value : `CASE WHEN ${x} IN (${numbers.join(", ")}) THEN NULL ELSE ${value} END`;
}

async function schemaOf(path: string, file: string, session: Session) {
  const tree = (await session.rows(`SELECT name, num_children FROM parquet_schema(${file})`)) as [
    string,
    bigint | null,
  ][];
  const names = topLevel(tree);
  const described = (await session.rows(`DESCRIBE SELECT * FROM read_parquet(${file}, hive_partitioning = false)`)) as [
    string,
    string,
  ][];
  const [[rows]] = (await session.rows(`SELECT num_rows FROM parquet_file_metadata(${file})`)) as [[bigint]];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new UserError(`Column ${quoted(twice)} stands twice in ${quoted(path)}.`, {
      file: path,
      remedy: "Rename one of them.",
    });
  }
  return { names, types: described.map(([, type]) => type), rows: Number(rows) };
}

/** Names of the root's children: DuckDB itself renames those that differ by case alone. */
function topLevel(tree: readonly (readonly [string, bigint | null])[]): string[] {
  const names: string[] = [];
  const skip = (at: number): number => {
    let next = at + 1;
    for (let children = Number(tree[at]?.[1] ?? 0); children > 0; children--) next = skip(next);
    return next;
  };
  for (let at = 1; at < tree.length; at = skip(at)) names.push((tree[at] as readonly [string, bigint | null])[0]);
  return names;
}

function parquetFault(path: string, cause: unknown): UserError {
  return new UserError(`${quoted(path)} cannot be read as Parquet.`, {
    file: path,
    remedy: "It is damaged, cut short or encrypted: write it again.",
    cause,
  });
}
