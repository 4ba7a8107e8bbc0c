// Runs the program that hangs, for a test to kill us.
import { tmpdir } from "node:os";
import { runProgram } from "@mlops-actions/processes";

const [, , program = "", file = ""] = process.argv;
await runProgram([process.execPath, program, file, "deaf"], {
  cwd: tmpdir(),
  env: Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])),
  timeLimit: 60,
  signal: new AbortController().signal,
});
