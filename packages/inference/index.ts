export { type Binding, bindColumns, type ColumnChoice } from "./src/binding.ts";
export { type Model, type ModelOptions, type OnnxRuntime, openModel, type Task, type TensorInfo } from "./src/model.ts";
export { weightsBeside } from "./src/model-file.ts";
export { type Scored, type ScoreOptions, score } from "./src/score.ts";
