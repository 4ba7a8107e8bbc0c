import type { Task } from "@mlops-actions/metrics";
import type { DataSettings } from "./settings.ts";

/** What a team declares of the image of one model, with every default in its place. */
export interface PackageSettings {
  readonly task: Task;
  /** Path of the ONNX file as the user wrote it. */
  readonly artifact: string;
  readonly data: Partial<DataSettings> & { readonly holdout?: string };
  readonly classes: readonly string[] | null;
  readonly outputs: { readonly label?: string; readonly scores?: string };
  readonly scores: "probabilities" | "logits";
  readonly threshold: number | null;
  /** Null: an OCI layout folder. */
  readonly repository: string | null;
  readonly base: string;
  readonly format: "serving" | "lambda" | "modelpack";
  /** Null: this machine's. */
  readonly platforms: readonly Platform[] | null;
  readonly dockerfile: string | null;
  readonly image: PixelSettings | null;
  readonly attest: boolean;
  readonly scan: ScanSettings | null;
  readonly ecr: EcrSettings;
  readonly python: PythonIndex | null;
}

export type Platform = "linux/amd64" | "linux/arm64";

/** Each value of a pixel becomes `(value × scale − mean) ÷ std`, the last two by channel. */
export interface PixelSettings {
  readonly scale: number;
  readonly mean: readonly number[] | null;
  readonly std: readonly number[] | null;
}

export interface ScanSettings {
  readonly failOn: "low" | "medium" | "high" | "critical";
  readonly ignoreUnfixed: boolean;
  /** `until`: the last day, 2026-12-31. */
  readonly allow: readonly { readonly id: string; readonly until: string; readonly reason: string }[];
  /** Seconds. */
  readonly timeLimit: number;
}

export interface EcrSettings {
  readonly create: boolean;
  readonly immutable: boolean;
  readonly scanOnPush: boolean;
  /** Null: all. */
  readonly keep: number | null;
  readonly kms: string | null;
}

/** A private index; names of environment variables, never what they hold. */
export interface PythonIndex {
  readonly index: string;
  readonly upload: string;
  readonly username: string | null;
  readonly password: string | null;
}
