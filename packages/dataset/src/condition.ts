import { didYouMean, type Place, placed, UserError } from "@mlops-actions/errors";
import { noSuchColumn } from "./column.ts";
import type { CellType } from "./evidence.ts";
import { quoted } from "./quoted.ts";
import type { Session } from "./session.ts";
import { identifier, literal, sqlTypeOf } from "./sql.ts";

/** A slice by an SQL expression over the columns, for example `mean_radius < 12`. */
export interface Condition {
  readonly name: string;
  readonly where: string;
  /** Where the expression stands, for errors. */
  readonly place?: Place;
}

/** A condition that was found harmless, and the columns it names: as it writes them, to their true names. */
export interface CheckedCondition extends Condition {
  readonly sql: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** A node of the syntax tree as DuckDB writes it. */
type Node = { readonly [key: string]: unknown };

/** What an expression may be made of: nothing that reads a table, a file or a setting, or sees other rows. */
const CLASSES = [
  "COLUMN_REF",
  "CONSTANT",
  "COMPARISON",
  "CONJUNCTION",
  "OPERATOR",
  "BETWEEN",
  "CASE",
  "CAST",
  "FUNCTION",
];
const OPERATORS = [
  "+",
  "-",
  "*",
  "/",
  "//",
  "%",
  "^",
  "**",
  "||",
  "~~",
  "!~~",
  "~~*",
  "!~~*",
  "like_escape",
  "not_like_escape",
];
const FUNCTIONS = [
  ...["abs", "ceil", "floor", "round", "sign", "sqrt", "exp", "ln", "log10", "log2", "mod", "pow", "greatest", "least"],
  ...["lower", "upper", "trim", "length", "contains", "starts_with", "ends_with", "substring", "regexp_matches"],
  ...[
    "regexp_full_match",
    "ifnull",
    "isnan",
    "isinf",
    "isfinite",
    "year",
    "month",
    "day",
    "hour",
    "dayofweek",
    "date_part",
  ],
];

/**
 * Checks an expression that may come from a stranger's pull request: DuckDB's own parser makes a tree of it, and only
 * columns, constants, comparisons, arithmetic and a list of functions pass.
 */
export async function checkCondition(
  session: Session,
  condition: Condition,
  names: readonly string[],
  file: string,
): Promise<CheckedCondition> {
  // The line break ends a comment that would swallow the bracket.
  const sql = `(${condition.where}\n)`;
  const root = await parse(session, sql);
  if ("error" in root) {
    throw fault(
      condition,
      "is not an SQL expression",
      "Write a comparison such as `age < 30 AND region = 'north'`.",
      root.error,
    );
  }
  const columns = new Map<string, string>();
  for (const node of nodesOf(root.expression)) {
    const kind = String(node["class"]);
    if (!CLASSES.includes(kind)) {
      const what = `holds a ${kind.toLowerCase().replaceAll("_", " ")}`;
      throw fault(condition, what, "Compare columns with constants, and join comparisons by AND, OR and NOT.");
    }
    if (kind === "COLUMN_REF") {
      const written = (node["column_names"] as string[]).join(".");
      columns.set(written, nameOf(written, names, file, condition));
    }
    const called = node["function_name"];
    if (typeof called === "string" && !OPERATORS.includes(called) && !FUNCTIONS.includes(called)) {
      const remedy = `The functions are ${FUNCTIONS.join(", ")}.`;
      throw fault(condition, `calls ${quoted(called)}`, `${remedy}${didYouMean(called, FUNCTIONS)}`);
    }
  }
  return { ...condition, sql, columns };
}

/** Raises a UserError where the expression does not go with the types of its columns, or is not true or false. */
export async function checkConditionTypes(
  session: Session,
  condition: CheckedCondition,
  typeOf: (column: string) => CellType,
): Promise<void> {
  const row = [...condition.columns].map(
    ([written, name]) => `NULL::${sqlTypeOf(typeOf(name))} AS ${identifier(written)}`,
  );
  const type = await session
    .typeOf(`SELECT ${condition.sql} FROM (SELECT ${["1", ...row].join(", ")})`)
    .catch((cause) => {
      throw conditionFault(condition, cause);
    });
  if (type !== "BOOLEAN") throw fault(condition, "is neither true nor false", "Compare its value with something.");
}

/** For a condition that DuckDB could not work out. */
export function conditionFault(condition: Condition, cause: unknown): UserError {
  return fault(
    condition,
    "does not go with the types of its columns",
    "Compare text with text in quotes, numbers with numbers.",
    cause,
  );
}

function fault({ name, where, place }: Condition, what: string, remedy: string, cause?: unknown): UserError {
  const message = `The condition ${quoted(where)} of slice ${quoted(name)} ${what}.`;
  return new UserError(message, { ...place, remedy, ...(cause !== undefined && { cause }) });
}

function nameOf(written: string, names: readonly string[], file: string, { place }: Condition): string {
  if (names.includes(written)) return written;
  const [alike, ...others] = names.filter((name) => name.toLowerCase() === written.toLowerCase());
  if (alike === undefined || others.length > 0) {
    const error = noSuchColumn(written, names, file);
    throw place === undefined ? error : placed(error, place);
  }
  return alike;
}

/** The tree of an expression that is a whole select list by itself, with nothing after it. */
async function parse(session: Session, sql: string): Promise<{ expression: Node } | { error: unknown }> {
  const [[given], [plain]] = (await session.rows(
    `SELECT json_serialize_sql(${literal(`SELECT ${sql}`)}) UNION ALL SELECT json_serialize_sql('SELECT (1)')`,
  )) as [[string], [string]];
  const { error_message: error, statements } = JSON.parse(given) as {
    error_message?: string;
    statements?: Statement[];
  };
  if (statements === undefined) return { error };
  const rest = (all: Statement[]) => JSON.stringify(all.map(({ node }) => ({ ...node, select_list: null })));
  const list = statements[0]?.node.select_list ?? [];
  const alone = rest(statements) === rest((JSON.parse(plain) as { statements: Statement[] }).statements);
  return alone && list.length === 1 ? { expression: list[0] as Node } : { error: "more than one expression" };
}

interface Statement {
  readonly node: { readonly select_list?: readonly Node[] };
}

/** The nodes of expressions, those within included. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if ("class" in value) yield value as Node;
  for (const part of Object.values(value)) yield* nodesOf(part);
}
