import type { Readable } from "node:stream";
import type { Place } from "@mlops-actions/errors";
import type { Actor, ModelVersion } from "../model-version.ts";
import type { RecordedMove } from "../move.ts";
import type { DigestedFile } from "../stored-file.ts";
import type { Series } from "./layout.ts";

/** A place of documents that only grows: what a registry of documents asks of a folder or a branch. */
export interface DocumentStore {
  readonly home: "directory" | "git" | "sagemaker";
  /** Whether it takes the bytes of such a file. */
  readonly holds: (file: { readonly bytes: number }) => boolean;
  /** As it is now. */
  readonly look: () => Promise<Snapshot>;
  /** Milliseconds before the next attempt, after so many at which another was first. */
  readonly pause: (attempts: number) => number;
}

export interface Snapshot {
  readonly models: () => Promise<readonly string[]>;
  /** Of all documents of a series, ascending; none where there is no such model. */
  readonly numbers: (model: string, series: Series) => Promise<readonly number[]>;
  /** Documents by their numbers, which exist, in that order. */
  readonly read: (model: string, series: Series, numbers: readonly number[]) => Promise<readonly StoredDocument[]>;
  readonly openBlob: (sha256: string) => Promise<Readable>;
  /** Where a document is, for people. */
  readonly locate: (path: string) => string;
  /** Adds a document with its files: false, and nothing, where another was first to take the number. */
  readonly add: (addition: Addition) => Promise<boolean>;
}

export interface StoredDocument {
  readonly number: number;
  readonly text: string;
  readonly place: Place;
  /** Whether its text is a copy that was checked when it was made: then it is not checked again. */
  readonly checked?: boolean;
}

/** A document to add. Its number is one above the last that the snapshot has. */
export type Addition = {
  readonly model: string;
  readonly number: number;
  /** Those that it holds. */
  readonly files: readonly DigestedFile[];
  /** What happened, in a line: `breast-cancer 3 is approved`. */
  readonly summary: string;
  readonly by: Actor;
} & (
  | { readonly series: "versions"; readonly document: ModelVersion }
  | { readonly series: "moves"; readonly document: RecordedMove }
);
