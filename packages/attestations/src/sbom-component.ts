import { ComponentType, HashAlgorithm } from "@cyclonedx/cyclonedx-library/Enums";
import { Component, HashDictionary, Property, PropertyRepository } from "@cyclonedx/cyclonedx-library/Models";
import { licencesOf } from "./licences.ts";
import { byText } from "./order.ts";

interface Described {
  readonly name: string;
  readonly version?: string;
  /** See `npmPurl` and its like. */
  readonly purl?: string;
  /** SPDX ids, SPDX expressions or, where there is neither, names. */
  readonly licences?: readonly string[];
  readonly hashes?: Hashes;
  /** Names begin with a namespace: `mlops:model:task`. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Hexadecimal digests. */
interface Hashes {
  readonly sha256?: string;
  readonly sha512?: string;
}

/** Something inside the image. A model is known by nothing but its bytes, so it has their digest. */
export type SbomComponent =
  | (Described & { readonly type: "library" | "operating-system" | "file" | "application" })
  | (Described & { readonly type: "machine-learning-model"; readonly hashes: { readonly sha256: string } });

/** Without those that say the very same, sorted by the code points of type, name, version and package URL. */
export function distinct(components: readonly SbomComponent[]): SbomComponent[] {
  const unique = new Map(components.map((component) => [JSON.stringify(keyOf(component)), component]));
  return [...unique].sort(([one], [other]) => byText(one, other)).map(([, component]) => component);
}

/**
 * The component as the library has it.
 * @param reference what other parts of the document call it, unique in it
 */
export function toModel(component: SbomComponent, reference: string): Component {
  const { type, name, version, purl, licences = [], hashes = {}, properties = {} } = component;
  return new Component(types[type], name, {
    bomRef: reference,
    ...(version !== undefined && { version }),
    ...(purl !== undefined && { purl }),
    licenses: licencesOf(licences),
    hashes: hashesOf(name, hashes),
    properties: new PropertyRepository(
      Object.entries(properties)
        .sort(([one], [other]) => byText(one, other))
        .map(([key, value]) => new Property(key, value)),
    ),
  });
}

const types = {
  library: ComponentType.Library,
  application: ComponentType.Application,
  file: ComponentType.File,
  "operating-system": ComponentType.OperatingSystem,
  "machine-learning-model": ComponentType.MachineLearningModel,
} as const;

function keyOf({ type, name, version, purl, licences = [], hashes = {}, properties = {} }: SbomComponent) {
  const { sha256, sha512 } = hashes;
  const sortedProperties = Object.entries(properties).sort(([one], [other]) => byText(one, other));
  return [type, name, version ?? "", purl ?? "", sha256 ?? "", sha512 ?? "", licences, sortedProperties];
}

/** The library leaves out a digest that is none, which would hide a mistake of ours. */
function hashesOf(name: string, { sha256, sha512 }: Hashes): HashDictionary {
  const dictionary = new HashDictionary();
  for (const [algorithm, digest, length] of [
    [HashAlgorithm["SHA-256"], sha256, 64],
    [HashAlgorithm["SHA-512"], sha512, 128],
  ] as const) {
    if (digest === undefined) continue;
    if (digest.length !== length || !/^[0-9a-f]+$/.test(digest))
      throw new Error(`${name}: ${digest} is no ${algorithm}`);
    dictionary.set(algorithm, digest);
  }
  return dictionary;
}
