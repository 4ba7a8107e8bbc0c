import assert from "node:assert/strict";
import { test } from "node:test";
import { changesSection, releaseNotes } from "@mlops-actions/lineage";
import { renderSummary } from "@mlops-actions/report";
import { version } from "./versions.ts";

const [before, after] = [
  version(2),
  version(3, { parameters: { depth: 6, booster: "gbtree", warm: true, limit: null } }),
];

test("release notes are one section of another report: metrics, commits and what differs, each by its name", () => {
  const commits = [{ commit: "d".repeat(40), subject: "Deeper <b>trees" }];
  const notes = releaseNotes(before, after, { commits });
  const section = changesSection(before, after, notes);
  assert.equal(section.title, "Changes since version 2");
  const text = renderSummary({ ...notes, lead: [], sections: [section], links: [] });
  assert.match(text, /<summary>Changes since version 2<\/summary>/);
  assert.match(text, /\| ROC AUC \| 0\.9920 .* \| 0\.9930 .* \| \+0\.0010 \|/);
  assert.match(text, /\*\*Commits\*\*.*\| `ddddddd` \| Deeper/s);
  assert.match(text, /Parameters.*\| depth \| 4 \| 6 \|/s);
  assert.doesNotMatch(text, /<b>/);
});

test("of an older version it is no change since, but a comparison", () => {
  assert.equal(changesSection(after, before, releaseNotes(after, before)).title, "Compared with version 3");
});
