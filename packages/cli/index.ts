export { launch } from "./src/launch.ts";
export { mlops } from "./src/mlops.ts";
