import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gitRepository } from "@mlops-actions/testkit";

test("commits, branches, and the same names each time", () => {
  const build = () => {
    const repository = gitRepository({ "mlops.yml": "models: {}\n", "data/model.onnx": new Uint8Array([0, 255]) });
    const base = repository.head();
    repository.branch("feature/better");
    const head = repository.commit({ "mlops.yml": null, "with space.txt": "x" }, "Better");
    return { repository, base, head };
  };
  const { repository, base, head } = build();
  assert.deepEqual([build().base, build().head], [base, head]);
  assert.equal(repository.git("merge-base", "main", head), base);
  assert.deepEqual([...readFileSync(join(repository.path, "data/model.onnx"))], [0, 255]);
  assert.equal(existsSync(join(repository.path, "mlops.yml")), false);
  repository.branch("main");
  assert.equal(repository.head(), base);
});

test("a clone is as shallow as a checkout", () => {
  const repository = gitRepository({ a: "1" });
  const base = repository.head();
  const head = repository.commit({ a: "2" });
  const clone = repository.clone();
  assert.equal(clone.head(), head);
  assert.throws(() => clone.git("cat-file", "-e", base));
  assert.equal(repository.clone({ depth: 2 }).git("rev-list", "--count", "HEAD"), "2");
});
