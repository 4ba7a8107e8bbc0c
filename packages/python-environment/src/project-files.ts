/** Where the files of a project come from. Paths are seen from its root. */
export interface ProjectFiles {
  /** The names of the files in the root. */
  readonly list: () => Promise<readonly string[]>;
  /** The bytes of a file, null where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}
