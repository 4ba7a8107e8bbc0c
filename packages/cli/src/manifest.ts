import manifests from "./manifests.json" with { type: "json" };

/** What the command needs of an action.yml; a default that is an expression of GitHub's is left out. */
export interface Manifest {
  readonly description: string;
  readonly inputs: ReadonlyMap<string, { readonly description: string; readonly default?: string | undefined }>;
}

/** Of an action of the catalogue. `npm run generate` takes them out of each action.yml, which would take longer to parse than a run may. */
export function manifestOf(action: string): Manifest {
  const { description, inputs } = (manifests as Record<string, Written>)[action]!;
  return { description, inputs: new Map(Object.entries(inputs)) };
}

interface Written {
  readonly description: string;
  readonly inputs: Record<string, { readonly description: string; readonly default?: string }>;
}
