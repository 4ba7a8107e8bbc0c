import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { UserError } from "@mlops-actions/errors";
import type { RegistryEffects } from "../registry.ts";

/** A git command that ended with another exit code than 0. Credentials in addresses are left out. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
  readonly stdout: string;
  readonly stderr: string;

  constructor(command: string, stdout: string, stderr: string) {
    const words = withoutCredentials(stderr).trim();
    super(`git ${command}: ${words}`);
    this.stdout = withoutCredentials(stdout);
    this.stderr = words;
  }
}

export interface Git {
  /** @param input its standard input: chunks, at any length */
  readonly bytes: (
    args: readonly string[],
    input?: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>,
  ) => Promise<Buffer>;
  readonly text: (args: readonly string[], input?: Iterable<string>) => Promise<string>;
}

/**
 * git in the checkout, with its remotes and credentials; no hooks, no questions. Its programs are fed through their
 * standard input, which is why they are started here.
 */
export function gitOf({ folder, environment, signal }: RegistryEffects): Git {
  const env = { ...environment, ...quiet };

  async function bytes(args: readonly string[], input: Parameters<Git["bytes"]>[1] = []): Promise<Buffer> {
    const child = spawn("git", ["-C", folder, "-c", "core.hooksPath=/dev/null", ...args], {
      env,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      ...(signal !== undefined && { signal }),
    });
    const closed = once(child, "close").catch((error) => Promise.reject(notStarted(error)));
    // What ends before it has read all says why by its exit code.
    const fed = pipeline(Readable.from(input), child.stdin).catch(() => {});
    const [output, words, [code]] = await Promise.all([buffer(child.stdout), text(child.stderr), closed, fed]);
    if (code !== 0) throw new GitFailure(args[0] ?? "", output.toString("utf8"), words);
    return output;
  }

  return {
    bytes,
    text: async (args, input) => (await bytes(args, input)).toString("utf8").replace(/\n$/, ""),
  };
}

const quiet = { GIT_TERMINAL_PROMPT: "0", GIT_PAGER: "cat", LC_ALL: "C" };

function withoutCredentials(words: string): string {
  return words.replaceAll(/(?<=:\/\/)[^\s/@]+@/g, "");
}

function notStarted(error: NodeJS.ErrnoException): unknown {
  if (error.code !== "ENOENT") return error;
  return new UserError("git was not found, which the registry's home git works with.", {
    remedy: "Install git, or run this where the checkout is.",
    cause: error,
  });
}
