/** Where slices are kept, and by what means they are brought. */
export interface Delivery {
  /** Folder that outlives the run: the runner's tool cache, or a cache folder of the user. */
  readonly toolCache: string;
  /** Folder for what is thrown away after the run. */
  readonly temporary: string;
  /** Environment of this process. npm finds in it where its user keeps registry, proxy and credentials. */
  readonly environment: Environment;
  /** What jobs of the repository share, or null where there is no such service. */
  readonly cache: SliceCache | null;
  /** Receives one line about each engine that was not simply there. */
  readonly say: (line: string) => void;
  /** `<platform>-<arch>` as node names them. Default: this machine's. */
  readonly platform?: string;
}

export type Environment = Record<string, string | undefined>;

/** A cache that earlier jobs wrote: what it returns is verified before it is used. */
export interface SliceCache {
  /** The folder that holds the files saved under exactly this key, or null. */
  readonly restore: (key: string) => Promise<string | null>;
  /** Keeps a copy of a folder's files under a key. A cache that refuses is no error. */
  readonly save: (key: string, folder: string) => Promise<void>;
}
