import assert from "node:assert/strict";
import { test } from "node:test";
import { releaseNotes, renderReleaseNotes } from "@mlops-actions/lineage";
import { bare, hostile, sha256, version } from "./versions.ts";

const before = version(2);
const after = version(3, {
  parameters: { depth: 6, booster: "gbtree", warm: true, limit: null },
  environment: {
    python: "3.13.1",
    locks: [{ path: "requirements.txt", sha256: sha256("another lock") }],
    packages: [{ name: "scikit-learn", version: "1.9.0" }],
  },
  code: { repository: "org/models", commit: "d".repeat(40), ref: "refs/heads/main", dirty: false },
});

test("they tell both measurements of each metric, what differs, and where the code's changes are", () => {
  const commits = [{ commit: "d".repeat(40), subject: "Deeper trees" }];
  const notes = renderReleaseNotes(releaseNotes(before, after, { commits }));
  assert.match(notes, /^### ✅ breast-cancer: version 3 \(1\.3\.0\), since version 2 \(1\.2\.0\)\n/);
  assert.match(
    notes,
    /\| ROC AUC \| 0\.9920 \\\[0\.9850, 0\.9980\\\] \| 0\.9930 \\\[0\.9850, 0\.9980\\\] \| \+0\.0010 \|/,
  );
  assert.match(notes, /same hold-out data, each by itself: a difference within the intervals may be chance/);
  assert.match(notes, /\| depth \| 4 \| 6 \|/);
  assert.match(notes, /\| scikit-learn \| 1\.8\.0 \| 1\.9\.0 \|/);
  assert.match(notes, /\| Typing_Extensions \| 4\.15\.0 \| {2}\|/);
  assert.match(notes, /\| `ddddddd` \| Deeper trees \|/);
  assert.ok(notes.includes(`https://github.com/org/models/compare/${"c".repeat(40)}...${"d".repeat(40)}`));
  // The same on both sides is no change.
  assert.doesNotMatch(notes, /booster|<summary>Data/);
});

test("metrics of different hold-outs are not passed off as comparable", () => {
  const other = version(3, {
    data: { holdout: { path: "new.csv", sha256: sha256("new"), md5: null, rows: 9 }, training: null },
  });
  const notes = renderReleaseNotes(releaseNotes(before, other));
  assert.match(notes, /not measured on the same hold-out data/);
  assert.match(notes, /<summary>Data<\/summary>/);
});

test("of versions that were not evaluated nothing is compared but what they are", () => {
  const notes = renderReleaseNotes(releaseNotes(bare(1), bare(2)));
  assert.match(notes, /^### ⚠️ .*version 2, since version 1/);
  assert.match(notes, /Neither version was evaluated/);
  assert.doesNotMatch(notes, /compare\//);
});

test("of two repositories there are no changes to look at", () => {
  const moved = version(3, { code: { repository: "org/other", commit: "d".repeat(40), ref: null, dirty: false } });
  assert.deepEqual(releaseNotes(before, moved).links, []);
});

test("names of others become no markup, and what is too long for a release is cut whole sections at a time", () => {
  const parameters = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`${hostile}${index}`, hostile]));
  const notes = renderReleaseNotes(releaseNotes(before, version(3, { model: hostile, parameters })));
  assert.ok(notes.length <= 125_000);
  assert.match(notes, /Left out for length: “Parameters”/);
  assert.doesNotMatch(notes, /<img|\]\(http:\/\/evil|^::/m);
});
