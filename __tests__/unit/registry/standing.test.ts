import assert from "node:assert/strict";
import { test } from "node:test";
import { checkMove, statusOf } from "@mlops-actions/registry";
import type { Move, RecordedMove } from "../../../packages/registry/src/move.ts";
import { holderOf, lastInStage, standingsOf } from "../../../packages/registry/src/standing.ts";
import { aliased, approved, person, staged } from "./candidate.ts";

const versions = [1, 2, 3].map((number) => ({ number, by: person, createdAt: "2026-01-01T00:00:00.000Z" }));

/** A journal: moves of versions, a minute apart. */
function journal(...moves: readonly (readonly [version: number, move: Move])[]): RecordedMove[] {
  return moves.map(([version, move], minute) => {
    const at = `2026-01-02T00:${String(minute).padStart(2, "0")}:00.000Z`;
    return { schemaVersion: 1, version, at, ...move };
  });
}

test("an alias that goes from version to version ends at the last, whatever it met between", () => {
  const moves = journal(
    [1, aliased("champion")],
    [2, aliased("champion")],
    [1, aliased("champion")],
    [3, aliased("champion")],
  );
  const standings = standingsOf(versions, moves);
  assert.deepEqual(
    [1, 2, 3].map((number) => standings.get(number)?.aliases),
    [[], [], ["champion"]],
  );
  const lines = standings.get(1)?.history.map(({ kind, from, to }) => [kind, from, to]);
  assert.deepEqual(lines, [
    ["registered", null, "1"],
    ["alias-set", null, "1"],
    ["alias-removed", "1", "2"],
    ["alias-set", "2", "1"],
    ["alias-removed", "1", "3"],
  ]);
  assert.equal(holderOf("champion", moves), 3);
});

test("an alias that was given up has no holder, and the next takes it from nobody", () => {
  const removal = { ...approved, kind: "alias-removed", alias: "champion" } as const;
  const moves = journal([1, aliased("champion")], [1, removal]);
  assert.equal(holderOf("champion", moves), null);
  const standings = standingsOf(versions, [...moves, ...journal([2, aliased("champion")])]);
  assert.equal(standings.get(2)?.history.at(-1)?.from, null);
});

test("a journal of versions that are not asked for does not disturb the others", () => {
  const moves = journal([1, aliased("champion")], [3, aliased("champion")], [9, approved]);
  const standings = standingsOf(versions.slice(0, 1), moves);
  assert.deepEqual([...standings.keys()], [1]);
  assert.deepEqual(standings.get(1)?.aliases, []);
});

test("the last in a stage is the one that entered last and is in it still", () => {
  const moves = journal([1, staged("prod")], [3, staged("prod")], [2, staged("prod")], [2, staged("archived")]);
  assert.equal(lastInStage("prod", moves), 3);
  assert.equal(lastInStage("archived", moves), 2);
  assert.equal(lastInStage("qa", moves), null);
  assert.equal(lastInStage("prod", journal([1, staged("prod")], [1, staged(null)])), null);
});

test("a move that two writers made both is in the history once", () => {
  const standings = standingsOf(versions, journal([1, approved], [1, approved]));
  assert.equal(standings.get(1)?.history.length, 2);
});

test("words of other registries are statuses too", () => {
  assert.equal(statusOf("PendingManualApproval"), "pending");
  assert.equal(statusOf("pending manual approval"), "pending");
  assert.equal(statusOf("Approved"), "approved");
  assert.equal(statusOf("REJECTED"), "rejected");
  assert.equal(statusOf("READY"), null);
});

test("aliases and stages that a reference would take for something else are refused", () => {
  for (const word of ["latest", "Latest", "v3", "12", "1.4.0", "sha256:abc", "a/b", "", "a".repeat(64)]) {
    assert.throws(() => checkMove(aliased(word)), { name: "UserError" }, word);
    assert.throws(() => checkMove(staged(word)), { name: "UserError" }, word);
  }
  assert.throws(() => checkMove(staged("pre_prod")), { name: "UserError" });
  checkMove(aliased("pre_prod"));
  checkMove(staged("pre-prod"));
});
