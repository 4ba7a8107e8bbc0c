import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

export interface GitOptions {
  readonly folder: string;
  /** The process's own environment: PATH, HOME and the team's git settings. */
  readonly environment: NodeJS.ProcessEnv;
  /** Sent to that server alone, and handed over by the environment, so that no process list shows it. */
  readonly credentials?: { readonly serverUrl: string; readonly token: string } | undefined;
}

/** A git command that ended with another exit code than 0. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** Runs git and gives its standard output without the last newline. Never asks for anything, never pages. */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  const child = start(args, options);
  const [output] = await Promise.all([text(child.stdout), ended(child, args)]);
  return output.replace(/\n$/, "");
}

/** Runs git with its standard output going to a file, whatever its size. */
export async function gitToFile(args: readonly string[], path: string, options: GitOptions): Promise<void> {
  const child = start(args, options);
  await Promise.all([pipeline(child.stdout, createWriteStream(path)), ended(child, args)]);
}

function start(args: readonly string[], { folder, environment, credentials }: GitOptions) {
  return spawn("git", ["-C", folder, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment, ...quiet, ...(credentials === undefined ? {} : authorization(credentials)) },
  });
}

const quiet = { GIT_TERMINAL_PROMPT: "0", GIT_PAGER: "cat", LC_ALL: "C" };

function authorization({ serverUrl, token }: NonNullable<GitOptions["credentials"]>): Record<string, string> {
  const key = `http.${serverUrl}/.extraHeader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    // The empty value forgets the header that actions/checkout left: servers refuse two of them.
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `Authorization: Basic ${basic}`,
  };
}

async function ended(child: ReturnType<typeof start>, args: readonly string[]): Promise<void> {
  const words = text(child.stderr);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new GitError(`git ${args[0]}: ${(await words).trim()}`);
}
