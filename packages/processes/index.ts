export { type ProgramEnd, type ProgramOptions, runProgram } from "./src/run-program.ts";
