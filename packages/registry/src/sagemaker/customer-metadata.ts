import type { ModelVersion, VersionFile } from "../model-version.ts";
import type { Standing } from "../standing.ts";

/** Keys of what moves; all else of a package's metadata is written once. */
export const aliasesKey = "mlops:aliases";
export const movesKey = "mlops:moves";

/**
 * What of a version is shown beside it in SageMaker, which takes 50 pairs of letters, digits and few signs. What is too
 * long, has other signs, or comes after the fiftieth is in the document alone, whose address is the first of them.
 * @param uri of a file of the version
 */
export function customerMetadata(
  version: ModelVersion,
  { document, uri }: { readonly document: string; readonly uri: (file: VersionFile) => string },
): Record<string, string> {
  const { artifact, image, evaluation, data, run, by, files } = version;
  const held = files.filter((file) => file.held);
  const pairs: readonly (readonly [string, unknown])[] = [
    ["mlops:document", document],
    ["mlops:version", version.number],
    ["mlops:semver", version.semver],
    ["mlops:artifact", `sha256:${artifact.sha256}`],
    ["mlops:image", image?.digest],
    ["mlops:verdict", evaluation?.verdict],
    ["mlops:required", version.required],
    ["mlops:rows", evaluation?.rows],
    ["mlops:holdout", digestOf(data.holdout)],
    ["mlops:training", digestOf(data.training)],
    ["mlops:code", version.code?.commit],
    ["mlops:python", version.environment?.python],
    ["mlops:run", run && `${run.kind}:${run.id}`],
    ["mlops:parent", version.parent],
    ["mlops:by", by.actor],
    ["mlops:workflow-run", by.run],
    ...held.map((file) => [`mlops:file:${file.name}`, uri(file)] as const),
    ...(evaluation?.metrics ?? []).map(({ name, value }) => [`metric:${name}`, value] as const),
    ...Object.entries(version.parameters).map(([name, value]) => [`parameter:${name}`, value] as const),
  ];
  const legal = pairs.flatMap(([key, value]) => {
    const text = value === null || value === undefined ? "" : String(value);
    return isLegal(key, longestKey) && isLegal(text, longestValue) ? [[key, text] as const] : [];
  });
  return { ...Object.fromEntries(legal.slice(0, mostPairs - movingPairs)), [movesKey]: "0" };
}

/** What of the metadata moves. Aliases that there is no room for are in the bucket alone; no alias is no pair. */
export function movingMetadata({ aliases }: Pick<Standing, "aliases">, moves: number): Record<string, string> {
  let shown = "";
  for (const alias of aliases) {
    const longer = shown === "" ? alias : `${shown} ${alias}`;
    if (longer.length <= longestValue) shown = longer;
  }
  return { [movesKey]: String(moves), ...(shown !== "" && { [aliasesKey]: shown }) };
}

const mostPairs = 50;
const movingPairs = 2;
const longestKey = 128;
const longestValue = 256;

function isLegal(text: string, longest: number): boolean {
  return text.length <= longest && /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u.test(text);
}

function digestOf(data: ModelVersion["data"]["holdout"]): string | null {
  if (data === null) return null;
  return data.sha256 === null ? `md5:${data.md5}` : `sha256:${data.sha256}`;
}
