import type { Instances, Tensor } from "../instances.ts";

export interface Batch<Item> {
  readonly items: readonly Item[];
  readonly instances: Instances;
}

/** Instances of the same form for the same version, one after another, so that they are scored at once. */
export function joined<Item extends { readonly instances: Instances; readonly version: string | null }>(
  items: readonly Item[],
): Batch<Item>[] {
  const forms = new Map<string, Item[]>();
  for (const item of items) {
    const form = JSON.stringify([item.version, formOf(item.instances)]);
    forms.set(form, [...(forms.get(form) ?? []), item]);
  }
  return [...forms.values()].map((same) => ({
    items: same,
    instances: concatenated(same.map(({ instances }) => instances)),
  }));
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
