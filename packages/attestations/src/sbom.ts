import { createHash } from "node:crypto";
import { ComponentType } from "@cyclonedx/cyclonedx-library/Enums";
import { Bom, Component, ComponentRepository, Metadata, Tools } from "@cyclonedx/cyclonedx-library/Models";
import { JSON as Json, JsonSerializer } from "@cyclonedx/cyclonedx-library/Serialize";
import { Spec1dot6 } from "@cyclonedx/cyclonedx-library/Spec";
import { imagePurl } from "./purl.ts";
import { distinct, type SbomComponent, toModel } from "./sbom-component.ts";

export interface SbomContent {
  /** `name` is host and path of the repository, `digest` that of the manifest: `sha256:<64 hex>`. */
  readonly image: { readonly name: string; readonly digest: string };
  readonly components: readonly SbomComponent[];
  /** When the image was made: what it holds is as old as that. */
  readonly timestamp: Date;
  readonly tool: { readonly name: string; readonly version: string };
}

/**
 * What is inside an image, as CycloneDX 1.6 JSON. The same content gives the same bytes, in whatever order it is given: the serial number is made of
 * the content too.
 */
export function createSbom({ image, components, timestamp, tool }: SbomContent): string {
  const purl = imagePurl(image.name, image.digest);
  const container = new Component(ComponentType.Container, image.name, {
    bomRef: purl,
    version: image.digest,
    purl,
  });
  const maker = new Component(ComponentType.Application, tool.name, {
    bomRef: `tool:${tool.name}@${tool.version}`,
    version: tool.version,
  });
  const inside = referenced(distinct(components), purl);
  for (const { bomRef } of inside) container.dependencies.add(bomRef);
  const bom = new Bom({
    metadata: new Metadata({
      timestamp,
      tools: new Tools({ components: new ComponentRepository([maker]) }),
      component: container,
    }),
    components: new ComponentRepository(inside),
  });
  bom.serialNumber = serialOf(written(bom));
  return written(bom);
}

/** With references that are unique: two that are called the same are told apart by their place, which their content decides. */
function referenced(components: readonly SbomComponent[], taken: string): Component[] {
  const used = new Map([[taken, 1]]);
  return components.map((component) => {
    const version = component.version === undefined ? "" : `@${component.version}`;
    const name = component.purl ?? `${component.type}:${component.name}${version}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return toModel(component, count === 1 ? name : `${name}#${count}`);
  });
}

/** The library would sort by the locale of the machine, so that it is not asked to. */
function written(bom: Bom): string {
  return `${serializer.serialize(bom, { sortLists: false, space: 2 })}\n`;
}

const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));

/** A UUID of the eighth version, which is for digests of one's own choice (RFC 9562). */
function serialOf(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join("-")}`;
}
