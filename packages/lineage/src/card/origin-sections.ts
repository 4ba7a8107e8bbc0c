import type { ModelVersion } from "@mlops-actions/registry";
import { type Block, formatBytes, type Section, type Text } from "@mlops-actions/report";

/** Parameters, code, environment and what belongs to the version: each where something of it is known. */
export function originSections(version: ModelVersion): (Section | null)[] {
  return [parameterSection(version), codeSection(version), environmentSection(version), fileSection(version)];
}

function parameterSection({ parameters }: ModelVersion): Section | null {
  const rows = Object.entries(parameters).map(([name, value]) => [name, value === null ? "null" : String(value)]);
  return rows.length === 0 ? null : { title: "Parameters", blocks: [pairs("parameter", "value", rows)] };
}

function codeSection({ code, run, parent }: ModelVersion): Section | null {
  const rows: Text[][] = [
    ...(code === null
      ? []
      : [
          ["repository", code.repository === null ? "not recorded" : [coded(code.repository)]],
          ["commit", [coded(code.commit), ...(code.dirty ? [" with files that differed from it"] : [])]],
          ["ref", code.ref === null ? "not recorded" : [coded(code.ref)]],
        ]),
    ...(run === null ? [] : [["training run", [`${run.kind} `, coded(run.id)]]]),
    ...(parent === null ? [] : [["parent", `version ${parent}`]]),
  ];
  return rows.length === 0 ? null : { title: "Code and training", blocks: [pairs("", "", rows)] };
}

function environmentSection({ environment }: ModelVersion): Section | null {
  if (environment === null) return null;
  const { python, locks, packages } = environment;
  const digests: Text[][] = locks.map(({ path, sha256 }) => [path, [coded(`sha256:${sha256}`)]]);
  const versions = packages.map(({ name, version }) => [name, version]);
  const blocks: Block[] = [
    { kind: "paragraph", text: python === null ? "The version of Python was not recorded." : `Python ${python}.` },
    ...(digests.length === 0 ? [] : [pairs("lock file", "digest", digests)]),
    ...(versions.length === 0 ? [] : [pairs("package", "version", versions)]),
  ];
  return { title: "Environment", blocks };
}

function fileSection({ artifact, image, attestations, files }: ModelVersion): Section {
  const kept: Text[][] = files.map(({ name, bytes, sha256, held, source }) => [
    name,
    formatBytes(bytes),
    [coded(`sha256:${sha256}`)],
    held ? "kept in the registry" : (source ?? "kept nowhere that is known"),
  ]);
  const columns = [{ title: "file" }, { title: "size", align: "right" }, { title: "digest" }, { title: "" }] as const;
  const attested: Text[][] = [
    ["artifact", [coded(`sha256:${artifact.sha256}`)]],
    ...(image === null
      ? []
      : [
          ["image", image.reference.replace(/@.*$/, "")],
          ["its digest", [coded(image.digest)]],
        ]),
    ...Object.entries(attestations).map(([name, digest]) => [
      titles[name as keyof typeof attestations],
      digest === null ? "none" : [coded(digest)],
    ]),
  ];
  const blocks: Block[] = [
    pairs("", "", attested),
    ...(kept.length === 0 ? [] : [{ kind: "table", columns, rows: kept } as const]),
  ];
  return { title: "Files and attestations", blocks };
}

const titles = { sbom: "software bill of materials", provenance: "provenance" };

const coded = (text: string) => ({ text, style: "code" }) as const;

function pairs(name: string, value: string, rows: readonly (readonly Text[])[]): Block {
  return { kind: "table", columns: [{ title: name }, { title: value }], rows };
}
