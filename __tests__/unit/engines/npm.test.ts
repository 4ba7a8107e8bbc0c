import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { download } from "../../../packages/engines/src/download.ts";
import { packWithNpm, tarballName } from "../../../packages/engines/src/npm.ts";
import { npmFailure } from "../../../packages/engines/src/npm-failure.ts";
import { tinyEngine } from "./tiny-engine.ts";

const { pin, registry, machine } = await tinyEngine();
after(() => registry.close());
const { packages } = pin.slices["linux-x64"]!;

/** A program called npm that says who it is and fails. */
function strangersNpm(): string {
  const folder = temporaryFolder("bin");
  writeFileSync(join(folder, "npm"), "#!/bin/sh\necho stranger >&2\nexit 1\n");
  chmodSync(join(folder, "npm"), 0o755);
  return folder;
}

test("tarballs have the names that npm gives them", () => {
  assert.equal(tarballName("onnxruntime-node", "1.30.0"), "onnxruntime-node-1.30.0.tgz");
  assert.equal(tarballName("@duckdb/node-api", "1.5.6-r.1"), "duckdb-node-api-1.5.6-r.1.tgz");
});

test("the configuration of a project around the temporary folder is not read", async () => {
  const project = temporaryFolder("project");
  writeFileSync(join(project, "package.json"), "{}");
  writeFileSync(join(project, ".npmrc"), "registry=http://127.0.0.1:9/\nignore-scripts=false\n");
  const here = machine({ temporary: project });
  await download(packages, "linux-x64", temporaryFolder("slice"), here);
  assert.deepEqual(registry.tarballs.slice(-2), ["onnxruntime-node", "onnxruntime-common"]);
});

test("npm of the user is set up by the user's own files", async () => {
  const here = machine();
  const { npm_config_registry: url, ...environment } = here.environment;
  writeFileSync(join(environment["HOME"]!, ".npmrc"), `registry=${url}\n`);
  const folder = temporaryFolder("tarballs");
  await packWithNpm(["onnxruntime-common@1.0.0"], folder, environment);
  assert.deepEqual(readdirSync(folder), ["onnxruntime-common-1.0.0.tgz"]);
});

test("an npm that a relative entry of PATH leads to is not run", async () => {
  const relativeEntry = relative(process.cwd(), strangersNpm());
  const here = machine();
  const environment = { ...here.environment, PATH: `${relativeEntry}:${here.environment["PATH"]}` };
  await packWithNpm(["onnxruntime-common@1.0.0"], temporaryFolder("tarballs"), environment);
  const absolute = { ...here.environment, PATH: `${strangersNpm()}:${here.environment["PATH"]}` };
  await assert.rejects(packWithNpm(["a@1.0.0"], temporaryFolder("tarballs"), absolute), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.cause, "stranger", "npm's own words are shown");
    return true;
  });
});

test("a machine without npm is told how to get one", async (t) => {
  const folder = temporaryFolder("bare");
  mkdirSync(join(folder, "bin"));
  t.mock.property(process, "execPath", join(folder, "bin/node"));
  await assert.rejects(packWithNpm(["a@1.0.0"], folder, { PATH: dirname(folder) }), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /npm.*is not on PATH/);
    assert.match(error.remedy!, /actions\/setup-node/);
    return true;
  });
});

test("a registry that cannot be reached, or lacks the package, is named as such", async () => {
  const here = machine();
  const offline = { ...here.environment, npm_config_registry: "http://127.0.0.1:9/" };
  await assert.rejects(packWithNpm(["onnxruntime-node@1.0.0"], temporaryFolder("a"), offline), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "onnxruntime-node@1.0.0 could not be downloaded: npm cannot reach its registry.");
    assert.match(String(error.cause), /ECONNREFUSED/);
    return true;
  });
  for (const spec of ["unknown@1.0.0", "onnxruntime-node@9.9.9"]) {
    await assert.rejects(packWithNpm([spec], temporaryFolder("b"), here.environment), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.message, `${spec} could not be downloaded: npm's registry does not offer it.`);
      return true;
    });
  }
});

test("the codes of npm 10 and 11 are read, and an unknown failure keeps npm's words", () => {
  const failed = (stderr: string): UserError => npmFailure(["a@1.0.0"], Object.assign(new Error("exit 1"), { stderr }));
  assert.match(failed("npm ERR! code E401\nnpm ERR! Incorrect password").message, /refuses access/);
  assert.match(failed("npm error code SELF_SIGNED_CERT_IN_CHAIN\n").message, /does not trust .* certificate/);
  assert.match(failed("npm error code EINTEGRITY\n").message, /damaged/);
  assert.match(failed("npm error code ENOSPC\n").message, /disk is full/);
  assert.equal(failed("npm error code EODD\nnpm error odd").cause, "npm error code EODD\nnpm error odd");
  assert.match(failed("npm error code EODD").message, /npm failed/);
  assert.match(String(failed("").cause), /exit 1/);
});
