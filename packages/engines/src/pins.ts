import table from "../pins.json" with { type: "json" };

export type EngineName = "@duckdb/node-api" | "onnxruntime-node";

/** One version of an engine, and what each platform needs of it. */
export interface Pin {
  readonly version: string;
  /** By platform. */
  readonly slices: Readonly<Record<string, Slice>>;
}

/** The packages that an engine consists of on one platform. */
export interface Slice {
  /** Of the files that are kept of these packages, see `treeOf`. */
  readonly digest: string;
  readonly packages: readonly PinnedPackage[];
}

export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** `sha512-<base64>` of the tarball, as package-lock.json has it. */
  readonly integrity: string;
}

/** Written by `node packages/engines/pin.ts` whenever a version in package.json changes. */
export const pins: Readonly<Record<EngineName, Pin>> = table;
