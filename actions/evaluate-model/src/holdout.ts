import type { ModelSettings } from "@mlops-actions/config";
import type { Table } from "@mlops-actions/dataset";
import { didYouMean, UserError, withPlace } from "@mlops-actions/errors";
import type { EvaluationRequest } from "./request.ts";
import type { Tools } from "./tools.ts";

/** Reads the rows that are judged, and makes sure that they have the columns which the settings name. */
export async function readHoldout(request: EvaluationRequest, tools: Tools): Promise<Table> {
  const { kind, path, holdout = path } = request.settings.source;
  const table = await withPlace(
    () => request.placeOf(holdout === path ? ["predictions"] : ["data", "holdout"]),
    () => tools.rows(holdout),
  );
  requireColumns(table, request, kind === "artifact" || holdout === path);
  return table;
}

/**
 * Columns that the settings name and the rows lack, before a model has run over them for nothing.
 * @param labelled whether the rows hold the truth too, or slices alone
 * @throws UserError where the name stands
 */
function requireColumns(table: Table, { settings, placeOf }: EvaluationRequest, labelled: boolean): void {
  const names = [...table.columns.keys(), ...table.unread.keys()];
  for (const { name, path } of namedColumns(settings, labelled)) {
    if (names.includes(name)) continue;
    throw new UserError(`${table.path} has no column ${JSON.stringify(name)}.${didYouMean(name, names)}`, {
      ...placeOf(path),
      remedy: `Its columns: ${listed(names)}.`,
    });
  }
}

interface Named {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

function namedColumns({ data, gate, source }: ModelSettings, labelled: boolean): Named[] {
  const truth = labelled ? [{ name: data.target, path: ["data", "target"] }] : [];
  const { features = [], ignore } = source.kind === "artifact" ? data : { ignore: [] };
  return [
    ...truth,
    ...(data.id === undefined ? [] : [{ name: data.id, path: ["data", "id"] }]),
    ...features.map((name, index) => ({ name, path: ["data", "features", index] })),
    ...ignore.map((name, index) => ({ name, path: ["data", "ignore", index] })),
    ...gate.slices.flatMap((slice, index) =>
      slice.kind === "column" ? [{ name: slice.column, path: ["gate", "slices", index] }] : [],
    ),
  ];
}

const mostListed = 12;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).join(", ");
  return names.length > mostListed ? `${shown} and ${names.length - mostListed} more` : shown;
}
