import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { UserError } from "@mlops-actions/errors";
import {
  type Finding,
  flake8Template,
  type Reader,
  readBlack,
  readFlake8,
  readIsort,
  readPydocstyle,
  readPylintJson,
  readRuffFormat,
  readRuffJson,
} from "@mlops-actions/findings";
import fc from "fast-check";

// What the real tools wrote, recorded by reports/make-python-reports.ts.
interface Recorded {
  readonly stdout: string;
  readonly stderr: string;
  readonly reports: Readonly<Record<string, string>>;
}

const folder = fileURLToPath(new URL("reports/", import.meta.url));
const source = (tool: string) => ({ tool, name: `the output of ${tool}`, root: "/checkout" });

function recorded(tool: string, version: string, title: string): Recorded {
  return JSON.parse(readFileSync(`${folder}${tool}/${version}.json`, "utf8"))[title];
}

/** Findings in a line each: path, cell, line, column, rule, level. */
function short(findings: readonly Finding[]): string[] {
  return findings.map(({ path, cell, line, column, rule, level }) =>
    [path, ...(cell === undefined ? [] : [`cell ${cell}`]), line, column, rule, level].join(" "),
  );
}

describe("ruff's JSON", () => {
  const read = (version: string, title: string) =>
    readRuffJson(recorded("ruff", version, title).reports["ruff.json"]!, source("ruff"));

  test("has the rule, the place and the message, the path as seen from the checkout", () => {
    const findings = read("0.17.6", "planted").filter(({ path }) => path === "src/planted/imports.py");
    assert.deepEqual(short(findings), [
      "src/planted/imports.py 3 1 I001 error",
      "src/planted/imports.py 4 1 E401 error",
      "src/planted/imports.py 4 8 F401 error",
      "src/planted/imports.py 4 12 F401 error",
    ]);
    assert.equal(findings[0]!.endLine, 6);
    assert.equal(findings[2]!.message, "`os` imported but unused");
  });
  test("is the same in versions of three years", () => {
    assert.deepEqual(short(read("0.0.292", "planted")).sort(), short(read("0.17.6", "planted")).sort());
    assert.deepEqual(short(read("0.1.15", "planted")).sort(), short(read("0.17.6", "planted")).sort());
  });
  test("tells of code that is none, by whatever rule", () => {
    const broken = (version: string) => short(read(version, "broken").filter(({ path }) => path?.includes("broken")));
    assert.deepEqual(broken("0.1.15"), ["src/planted/broken.py 1 7 E999 error"]);
    assert.deepEqual(broken("0.17.6"), [
      "src/planted/broken.py 1 7 invalid-syntax error",
      "src/planted/broken.py 1 8 invalid-syntax error",
    ]);
  });
  test("has the cell of a notebook, and the line in it", () => {
    const cells = read("0.17.6", "notebook").filter(({ path }) => path === "nb.ipynb");
    assert.deepEqual(short(cells), ["nb.ipynb cell 2 1 8 F401 error", "nb.ipynb cell 3 1 8 F401 error"]);
  });
  test("may lack a rule and a place", () => {
    const text = JSON.stringify([{ code: null, filename: "a.py", location: null, message: "SyntaxError: x" }]);
    assert.deepEqual(short(readRuffJson(text, source("ruff"))), ["a.py    error"]);
  });
});

describe("pylint's JSON", () => {
  const read = (version: string, title: string) =>
    readPylintJson(recorded("pylint", version, title).reports["pylint.json"]!, source("pylint"));

  test("has message ids as rules, columns from 1, and levels by kind", () => {
    const findings = read("4.1.4", "planted");
    const names = short(findings.filter(({ path }) => path === "src/planted/names.py"));
    assert.ok(names.includes("src/planted/names.py 3 16 E0602 error"));
    assert.ok(names.includes("src/planted/names.py 6 5 W0702 warning"));
    assert.ok(names.includes("src/planted/names.py 11 1 R0903 notice"));
    assert.ok(names.includes("src/planted/names.py 1 1 C0116 notice"));
    const undefinedName = findings.find(({ rule }) => rule === "E0602");
    assert.equal(undefinedName!.message, "Undefined variable 'undefined_name' (undefined-variable)");
  });
  test("of 2.17 has what that of 4.1 has", () => {
    const [old, recent] = ["2.17.7", "4.1.4"].map((version) => new Set(short(read(version, "planted"))));
    assert.deepEqual(
      [...recent!].filter((finding) => !old!.has(finding)),
      [],
    );
  });
  test("has what is wrong with the call at no place", () => {
    const wrong = read("4.1.4", "plugin").filter(({ rule }) => rule === "E0013");
    assert.deepEqual(short(wrong.slice(0, 1)), ["   E0013 error"]);
  });
  test("json2 is read as json is", () => {
    const message = { type: "warning", symbol: "s", message: "m", path: "a.py", line: 2, column: 4, endLine: 3 };
    const statistics = { messageTypeCount: {}, modulesLinted: 1, score: 9 };
    const json2 = JSON.stringify({ messages: [{ ...message, messageId: "W1", absolutePath: "/a.py" }], statistics });
    const json = JSON.stringify([{ ...message, "message-id": "W1" }]);
    const findings = readPylintJson(json2, source("pylint"));
    assert.deepEqual(findings, readPylintJson(json, source("pylint")));
    assert.deepEqual([short(findings), findings[0]!.endLine], [["a.py 2 5 W1 warning"], 3]);
  });
});

describe("flake8's text", () => {
  test("in our template parts what was there, for old and new versions alike", () => {
    for (const version of ["5.0.4", "7.5.0"]) {
      const text = recorded("flake8", version, "planted").reports["flake8.txt"]!;
      const findings = readFlake8(text, source("flake8"));
      assert.equal(findings.length, 18, version);
      const imports = findings.filter(({ path }) => path === "src/planted/imports.py");
      assert.deepEqual(short(imports).sort(), [
        "src/planted/imports.py 4 1 F401 error",
        "src/planted/imports.py 4 1 F401 error",
        "src/planted/imports.py 4 10 E401 error",
      ]);
      assert.ok(imports.some(({ message }) => message === "'os' imported but unused"));
    }
  });
  test("no path and no message is taken for another part", () => {
    const line = (path: string, text: string) =>
      flake8Template
        .replace("%(row)d", "7")
        .replace("%(col)d", "3")
        .replace("%(code)s", "X100")
        .replace("%(path)s", path)
        .replace("%(text)s", () => text);
    const [finding] = readFlake8(line("a:1:1: E1 b.py", "c.py:2:2: E2 d\u001Fe"), source("flake8"));
    assert.deepEqual(short([finding!]), ["a:1:1: E1 b.py 7 3 X100 error"]);
    assert.equal(finding!.message, "c.py:2:2: E2 d\u001Fe");
  });
  test("is read in its own form too, between source lines and counts", () => {
    const text = [
      "./src/a.py:3:1: F401 'os' imported but unused",
      "import os",
      "^",
      "gone.py:0:1: E902 FileNotFoundError: gone.py",
      "2     F401 'os' imported but unused",
      "2",
    ].join("\n");
    const findings = readFlake8(text, source("flake8"));
    assert.deepEqual(short(findings), ["src/a.py 3 1 F401 error", "gone.py   E902 error"]);
    assert.deepEqual(readFlake8("0\n", source("flake8")), []);
  });
});

describe("pydocstyle's text", () => {
  test("has two lines a finding, and a warning of what it cannot parse", () => {
    for (const version of ["6.1.1", "6.3.0"]) {
      const { stdout, stderr } = recorded("pydocstyle", version, "broken");
      const findings = readPydocstyle(`${stdout}\n${stderr}`, source("pydocstyle"));
      assert.deepEqual(short(findings).sort(), [
        "src/planted/__init__.py 1  D104 error",
        "src/planted/broken.py    error",
        "src/planted/names.py 1  D100 error",
        "src/planted/names.py 1  D103 error",
        "src/planted/names.py 11  D101 error",
        "src/planted/names.py 12  D102 error",
      ]);
    }
  });
});

describe("what formatters would change", () => {
  const read = (reader: Reader<readonly Finding[]>, tool: string, version: string, title: string) => {
    const { stdout, stderr } = recorded(tool, version, title);
    return short(reader(`${stdout}\n${stderr}`, source(tool))).sort();
  };

  test("black: each file once, at its first changed line, and what it cannot parse, in the words of each version", () => {
    for (const version of ["22.12.0", "26.10.1"])
      assert.deepEqual(read(readBlack, "black", version, "broken"), [
        "src/planted/broken.py 1 7  error",
        "src/planted/layout.py 3   error",
        "src/planted/names.py 13   error",
      ]);
  });
  test("black and ruff name the same cell of a notebook", () => {
    assert.ok(read(readBlack, "black", "26.10.1", "notebook").includes("nb.ipynb cell 3 3   error"));
    assert.ok(read(readRuffFormat, "ruff-format", "0.17.6", "notebook").includes("nb.ipynb cell 3 3   error"));
  });
  test("ruff format: as black, and both versions alike", () => {
    for (const version of ["0.1.15", "0.17.6"])
      assert.deepEqual(read(readRuffFormat, "ruff-format", version, "broken"), [
        "src/planted/broken.py 1 7  error",
        "src/planted/layout.py 3   error",
        "src/planted/names.py 13   error",
      ]);
  });
  test("isort: where the imports begin to differ, coloured or not", () => {
    for (const [version, title] of [
      ["5.12.0", "planted"],
      ["9.0.2", "planted"],
      ["9.0.2", "colour"],
    ] as const)
      assert.deepEqual(read(readIsort, "isort", version, title), ["src/planted/imports.py 3   error"]);
    assert.ok(read(readIsort, "isort", "9.0.2", "unreadable").includes("src/planted/unreadable.py    error"));
  });
  test("a file is named by black where it shows no diff", () => {
    const text =
      "would reformat /checkout/a.py\nerror: cannot format b.py: Cannot parse for target version Python 3.8: 2:0: x\n";
    assert.deepEqual(short(readBlack(text, source("black"))), ["b.py 2 1  error", "a.py    error"]);
  });
  test("no line of the code is taken for a header or a message", () => {
    const diff = [
      "--- a.py",
      "+++ a.py",
      "@@ -4,3 +4,2 @@",
      " kept",
      "--- b.py",
      "+++ b.py",
      "-Would reformat: c.py",
      "\\ No newline at end of file",
      "--- d.py",
      "+++ d.py",
      "@@ -0,0 +1 @@",
      "+x",
    ].join("\r\n");
    assert.deepEqual(short(readRuffFormat(diff, source("ruff-format"))), ["a.py 5   error", "d.py 1   error"]);
  });
});

describe("whatever is read", () => {
  const readers: Readonly<Record<string, Reader<readonly Finding[]>>> = {
    readBlack,
    readFlake8,
    readIsort,
    readPydocstyle,
    readPylintJson,
    readRuffFormat,
    readRuffJson,
  };

  for (const name of ["readFlake8", "readPydocstyle", "readPylintJson", "readRuffJson"])
    test(`${name} says of another text that it is malformed, and which`, () => {
      const malformed = (error: unknown) => error instanceof UserError && error.message.startsWith("the output of x ");
      for (const text of ["<html></html>", '{"messages": 1}', "Traceback (most recent call last):"])
        assert.throws(() => readers[name]!(text, source("x")), malformed, text);
    });
  test("no text breaks a reader", () => {
    const parts = fc.constantFrom(
      ..."--- a\n,+++ a\n,@@ -1 +1 @@\n,@@ -1,99999999999 +1 @@\n,@@,\n,\u001E1\u001F,\u001F,:1:1: E1 x,[,],{,would reformat ,error: cannot format ,-,+,\\".split(
        ",",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(parts, fc.string())).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(readers)), (text, name) => {
        try {
          for (const { line } of readers[name]!(text, source("x"))) assert.ok(line === null || line >= 1);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
