export { type FileOptions, type FilePredictions, fromFile } from "./src/from-file.ts";
export { fromModel, type ModelPredictionOptions } from "./src/from-model.ts";
export { type Ids, pairRows, readIds, rowNumbers } from "./src/ids.ts";
export { knownClasses, type ModelOutput, truthClasses } from "./src/model-output.ts";
export { type Labelled, type Paired, pair } from "./src/pair.ts";
export type { PredictionColumns } from "./src/prediction-columns.ts";
export { type Exclusion, type LabelledRows, readTruth, type TruthOptions } from "./src/truth.ts";
