import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Change, parseDiff } from "@mlops-actions/findings";
import { openCheckout } from "@mlops-actions/git";
import { type Files, type GitRepository, gitRepository } from "@mlops-actions/testkit";
import fc from "fast-check";

/** What git itself says of the work tree, read. */
async function changeIn(repository: GitRepository, from: string, folder = repository.path): Promise<Change> {
  const checkout = await openCheckout({ folder, environment: process.env });
  assert.ok(checkout);
  return parseDiff(await checkout.diff(from));
}

async function changed(before: Files, after: Files): Promise<Change> {
  const repository = gitRepository(before);
  const from = repository.head();
  repository.commit(after);
  return changeIn(repository, from);
}

const plain = ({ lines, renamed }: Change) => ({
  lines: Object.fromEntries([...lines].map(([path, touched]) => [path, [...touched]])),
  renamed: Object.fromEntries(renamed),
});

const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1}\n`);

test("lines that are new or other are touched; those that went leave a file without lines", async () => {
  const after = ten.with(1, "other\n").toSpliced(5, 1).toSpliced(8, 0, "new\n", "new too\n").join("");
  const change = await changed({ "a.py": ten.join(""), "b.py": ten.join("") }, { "a.py": after, "b.py": "line 1\n" });
  assert.deepEqual(plain(change), { lines: { "a.py": [2, 9, 10], "b.py": [] }, renamed: {} });
});

test("content that looks like a header is content", async () => {
  const hostile = [
    "-- a/x",
    "++ b/evil.py",
    "++ /dev/null",
    "@@ -1 +1 @@",
    "diff --git a/x b/x",
    "rename to y",
    "\\ No newline",
  ];
  const before = hostile.map((row) => `${row}\n`).join("");
  const after = `${hostile.map((row) => `${row}!`).join("\n")}\nlast`;
  const change = await changed({ "a.py": before, "b.py": "1\n" }, { "a.py": after, "b.py": "2\n" });
  assert.deepEqual(plain(change).lines, { "a.py": [1, 2, 3, 4, 5, 6, 7, 8], "b.py": [1] });
});

test("new, gone, empty and binary files, and those without a last line end", async () => {
  const change = await changed(
    { gone: "nothing like the others\n", "no-end": "1\n2", "to-be-binary": "1\n" },
    {
      gone: null,
      new: "1\n2\n",
      empty: "",
      "no-end": "1\n3",
      binary: new Uint8Array([0, 1, 10, 2]),
      "to-be-binary": "\0\n",
    },
  );
  assert.deepEqual(plain(change).lines, { new: [1, 2], empty: [], "no-end": [2], binary: [], "to-be-binary": [] });
});

test("a renamed file keeps its former name, and only its other lines are touched", async () => {
  const moved = { "old name.py": null, "src/new name.py": ten.with(3, "other\n").join("") };
  const change = await changed(
    { "old name.py": ten.join(""), "p b/p": ten.join("2") },
    { ...moved, "p b/p": null, "p b/q": ten.join("2") },
  );
  assert.deepEqual(plain(change), {
    lines: { "src/new name.py": [4], "p b/q": [] },
    renamed: { "src/new name.py": "old name.py", "p b/q": "p b/p" },
  });
});

test("another mode, a symbolic link, and a submodule", async () => {
  const repository = gitRepository({ "run me.sh": "1\n", link: "1\n" });
  const from = repository.head();
  chmodSync(join(repository.path, "run me.sh"), 0o755);
  repository.commit({ link: null });
  symlinkSync("run me.sh", join(repository.path, "link"));
  const submodule = join(repository.path, "submodule");
  mkdirSync(submodule);
  repository.git("-C", submodule, "init", "--quiet");
  repository.git("-C", submodule, "commit", "--quiet", "--allow-empty", "--message=x");
  repository.commit({});
  assert.match(repository.git("ls-tree", "HEAD", "submodule"), /^160000/);
  assert.deepEqual(plain(await changeIn(repository, from)).lines, { link: [1], "run me.sh": [] });
  const all = repository.git("diff", "--unified=0", "--ignore-submodules=none", from);
  assert.equal(parseDiff(all).lines.has("submodule"), false, "where it is shown");
});

test("what the user's configuration or the repository's attributes say changes nothing", async () => {
  const repository = gitRepository({ "sub/é a.py": ten.join(""), ".gitattributes": "*.txt diff=odt\n" });
  const from = repository.head();
  for (const [key, value] of [
    ["diff.noprefix", "true"],
    ["diff.mnemonicPrefix", "true"],
    ["diff.context", "5"],
    ["diff.interHunkContext", "20"],
    ["diff.renames", "false"],
    ["diff.external", "false"],
    ["diff.odt.textconv", "false"],
    ["diff.submodule", "log"],
    ["color.ui", "always"],
    ["core.quotePath", "false"],
  ] as const)
    repository.git("config", key, value);
  repository.commit({
    "sub/é a.py": null,
    "sub/ü b.py": ten.with(2, "other\n").with(6, "other\n").join(""),
    "sub/c.txt": "1\n",
    // A change that would hide its own lines.
    ".gitattributes": "*.txt diff=odt\n*.py -diff\n",
    "sub/binary.py": new Uint8Array([0, 10]),
  });
  assert.deepEqual(plain(await changeIn(repository, from, join(repository.path, "sub"))), {
    lines: { "binary.py": [], "c.txt": [1], "ü b.py": Array.from(ten.keys(), (line) => line + 1) },
    renamed: { "ü b.py": "é a.py" },
  });
});

test("lines that are not committed yet are the change's too", async () => {
  const repository = gitRepository({ "a.py": ten.join("") });
  writeFileSync(join(repository.path, "a.py"), ten.with(4, "other\n").join(""));
  assert.deepEqual(plain(await changeIn(repository, repository.head())).lines, { "a.py": [5] });
});

test("any name of a file is read as it is", async () => {
  // The names that a file system takes, made of what git quotes and of what parts names elsewhere.
  const letters = fc.constantFrom(..."ab/ \t\n\r\"\\'éß💥\u0001\u007f\u00a0:*?[]-", "b/", " b/", "+++ ", "\\n");
  const name = fc
    .array(letters, { minLength: 1, maxLength: 12 })
    .map((pieces) =>
      pieces
        .join("")
        .split("/")
        .filter((part) => part !== "")
        .join("_/"),
    )
    .filter((path) => path !== "" && path !== ".git");
  await fc.assert(
    fc.asyncProperty(name, name, async (one, other) => {
      const after: Files = { [`x${one}`]: "1\n2\n", [`y${other}`]: ten.join("") };
      const change = await changed(
        { [`x${one}`]: "1\n", [`z${other}`]: ten.join("") },
        { ...after, [`z${other}`]: null },
      );
      assert.deepEqual(plain(change), {
        lines: { [`x${one}`]: [2], [`y${other}`]: [] },
        renamed: { [`y${other}`]: `z${other}` },
      });
    }),
    { numRuns: 25, examples: [["a ", "\u00a0b \u00a0"]] },
  );
});

test("no text breaks the reader", () => {
  const pieces = fc.constantFrom(
    "diff --git a/x b/x\n",
    "@@ -1 +1,99999999999 @@\n",
    "+++ b/x\n",
    '+++ "\\',
    "rename to ",
    "\\",
    "\n",
    "-a\n",
    '"',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), (rows) => {
      parseDiff(rows.join(""));
    }),
  );
});
