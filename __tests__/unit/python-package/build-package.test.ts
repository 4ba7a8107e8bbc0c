import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { type Files, gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { create, list } from "tar";
import { buildPythonPackage } from "../../../packages/python-package/src/build-package.ts";
import { digestOf, sameVersion } from "../../../packages/python-package/src/built-files.ts";
import { settleSdist } from "../../../packages/python-package/src/settle-sdist.ts";
import { type Act, digestOfTree, folderOf, surroundings } from "./python-surroundings.ts";

const project: Files = {
  "pyproject.toml": '[project]\nname = "small-project"\nversion = "1.0.0"\n[build-system]\nrequires = ["hatchling"]\n',
  "src/small_project/__init__.py": "",
  ".gitignore": "dist/\n",
};

/** A builder that packs the copy which it is given under a name, and remembers what it saw. */
function builder(version: string, seen: { files?: readonly string[]; pyproject?: string } = {}): Act {
  return ({ argv }) => {
    const [to, from] = argv.slice(-2);
    if (argv.includes("--help") || argv.includes("--version") || to === undefined || from === undefined) return [0, ""];
    seen.files = readdirSync(from, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".git/"));
    seen.pyproject = readFileSync(join(from, "pyproject.toml"), "utf8");
    create({ cwd: from, file: join(to, `small_project-${version}.tar.gz`), gzip: true, sync: true }, [
      "pyproject.toml",
    ]);
    writeFileSync(join(to, `small_project-${version}-py3-none-any.whl`), "wheel");
    return [0, ""];
  };
}

test("a version that is written down is replaced in the copy, and told; the checkout stays as it is", async () => {
  const repository = gitRepository(project);
  const before = digestOfTree(repository.path);
  const seen: Parameters<typeof builder>[1] = {};
  const here = surroundings(builder("1.1.0.dev3", seen), { TWINE_PASSWORD: "hunter2" });
  const built = await buildPythonPackage({ work: repository.path, version: "1.1.0.dev3" }, here);
  assert.deepEqual(
    built.files.map(({ name, kind }) => [name, kind]),
    [
      ["small_project-1.1.0.dev3-py3-none-any.whl", "wheel"],
      ["small_project-1.1.0.dev3.tar.gz", "sdist"],
    ],
  );
  assert.match(seen.pyproject ?? "", /version = "1\.1\.0\.dev3"/);
  assert.deepEqual(built.notes, [
    "The version is 1.1.0.dev3, as the branch has it, and not 1.0.0 as [project] of pyproject.toml says.",
  ]);
  assert.equal(digestOfTree(repository.path), before);
  assert.equal(repository.git("status", "--short", "--ignored"), "");
  const { env } = here.started.at(-1) ?? assert.fail();
  assert.equal(env["TWINE_PASSWORD"], undefined, "the build runs the repository's code");
  assert.equal(env["SETUPTOOLS_SCM_PRETEND_VERSION_FOR_SMALL_PROJECT"], "1.1.0.dev3");
  assert.equal(env["SOURCE_DATE_EPOCH"], repository.git("log", "-1", "--format=%ct"));
});

test("what git does not track, as a login that an earlier step left, gets into no package; what is changed does", async () => {
  const repository = gitRepository({ ...project, "gone.txt": "x" });
  writeFileSync(join(repository.path, "credentials.json"), "secret");
  mkdirSync(join(repository.path, "dist"));
  writeFileSync(join(repository.path, "dist/old.whl"), "old");
  writeFileSync(join(repository.path, "src/small_project/__init__.py"), "changed = 1");
  repository.git("rm", "-q", "--cached", "gone.txt");
  const seen: Parameters<typeof builder>[1] = {};
  const here = surroundings(builder("1.0.0", seen));
  await buildPythonPackage({ work: repository.path, version: "1.0.0" }, here);
  for (const absent of ["credentials.json", "dist/old.whl", "gone.txt"]) {
    assert.ok(!seen.files?.includes(absent), absent);
  }
  const copied = join(here.temporary, "python-sources");
  assert.equal(readFileSync(join(copied, "src/small_project/__init__.py"), "utf8"), "changed = 1");
});

test("a folder without git is copied but for what tools make", async () => {
  const folder = folderOf({ ...project, "build/lib/x.py": "", "a.egg-info/PKG-INFO": "", ".venv/bin/python": "" });
  const seen: Parameters<typeof builder>[1] = {};
  const here = surroundings(builder("1.0.0", seen), { SOURCE_DATE_EPOCH: "1700000000" });
  await buildPythonPackage({ work: folder, version: "1.0.0" }, here);
  const copied = seen.files?.filter((name) => name.endsWith(".py") || name.includes("PKG-INFO"));
  assert.deepEqual(copied, ["src/small_project/__init__.py"]);
  assert.equal(here.started.at(-1)?.env["SOURCE_DATE_EPOCH"], "1700000000");
  const file = join(here.temporary, "python-sources/pyproject.toml");
  assert.equal(statSync(file).mtimeMs, 1_700_000_000_000);
});

test("another version than the wanted one is an error that says where versions come from", async () => {
  const dynamic = folderOf({
    ...project,
    "pyproject.toml": '[project]\nname = "small-project"\ndynamic = ["version"]\n[build-system]\nrequires = []\n',
  });
  const here = surroundings(builder("0.9"));
  await assert.rejects(buildPythonPackage({ work: dynamic, version: "1.0.0" }, here), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "The Python package was built as 0.9, and not as 1.0.0, the version of the branch.");
    assert.match(error.remedy ?? "", /setuptools_scm or hatch-vcs/);
    return true;
  });
});

test("a build that fails, makes half of it, or has no builder is told with its own words", async () => {
  const folder = folderOf(project);
  const wanted = { work: folder, version: "1.0.0" };
  const fails = surroundings(({ argv }) => (argv.includes("--help") ? [0, ""] : [1, "ModuleNotFoundError: x"]));
  await assert.rejects(buildPythonPackage(wanted, fails), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(String(error.cause), /ModuleNotFoundError: x/);
    return true;
  });
  await assert.rejects(
    buildPythonPackage(
      wanted,
      surroundings(() => [0, ""]),
    ),
    /made no source distribution/,
  );
  await assert.rejects(
    buildPythonPackage(
      wanted,
      surroundings(() => null),
    ),
    (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.remedy ?? "", /setup-uv.*python -m pip install build/);
      return true;
    },
  );
});

test("python -m build is taken where there is no uv", async () => {
  const build = builder("1.0.0");
  const act: Act = (started) => {
    if (started.argv[0] === "uv") return null;
    return started.argv[0] === "python3" ? [1, "No module named build"] : build(started);
  };
  const here = surroundings(act);
  const { builder: name } = await buildPythonPackage({ work: folderOf(project), version: "1.0.0" }, here);
  assert.equal(name, "build");
  assert.deepEqual(here.started.at(-1)?.argv.slice(0, 4), ["python", "-m", "build", "--outdir"]);
});

test("versions that Python does not know are refused before anything is done", async () => {
  const folder = folderOf(project);
  for (const version of ["", "1.0.0-dev.1", "v1.0", "1.0+", "1.0 ", "--help", "1.0.0rc"]) {
    await assert.rejects(
      buildPythonPackage(
        { work: folder, version },
        surroundings(() => assert.fail()),
      ),
      /is no version that Python knows/,
      version,
    );
  }
});

test("a source distribution has the same bytes on another day, under another umask and user, in another order", async () => {
  const made = async (epoch: number, mode: number, names: readonly string[]): Promise<string> => {
    const folder = temporaryFolder("sdist");
    const inside = join(folder, "a-1.0");
    mkdirSync(join(inside, "sub"), { recursive: true });
    for (const name of names) {
      writeFileSync(join(inside, name), `of ${name}`);
      chmodSync(join(inside, name), mode);
      utimesSync(join(inside, name), epoch, epoch);
    }
    const file = join(folder, "a-1.0.tar.gz");
    await create(
      { cwd: folder, file, gzip: { level: 1 } },
      names.map((name) => `a-1.0/${name}`),
    );
    await settleSdist(file, 1_700_000_000);
    assert.deepEqual(readdirSync(folder).sort(), ["a-1.0", "a-1.0.tar.gz"], "nothing is left beside it");
    return file;
  };
  const one = await made(1_000_000_000, 0o644, ["a", "sub/b"]);
  const other = await made(1_600_000_000, 0o600, ["sub/b", "a"]);
  assert.equal(await digestOf(other, "sha256"), await digestOf(one, "sha256"));
  const entries: string[] = [];
  await list({
    file: one,
    onReadEntry: ({ path, mtime, mode }) => entries.push(`${path} ${mtime?.getTime()} ${mode}`),
  });
  assert.deepEqual(entries, [`a-1.0/a 1700000000000 ${0o644}`, `a-1.0/sub/b 1700000000000 ${0o644}`]);
  assert.ok(existsSync(one));
});

test("versions are compared as names of files have them", () => {
  assert.ok(sameVersion("1.0+a.b", "1.0+a_b"));
  assert.ok(sameVersion("1.0RC1", "1.0rc1"));
  assert.ok(!sameVersion("1.0", "1.0.1"));
});
