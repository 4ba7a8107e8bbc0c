import assert from "node:assert/strict";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { installStep } from "../../../../actions/quality-gate/src/install/python-steps.ts";

const text = "name: x\ndependencies:\n  - numpy\n  - pip:\n    - -e .\n    - requests\n";
const step = { kind: "conda" as const, file: "environment.yml", text };

async function install(bin: string) {
  const temporary = temporaryFolder("temporary");
  const installing = {
    environment: { PATH: bin },
    temporary,
    cancelled: () => new AbortController().signal,
  } as unknown as Parameters<typeof installStep>[3];
  const installer = { name: "pip" as const, create: assert.fail, install: assert.fail };
  await installStep(step, "/cache/venv", installer, installing);
  return temporary;
}

test("where conda is missing, the error says which file needs it", async () => {
  await assert.rejects(install(temporaryFolder("bin")), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.place.file, "environment.yml");
    assert.match(error.message, /neither micromamba nor mamba nor conda/);
    return true;
  });
});

for (const [name, ...words] of [
  ["micromamba", "create", "--yes"],
  ["mamba", "env", "create", "--quiet"],
  ["conda", "env", "create", "--quiet"],
] as const) {
  test(`${name} makes the environment at its place, without the checkout itself`, async () => {
    const bin = temporaryFolder("bin");
    writeFileSync(join(bin, name), `#!/bin/sh\necho "$@" > ${bin}/called\n`);
    chmodSync(join(bin, name), 0o755);
    const temporary = await install(bin);
    const copy = join(temporary, "environment.yml");
    const called = readFileSync(join(bin, "called"), "utf8").trim();
    assert.equal(called, [...words, "--prefix", "/cache/venv", "--file", copy].join(" "));
    assert.equal(readFileSync(copy, "utf8"), text.replace("    - -e .\n", "\n"));
  });
}
