import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { actorSchema } from "./model-version.ts";
import { checkWord } from "./words.ts";

const evidence = z.object({
  kind: z.string().min(1).describe("report | image | deployment | review | …"),
  sha256: z.string().nullable(),
  url: z.string().nullable(),
});

const circumstances = {
  by: actorSchema,
  reason: z.string().nullable(),
  evidence: z.array(evidence),
};

/** Of a move, and of what more is kept of it. */
const variants = <More extends z.ZodRawShape>(more: More) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.enum(["pending", "approved", "rejected"]), ...circumstances, ...more }),
    z.object({ kind: z.literal("stage"), stage: z.string().nullable(), ...circumstances, ...more }),
    z.object({ kind: z.enum(["alias-set", "alias-removed"]), alias: z.string(), ...circumstances, ...more }),
  ]);

const moveSchema = variants({});

/** What is asked of a version: another status, another stage (null takes it out of all), an alias more or less. */
export type Move = z.infer<typeof moveSchema>;
export type Evidence = z.infer<typeof evidence>;

/** A move that was made, as homes with a journal keep it: of which version, and when. */
export const recordedMoveSchema = variants({
  schemaVersion: z.literal(1),
  version: z.int().positive(),
  at: z.iso.datetime(),
});
export type RecordedMove = z.infer<typeof recordedMoveSchema>;

/**
 * Whether a move may be asked for at all.
 * @throws UserError on an alias or stage that is no such word, and a rejection without a reason
 */
export function checkMove(move: Move): void {
  if ("alias" in move) checkWord("alias", move.alias);
  if ("stage" in move && move.stage !== null) checkWord("stage", move.stage);
  if (move.kind === "rejected" && (move.reason ?? "").trim() === "") {
    throw new UserError("A rejection needs a reason.", { remedy: "Say in one sentence why the version is rejected." });
  }
}
