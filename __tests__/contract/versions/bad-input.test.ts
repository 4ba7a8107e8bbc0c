import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { mlops, registered, type TrackedRepository } from "./command.ts";

let repository: TrackedRepository;
before(async () => {
  repository = await registered();
});

for (const command of ["lineage", "reproduce"]) {
  for (const [words, exitCode, says] of [
    [["breast-canser"], 1, /breast-canser.*Did you mean "breast-cancer"\?/s],
    [["breast-cancer@7"], 1, /7/],
    [["breast-cancer", "--version", "staging"], 1, /staging/],
    [["--format", "jsn"], 1, /^input format: "jsn" is no format\. Did you mean "json"\?\nWrite .*json/],
    [["--registry", "s3:bucket"], 1, /^input registry: .*\n.*directory:<folder>/],
    [["--config", "none.yml"], 1, /No model is named\.\nWrite <model> or <model>@<version>/],
    [["--formt", "json"], 2, /has no input "formt"\. Did you mean "format"\?/],
    [["breast-cancer", "another"], 2, /another/],
    [["::error::x\u001b[31m"], 1, /^(?!::error)/],
  ] as const) {
    test(`mlops ${command} ${JSON.stringify(words.join(" "))}`, async () => {
      const found = await mlops(repository.path, [command, ...words]);
      assert.deepEqual([found.exitCode, found.stdout], [exitCode, ""]);
      assert.match(found.stderr, says);
      assert.ok(!found.stderr.includes("\u001b"));
      assert.doesNotMatch(found.stderr, /^::error|\bat .*:\d+:\d+/m);
    });
  }

  test(`mlops ${command} --help`, async () => {
    const { exitCode, stdout } = await mlops(repository.path, [command, "--help"]);
    assert.equal(exitCode, 0);
    assert.ok(stdout.startsWith(`Usage: mlops ${command} [<model>][@<version>] [--input value]…\n`));
    assert.match(stdout, /^ {2}--format .*json/m);
  });

  test(`mlops ${command} with a mlops.yml that is broken names its line`, async () => {
    const folder = temporaryFolder("broken");
    writeFileSync(join(folder, "mlops.yml"), "models:\n  m: { task: binry }\n");
    const { exitCode, stderr } = await mlops(folder, [command]);
    assert.equal(exitCode, 1);
    assert.match(stderr, /^mlops\.yml:2:\d+/);
  });
}
