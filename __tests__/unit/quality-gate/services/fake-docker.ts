import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@mlops-actions/testkit";

/** What the fake answers to a subcommand (`up`, `ps`, `compose version`), where it is not exit code 0 and nothing. */
export interface Answer {
  readonly exitCode?: number;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly hangs?: boolean;
}

export interface FakeDocker {
  /** A PATH on which it is, with node and nothing else. */
  readonly path: string;
  /** The argument lists with which it was called. */
  readonly calls: () => readonly (readonly string[])[];
}

/** A program `docker` that notes how it is called and plays its answers. */
export function fakeDocker(answers: Readonly<Record<string, Answer>> = {}): FakeDocker {
  const folder = temporaryFolder("docker");
  const calls = join(folder, "calls");
  const script = `#!${process.execPath}
    const fs = require("node:fs");
    const args = process.argv.slice(2);
    fs.appendFileSync(${JSON.stringify(calls)}, JSON.stringify(args) + "\\n");
    const words = args[0] === "compose" ? (args[1] === "-f" ? args[5] : "compose " + args[1]) : args[0];
    const { exitCode = 0, stdout = "", stderr = "", hangs = false } = ${JSON.stringify(answers)}[words] ?? {};
    fs.writeSync(1, stdout);
    fs.writeSync(2, stderr);
    process.exitCode = exitCode;
    if (hangs) setInterval(() => {}, 1000);
  `;
  writeFileSync(join(folder, "docker"), script, { mode: 0o755 });
  return {
    path: folder,
    calls: () =>
      existsSync(calls)
        ? readFileSync(calls, "utf8")
            .split("\n")
            .filter(Boolean)
            .map((line) => JSON.parse(line) as string[])
        : [],
  };
}
