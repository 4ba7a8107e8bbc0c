import type { Answer } from "../answer.ts";
import type { Instances, Tensor } from "../instances.ts";

export interface Batch<Item> {
  readonly items: readonly Item[];
  readonly instances: Instances;
}

/** Instances of the same form, one after another, so that they are scored at once. */
export function joined<Item extends { readonly instances: Instances }>(items: readonly Item[]): Batch<Item>[] {
  const forms = new Map<string, Item[]>();
  for (const item of items) {
    const form = formOf(item.instances);
    forms.set(form, [...(forms.get(form) ?? []), item]);
  }
  return [...forms.values()].map((same) => ({
    items: same,
    instances: concatenated(same.map(({ instances }) => instances)),
  }));
}

export function rowsIn(instances: Instances): number {
  return instances.kind === "rows" ? instances.rows.length : (instances.tensors[0]?.shape[0] ?? 0);
}

/** What an answer says of some of its rows. */
export function sliceOf(answer: Answer, first: number, rows: number): Answer {
  const cut = (numbers: ArrayLike<number>) => Float64Array.from({ length: rows }, (_, at) => numbers[first + at]!);
  return {
    ...answer,
    rows,
    labels: answer.labels?.slice(first, first + rows) ?? null,
    scores: answer.scores?.map(cut) ?? null,
    values: answer.values && cut(answer.values),
  };
}

function formOf(instances: Instances): string {
  if (instances.kind === "rows") return JSON.stringify(["rows", instances.columns]);
  return JSON.stringify(instances.tensors.map(({ name, datatype, shape }) => [name, datatype, shape.slice(1)]));
}

function concatenated(all: readonly Instances[]): Instances {
  const [first] = all;
  if (first === undefined || all.length === 1) return first as Instances;
  if (first.kind === "rows") {
    return { ...first, rows: all.flatMap((each) => (each.kind === "rows" ? each.rows : [])) };
  }
  const parts = all.map((each) => (each.kind === "tensors" ? each.tensors : []));
  return {
    kind: "tensors",
    tensors: first.tensors.map((tensor, at) =>
      concatenatedTensor(
        tensor,
        parts.map((tensors) => tensors[at]!),
      ),
    ),
  };
}

function concatenatedTensor(first: Tensor, parts: readonly Tensor[]): Tensor {
  const rows = parts.reduce((sum, { shape }) => sum + shape[0]!, 0);
  return { ...first, shape: [rows, ...first.shape.slice(1)], data: parts.flatMap(({ data }) => Array.from(data)) };
}
