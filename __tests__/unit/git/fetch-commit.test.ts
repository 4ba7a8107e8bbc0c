import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { fetchCommit } from "@mlops-actions/git";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";

const environment = process.env;
const fresh = (prefix = "") => ({ folder: join(temporaryFolder("fetched"), "new"), prefix, environment });

test("one commit comes, with its files seen from a folder, and no history", async () => {
  const repository = gitRepository({ "team/a": "1", "team/b": "2" });
  const second = repository.commit({ "team/a": "3" });
  const fetched = await fetchCommit(second, pathToFileURL(repository.path).href, fresh("team/"));
  assert.ok(fetched !== null && fetched !== "absent");
  assert.equal(await fetched.readAt(second, "a"), "3");
  assert.equal(await fetched.readAt(second, "b"), "2");
  assert.equal(await fetched.readAt(second, "none"), null);
  assert.equal(await fetched.history.count(null, second), 1);
});

test("a repository that lacks the commit says so; one that is not there, or a short name, tells nothing", async () => {
  const { path, head } = gitRepository({ a: "1" });
  const address = pathToFileURL(path).href;
  assert.equal(await fetchCommit("e".repeat(40), address, fresh()), "absent");
  assert.equal(await fetchCommit("e".repeat(40), `${address}-none`, fresh()), null);
  assert.equal(await fetchCommit(head().slice(0, 7), address, fresh()), null);
  assert.equal(await fetchCommit("--upload-pack=touch", address, fresh()), null);
  assert.equal(await fetchCommit(head(), "--upload-pack=touch", fresh()), null);
  assert.equal(await fetchCommit(head(), address, { ...fresh(), environment: { PATH: "/nonexistent" } }), null);
});
