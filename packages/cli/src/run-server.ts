import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { UserError } from "@mlops-actions/errors";

export interface ServerRun {
  /** Of the model server. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Gets the lines of the server's log. */
  readonly stdout: Writable;
  readonly say: (message: string) => void;
  readonly started?: (end: (signal: NodeJS.Signals) => void) => void;
}

/** What matters here of a line of the server's log. */
interface Line {
  readonly message?: string;
  readonly host?: string;
  readonly port?: number;
  readonly model?: string;
  readonly version?: string;
  /** Of the line with which the server ends. */
  readonly exitCode?: number;
  readonly stack?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly input?: string;
  readonly remedy?: string;
}

/**
 * Runs the model server until it ends, and says where it listens as soon as it answers.
 *
 * @returns its exit code
 * @throws UserError with what it says where it cannot start
 */
export async function runServer({ program, environment, stdout, say, started }: ServerRun): Promise<number> {
  const child = spawn(process.execPath, [program, "serve"], {
    stdio: ["inherit", "pipe", "inherit"],
    env: environment,
  });
  started?.((signal) => void child.kill(signal));
  const exited = once(child, "exit") as Promise<[code: number | null]>;
  // It rejects where there is nothing to run; the lines below end then.
  exited.catch(() => undefined);
  let address = "";
  let mistake: UserError | null = null;
  for await (const text of createInterface({ input: child.stdout })) {
    const line = lineOf(text);
    if (line.exitCode !== undefined && line.stack === undefined) {
      mistake = mistakeOf(line);
      continue;
    }
    stdout.write(`${text}\n`);
    if (line.message === "listening") address = addressOf(line);
    if (line.message === "model ready") {
      say(`Serving ${line.model}, version ${line.version}, on ${address} (see ${address}/docs); stop with Ctrl-C.`);
    }
  }
  const [code] = await exited;
  if (mistake) throw mistake;
  return code ?? 1;
}

function lineOf(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return {};
  }
}

function addressOf({ host = "", port }: Line): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

/** Flags that set what the server knows by the name of a variable. */
const flags: Readonly<Record<string, { readonly input: string; readonly remedy: string }>> = {
  PORT: { input: "port", remedy: "Give another port; 0 is any that is free." },
  HOST: { input: "host", remedy: "Give an address of this machine." },
};

function mistakeOf({ message = "The server ended.", input = "", file, line, column, remedy }: Line): UserError {
  const place = {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
  return new UserError(message, flags[input] ?? { ...place, ...(remedy !== undefined && { remedy }) });
}
