import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gitRepository, runAction, startFakeGitHub } from "@mlops-actions/testkit";

const files = ["report.json", "report.html", "comment.md"];

for (const action of ["quality-gate", "evaluate-model", "package-model", "gitflow"]) {
  test(`${action}: a mistake leaves no older report, and fails by the outputs that later steps read`, async () => {
    await using github = await startFakeGitHub();
    const repository = gitRepository({ "README.md": "# team\n" });
    const folder = join(repository.path, ".mlops/report");
    mkdirSync(folder, { recursive: true });
    for (const name of [...files, "notes.md"]) writeFileSync(join(folder, name), "{}");
    const { exitCode, stdout, outputs } = await runAction({
      action,
      github,
      event: { ref: "refs/heads/main", after: repository.head() },
      eventName: "push",
      cwd: repository.path,
      inputs: { config: "none.yml" },
    });
    assert.equal(exitCode, 1, stdout);
    assert.deepEqual(readdirSync(folder), ["notes.md"]);
    assert.deepEqual([[...outputs.keys()], outputs.get("verdict")], [["verdict", "summary"], "fail"]);
    assert.match(outputs.get("summary") ?? "", /^input config: There is no file none\.yml\./);
  });
}
