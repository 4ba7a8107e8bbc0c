import assert from "node:assert/strict";
import { test } from "node:test";
import { openCheckout } from "@mlops-actions/git";
import { type GitRepository, gitRepository } from "@mlops-actions/testkit";

async function historyOf(repository: GitRepository) {
  const checkout = await openCheckout({ folder: repository.path, environment: process.env });
  return checkout?.history ?? assert.fail("no checkout");
}

test("tags are commits, annotated or not; commits are counted and read from one to another", async () => {
  const origin = gitRepository({ "a.txt": "a" });
  const first = origin.head();
  origin.git("tag", "v1.0.0");
  const second = origin.commit({ "a.txt": "b" }, "Second\n\nWhy\n\nBREAKING CHANGE: all");
  origin.git("tag", "--annotate", "--message=two", "release/v1.1.0");
  const third = origin.commit({ "a.txt": "c" }, "Third");
  origin.git("tag", "v9.0.0", "HEAD^{tree}");
  origin.git("tag", "--annotate", "--message=file", "v9.0.1", "HEAD:a.txt");
  const history = await historyOf(origin);
  assert.deepEqual(await history.tags(), [
    { name: "release/v1.1.0", commit: second },
    { name: "v1.0.0", commit: first },
  ]);
  assert.deepEqual(await Promise.all([history.count(first, third), history.count(null, third)]), [2, 3]);
  const messages = await history.messages(first, third);
  assert.deepEqual(
    messages.map((message) => message.trimEnd()),
    ["Second\n\nWhy\n\nBREAKING CHANGE: all", "Third"],
  );
  assert.deepEqual(await history.messages(third, third), []);
  const subjects = [
    { commit: third, subject: "Third" },
    { commit: second, subject: "Second" },
  ];
  assert.deepEqual(await history.between(first, third, 9), subjects);
  assert.deepEqual(await history.between(first, third, 1), subjects.slice(0, 1));
  assert.deepEqual(await history.between(third, first, 9), []);
  assert.equal((await history.message(second)).split("\n")[0], "Second");
  assert.equal(await history.branch(), "main");
  origin.git("tag", "main");
  assert.equal(await history.branch(), "main");
  origin.git("checkout", "--quiet", "--detach");
  assert.equal(await history.branch(), null);
});

test("a shallow checkout says so, and knows what it has", async () => {
  const origin = gitRepository({ "a.txt": "a" });
  const first = origin.head();
  const second = origin.commit({ "a.txt": "b" });
  const history = await historyOf(origin.clone());
  assert.equal(await history.isShallow(), true);
  assert.deepEqual([await history.has(first), await history.has(second)], [false, true]);
  assert.equal(await (await historyOf(origin)).isShallow(), false);
});

test("what a branch lacks is neither merges nor what was picked", async () => {
  const origin = gitRepository({ "a.txt": "a" });
  origin.branch("develop");
  origin.commit({ "b.txt": "b" }, "Only develop");
  origin.branch("main");
  const picked = origin.commit({ "c.txt": "c" }, "Picked");
  origin.commit({ "d.txt": "d" }, "Lacking");
  origin.branch("develop");
  origin.git("cherry-pick", picked);
  origin.branch("main");
  origin.branch("topic");
  origin.commit({ "e.txt": "e" }, "Topic");
  origin.branch("main");
  origin.git("merge", "--quiet", "--no-ff", "--message=Merge", "topic");
  const history = await historyOf(origin);
  const [main, develop] = [await history.tip("main"), await history.tip("develop")];
  assert.ok(main && develop);
  assert.deepEqual([...(await history.lacking(main, develop))].sort(), ["Lacking", "Topic"]);
  assert.deepEqual(await history.lacking(develop, main), ["Only develop"]);
  assert.equal(await history.tip("nothing"), null);
});
