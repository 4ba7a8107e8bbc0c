import assert from "node:assert/strict";
import { test } from "node:test";
import { checkMove, imageEvidence, imageInStage } from "@mlops-actions/registry";
import { standingsOf } from "../../../packages/registry/src/standing.ts";
import { person, staged } from "./candidate.ts";

const image = (host: string) => `${host}/models/churn@sha256:${"a".repeat(64)}`;

test("a stage's image is that of the last move that tells one", () => {
  const moves = [
    { ...staged("qa"), evidence: [imageEvidence(image("qa.example"))] },
    { ...staged("prod"), evidence: [imageEvidence(image("old.example"))] },
    staged("archived"),
    {
      ...staged("prod"),
      evidence: [{ kind: "report", sha256: "b".repeat(64), url: null }, imageEvidence(image("prod.example"))],
    },
    staged("archived"),
    staged("prod"),
  ];
  for (const move of moves) checkMove(move);
  const journal = moves.map((move) => ({
    schemaVersion: 1 as const,
    version: 1,
    at: "2026-01-02T00:00:00.000Z",
    ...move,
  }));
  const standing = standingsOf([{ number: 1, by: person, createdAt: "2026-01-01T00:00:00.000Z" }], journal).get(1)!;
  assert.equal(imageInStage(standing, "qa"), image("qa.example"));
  assert.equal(imageInStage(standing, "prod"), image("prod.example"));
  assert.equal(imageInStage(standing, "archived"), null);
  assert.equal(imageEvidence(image("qa.example")).sha256, "a".repeat(64));
});
