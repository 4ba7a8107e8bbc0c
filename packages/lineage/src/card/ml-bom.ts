import { ComponentType, ExternalReferenceType, HashAlgorithm } from "@cyclonedx/cyclonedx-library/Enums";
import {
  Bom,
  Component,
  ComponentRepository,
  ExternalReference,
  ExternalReferenceRepository,
  HashDictionary,
  Metadata,
  Property,
  PropertyRepository,
  Tools,
} from "@cyclonedx/cyclonedx-library/Models";
import { JSON as Json } from "@cyclonedx/cyclonedx-library/Serialize";
import { Spec1dot6 } from "@cyclonedx/cyclonedx-library/Spec";
import type { VersionDataset } from "@mlops-actions/registry";
import { contentUuid } from "../content-uuid.ts";
import { repositoryOf } from "../repository.ts";
import { cyclonedxCard } from "./cyclonedx-card.ts";
import type { ModelCardContent } from "./model-card.ts";

export interface MlBomOptions {
  /** What writes it. */
  readonly tool: { readonly name: string; readonly version: string };
}

/**
 * What a version is made of, as a CycloneDX 1.6 ML-BOM in JSON: the model with its card, data and Python packages. The
 * same version gives the same bytes. The card is written by us: the library knows none.
 */
export function mlBom(content: ModelCardContent, { tool }: MlBomOptions): string {
  const { version } = content.registered;
  const data = Object.entries(version.data).flatMap(([role, dataset]) =>
    dataset === null ? [] : [dataComponent(role, dataset)],
  );
  const packages = (version.environment?.packages ?? []).map(packageComponent);
  const bom = new Bom({
    metadata: new Metadata({
      timestamp: new Date(version.createdAt),
      tools: new Tools({
        components: new ComponentRepository([
          new Component(ComponentType.Application, tool.name, { bomRef: `tool:${tool.name}`, version: tool.version }),
        ]),
      }),
      component: modelComponent(content),
    }),
    components: new ComponentRepository([...data, ...distinct(packages)]),
  });
  for (const { bomRef } of bom.components) bom.metadata.component?.dependencies.add(bomRef);
  const references = data.map(({ bomRef }) => bomRef.value ?? "");
  bom.serialNumber = `urn:uuid:${contentUuid(written(bom, content, references))}`;
  return written(bom, content, references);
}

/** The library would sort by the locale of the machine, so that it is not asked to. */
function written(bom: Bom, content: ModelCardContent, datasets: readonly string[]): string {
  const { metadata, ...rest } = factory.makeForBom().normalize(bom, { sortLists: false });
  const component = { ...metadata?.component, modelCard: cyclonedxCard(content, datasets) };
  // As the library's own serializer begins it.
  const { $schema, bomFormat, specVersion, version, serialNumber, ...lists } = rest;
  const head = { $schema, bomFormat, specVersion, version, ...(serialNumber !== undefined && { serialNumber }) };
  return `${JSON.stringify({ ...head, metadata: { ...metadata, component }, ...lists }, null, 2)}\n`;
}

const factory = new Json.Normalize.Factory(Spec1dot6);

function modelComponent({ registered, declared, server = "https://github.com" }: ModelCardContent): Component {
  const { model, number, semver, artifact, code, run, by } = registered.version;
  const repository = repositoryOf(code?.repository ?? null, server);
  const references = [
    ...(repository === null || code === null
      ? []
      : [new ExternalReference(repository.clone, ExternalReferenceType.VCS, { comment: `commit ${code.commit}` })]),
    ...[run?.url, by.run].flatMap((url) =>
      url && URL.canParse(url) ? [new ExternalReference(new URL(url), ExternalReferenceType.BuildMeta)] : [],
    ),
  ];
  return new Component(ComponentType.MachineLearningModel, model, {
    bomRef: `model:${artifact.sha256}`,
    version: semver ?? String(number),
    ...(declared?.description !== undefined && { description: declared.description }),
    hashes: new HashDictionary([[HashAlgorithm["SHA-256"], artifact.sha256]]),
    externalReferences: new ExternalReferenceRepository(references),
    properties: properties(registered),
  });
}

function properties({ version, standing }: ModelCardContent["registered"]): PropertyRepository {
  const told = {
    "mlops:version": String(version.number),
    "mlops:status": standing.status,
    "mlops:stage": standing.stage,
    "mlops:aliases": standing.aliases.length === 0 ? null : standing.aliases.join(","),
    "mlops:image": version.image?.reference ?? null,
    "mlops:verdict": version.evaluation?.verdict ?? null,
    "mlops:commit": version.code?.commit ?? null,
    "mlops:run": version.run === null ? null : `${version.run.kind}:${version.run.id}`,
    "mlops:parent": version.parent === null ? null : String(version.parent),
    ...Object.fromEntries(
      Object.entries(version.parameters).map(([name, value]) => [`mlops:parameter:${name}`, String(value)]),
    ),
  };
  return new PropertyRepository(
    Object.entries(told)
      .filter((entry): entry is [string, string] => entry[1] !== null)
      .map(([name, value]) => new Property(name, value)),
  );
}

function dataComponent(role: string, { path, sha256, md5, rows }: VersionDataset): Component {
  // DVC's MD5 of a folder is that of its list of files, and no digest of content.
  const isFolder = md5?.endsWith(".dir") === true;
  const told = {
    "mlops:role": role,
    "mlops:rows": rows === null ? null : String(rows),
    "mlops:dvc": isFolder ? md5 : null,
  };
  return new Component(ComponentType.Data, path, {
    bomRef: `data:${role}`,
    hashes: new HashDictionary([
      ...(sha256 === null ? [] : [[HashAlgorithm["SHA-256"], sha256] as const]),
      ...(md5 === null || isFolder ? [] : [[HashAlgorithm.MD5, md5] as const]),
    ]),
    properties: new PropertyRepository(
      Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [new Property(name, value)])),
    ),
  });
}

/** https://github.com/package-url/purl-spec: PyPI's names in lower case, with hyphens. */
function packageComponent({ name, version }: { readonly name: string; readonly version: string }): Component {
  const normal = name.toLowerCase().replaceAll("_", "-").toWellFormed();
  const purl = `pkg:pypi/${encodeURIComponent(normal)}@${encodeURIComponent(version.toWellFormed())}`;
  return new Component(ComponentType.Library, name, { bomRef: purl, version, purl });
}

function distinct(components: readonly Component[]): Component[] {
  return [...new Map(components.map((component) => [component.bomRef.value, component])).values()];
}
