import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { UserError } from "@mlops-actions/errors";
import type { Actor } from "../model-version.ts";
import { type DigestedFile, openFile } from "../stored-file.ts";
import type { Git } from "./git-command.ts";

export interface CommitContent {
  /** Null begins a branch without a past. */
  readonly parent: string | null;
  readonly message: string;
  readonly by: Actor;
  readonly at: Date;
  /** What is added or replaced, by path; all else stays. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, DigestedFile>;
}

/**
 * Writes a commit into the checkout's store of objects, and nothing else: no index, no working tree, no name. It takes one
 * process, whatever the size of the tree.
 */
export async function writeCommit(git: Git, content: CommitContent): Promise<string> {
  const format = content.parent === null ? await git.text(["rev-parse", "--show-object-format"]) : null;
  const none = "0".repeat(content.parent?.length ?? (format === "sha256" ? 64 : 40));
  const output = await git.bytes(["fast-import", "--quiet", "--done"], stream(content, none));
  return output.toString("utf8").trim();
}

/** A name within the stream, which it takes back at its end. */
const passing = "refs/mlops-registry/passing";

async function* stream({ parent, message, by, at, texts, files }: CommitContent, none: string) {
  const person = `${plain(by.actor)} <${plain(by.actor).replaceAll(" ", "-")}@users.noreply.github.com>`;
  yield `commit ${passing}\nmark :1\ncommitter ${person} ${Math.floor(at.getTime() / 1_000)} +0000\n`;
  yield* data(message);
  if (parent !== null) yield `from ${parent}\n`;
  for (const [path, text] of texts) {
    yield `M 100644 inline ${path}\n`;
    yield* data(text);
  }
  for (const [path, file] of files) {
    yield `M 100644 inline ${path}\n`;
    yield* data(await verified(file));
  }
  yield `get-mark :1\nreset ${passing}\nfrom ${none}\n\ndone\n`;
}

function* data(content: string | Uint8Array) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  yield `data ${bytes.length}\n`;
  yield bytes;
  yield "\n";
}

/** The bytes that were digested; branches take small files alone. */
async function verified(file: DigestedFile): Promise<Buffer> {
  const bytes = await buffer(openFile(file));
  if (createHash("sha256").update(bytes).digest("hex") === file.sha256) return bytes;
  throw new UserError(`${file.name} was changed while it was being registered.`, {
    remedy: "Register it when nothing writes to it any more.",
  });
}

/** What git takes as a person's name, whatever the actor is called. */
function plain(actor: string): string {
  return actor.replaceAll(/[^\w.[\] -]/g, "-").trim() || "mlops";
}
