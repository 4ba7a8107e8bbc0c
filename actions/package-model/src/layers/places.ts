/** Where SageMaker looks for a model, and lays one of its own over it. */
export const modelFolder = "opt/ml/model";
/** Where the server and what it loads are. */
export const serverFolder = "opt/mlops";
