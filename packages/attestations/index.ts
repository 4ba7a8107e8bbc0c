export { mediaTypes } from "./src/media-types.ts";
export { createProvenance, type Provenance, type Subject } from "./src/provenance.ts";
export { imagePurl, npmPurl } from "./src/purl.ts";
export type { ResolvedDependency } from "./src/resolved-dependency.ts";
export { createSbom, type SbomContent } from "./src/sbom.ts";
export type { SbomComponent } from "./src/sbom-component.ts";
export { type SystemFiles, systemPackages } from "./src/system-packages.ts";
