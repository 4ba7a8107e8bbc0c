export { type ProgramEnd, type ProgramOptions, runProgram } from "./src/run-program.ts";
export { type LastProgram, whenKilled } from "./src/watched.ts";
