export { type ProgramEnd, type ProgramOptions, runProgram } from "./src/run-program.ts";
export { whenKilled } from "./src/watched.ts";
