import { spawn } from "node:child_process";
import { UserError } from "@mlops-actions/errors";
import type { Credentials } from "./credentials.ts";

interface HelperOptions {
  /** The whole of its environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The file that names it. */
  readonly file: string;
}

interface HelperEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const outputLimit = 2 ** 20;
const timeLimit = 60_000;
const nothing = /credentials not found|could not be found|no credentials/i;

/**
 * Asks a credential helper of docker (`docker-credential-<name> get`), which reads the host from its standard input.
 * @returns null where it knows none
 * @throws UserError where there is no such helper or it fails
 */
export async function askHelper(name: string, host: string, options: HelperOptions): Promise<Credentials | null> {
  const program = `docker-credential-${name}`;
  const remedy = `Install it in a step before this one, or take it out of ${options.file}.`;
  if (!/^[\w.-]+$/.test(name))
    throw new UserError(`${JSON.stringify(name)} is no name of a credential helper.`, { file: options.file });
  const { status, stdout, stderr } = await run(program, host, options).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === "ENOENT" ? "is not on PATH" : `cannot be started (${cause.code})`;
    throw new UserError(`${program}, which ${options.file} names for ${host}, ${why}.`, {
      file: options.file,
      remedy,
      cause,
    });
  });
  if (status !== 0) {
    if (nothing.test(stdout)) return null;
    // Helpers tell of failures by either stream; neither holds a secret then.
    const said = (stdout.trim() || stderr.trim()).slice(0, 500);
    throw new UserError(`${program} fails for ${host}${status === null ? "" : ` (exit code ${status})`}.`, {
      remedy,
      cause: said,
    });
  }
  const { Username, Secret } = parsed(stdout);
  if (typeof Username !== "string" || typeof Secret !== "string") {
    throw new UserError(`${program} answers without a user and a secret for ${host}.`, { remedy });
  }
  const source = `the credential helper ${program}`;
  if (Username === "<token>") return { kind: "identity-token", token: Secret, source };
  return Username === "" && Secret === "" ? null : { kind: "password", username: Username, password: Secret, source };
}

function parsed(text: string): { readonly Username?: unknown; readonly Secret?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}

function run(program: string, input: string, { environment }: HelperOptions): Promise<HelperEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["get"], {
      env: { ...environment },
      stdio: "pipe",
      timeout: timeLimit,
      windowsHide: true,
    });
    const said = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        if (said[stream].length < outputLimit) said[stream] += text;
      });
    }
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...said }));
    // It may end without reading.
    child.stdin.on("error", () => undefined).end(input);
  });
}
