import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { dataFolder, mistake, read } from "./data-folder.ts";

const { write, file, copy } = dataFolder();
const shown = (path: string) => (path.length > 60 ? `"${path.slice(0, 60)}…"` : `"${path}"`);

test("no such file: the nearest name of the folder", async () => {
  write("holdout.csv", "a\n1\n");
  const { message, remedy } = await mistake(file("holdot.csv"));
  assert.equal(message, `There is no file ${shown(file("holdot.csv"))}. Did you mean "holdout.csv"?`);
  assert.equal(remedy, "Mend the path; it counts from the working directory.");
  assert.match((await mistake(file("no/holdout.csv"))).message, /its folder does not exist\.$/);
});

test("a glob without a match, a folder, a URL", async () => {
  assert.equal((await mistake(file("none-*.csv"))).message, `No file matches ${shown(file("none-*.csv"))}.`);
  mkdirSync(file("folder"));
  assert.equal((await mistake(file("folder"))).message, `${shown(file("folder"))} is a folder, not a file.`);
  assert.match(
    (await mistake("s3://bucket/data.csv")).message,
    /^"s3:\/\/bucket\/data\.csv" is not a file of this machine/,
  );
});

test("a file that DVC tracks and nobody pulled", async () => {
  write("tracked.csv.dvc", "outs:\n- path: tracked.csv\n");
  const { message, remedy, place } = await mistake(file("tracked.csv"));
  assert.equal(message, `${shown(file("tracked.csv"))} is tracked by DVC and has not been fetched.`);
  assert.equal(remedy, "Run `dvc pull` in a step before this one.");
  assert.deepEqual(place, { file: file("tracked.csv.dvc") });
});

test("a Git LFS pointer", async () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n";
  for (const name of ["pointer.csv", "pointer.parquet", "pointer.jsonl"]) {
    const { message, remedy } = await mistake(write(name, pointer));
    assert.equal(message, `${shown(file(name))} is a Git LFS pointer, not the data.`);
    assert.equal(remedy, "Fetch it: `lfs: true` in actions/checkout, or `git lfs pull`.");
  }
});

test("an empty file, blank lines alone, a header alone", async () => {
  for (const [name, text] of Object.entries({
    "empty.csv": "",
    "empty.jsonl": "",
    "empty.parquet": "",
    "blank.csv": "\n\n",
  })) {
    assert.equal((await mistake(write(name, text))).message, `${shown(file(name))} is empty.`);
  }
  for (const [name, text] of Object.entries({
    "header.csv": "a,b\n",
    "header2.csv": "a,b",
    "zipped.csv.gz": "a,b\n",
  })) {
    const { message, place } = await mistake(write(name, text));
    assert.equal(message, `${shown(file(name))} has columns but no rows.`);
    assert.deepEqual(place, { file: file(name) });
  }
  assert.match(
    (await mistake(await copy("none.parquet", "SELECT 1 AS a WHERE false"))).message,
    /has columns but no rows\.$/,
  );
  assert.match((await mistake(write("blank.jsonl", "\n \n"))).message, /has no columns\.$/);
  assert.match((await mistake(write("hollow.jsonl", "{}\n{}\n"))).message, /has no columns\.$/);
  assert.match((await mistake(write("empty.csv.gz", ""))).message, /is empty\.$/);
});

test("a ragged row: line, expected and found", async () => {
  const short = write("short.csv", 'a,b,c\n"1\n1",2,3\n\n4,5\n6,7,8\n');
  const { message, place, cause } = await mistake(short);
  assert.equal(message, `Line 5 of ${shown(short)} has 2 cells where the header has 3.`);
  assert.deepEqual(place, { file: short, line: 5 });
  assert.match(String(cause), /Expected Number of Columns: 3 Found: 2/);
  const long = write("long.csv", `a;b\n${"1;2\n".repeat(4000)}1;2;3\n`);
  assert.equal((await mistake(long)).message, `Line 4002 of ${shown(long)} has 3 cells where the header has 2.`);
  const one = write("one.csv.gz", "a,b\n1,2\nx\n");
  assert.equal((await mistake(one)).message, `Line 3 of ${shown(one)} has 1 cell where the header has 2.`);
});

test("quotes that do not match", async () => {
  const open = write("open.csv", 'a,b\n1,2\n3,"x\n5,6\n');
  const unclosed = await mistake(open);
  assert.equal(unclosed.message, `A quote that opens on line 3 of ${shown(open)} is never closed.`);
  assert.deepEqual(unclosed.place, { file: open, line: 3, column: 3 });
  const inside = write("inside.csv", 'a,b\n1,"x" y\n');
  const after = await mistake(inside);
  assert.equal(after.message, `Text follows a closing quote on line 2 of ${shown(inside)}.`);
  assert.deepEqual(after.place, { file: inside, line: 2, column: 7 });
});

test("columns of one name", async () => {
  const csv = write("twice.csv", "\na,b,a\n1,2,3\n");
  const { message, place } = await mistake(csv);
  assert.equal(message, 'Column "a" stands twice in the header, as columns 1 and 3.');
  assert.deepEqual(place, { file: csv, line: 2 });
  const json = write("twice.jsonl", '{"a":1,"b":2}\n\n{"a":1,"a":2}\n');
  assert.equal((await mistake(json)).message, `Line 3 of ${shown(json)} has the key "a" twice.`);
});

test("text that is not UTF-8", async () => {
  const utf16 = Buffer.from("\ufeffa,b\n1,2\n", "utf16le");
  for (const bytes of [utf16, Buffer.from(utf16).swap16()]) {
    const { message, place, remedy } = await mistake(write("utf16.csv", bytes));
    assert.equal(message, `${shown(file("utf16.csv"))} is not UTF-8 text but UTF-16.`);
    assert.deepEqual(place, { file: file("utf16.csv"), line: 1 });
    assert.equal(remedy, "Save it as UTF-8, for example `iconv -f UTF-16 -t UTF-8`.");
  }
  const bare = await mistake(write("bare.jsonl", utf16.subarray(2)));
  assert.equal(bare.message, `${shown(file("bare.jsonl"))} is not UTF-8 text; it holds NUL bytes, as UTF-16 does.`);
  const latin = write("latin.csv", Buffer.from("a,b\n1,x\n2,caf\xe9\n", "latin1"));
  const { message, place } = await mistake(latin);
  assert.equal(message, `${shown(latin)} is not UTF-8 text: line 3 holds bytes that are none.`);
  assert.deepEqual(place, { file: latin, line: 3 });
  assert.match(
    (await mistake(write("latin-header.csv", Buffer.from("caf\xe9\n1\n", "latin1")))).message,
    /^The header of .* is not UTF-8/,
  );
  assert.match(
    (await mistake(write("latin.jsonl", Buffer.from('{"a":"\xe9"}\n', "latin1")))).message,
    /line 1 holds bytes/,
  );
});

test("a line that is too long", async () => {
  const path = write("endless.csv", `a,b\n1,${"x".repeat(8_000_001)}\n`);
  assert.equal((await mistake(path)).message, `Line 2 of ${shown(path)} is longer than 8 MB.`);
});

test("lines that are no JSON objects", async () => {
  const broken = write("broken.jsonl", '{"a":1}\n\n{"a":}\n');
  const { message, place } = await mistake(broken);
  assert.equal(message, `Line 3 of ${shown(broken)} is not valid JSON.`);
  assert.deepEqual(place, { file: broken, line: 3 });
  for (const line of ["[1, 2]", "5", '"x"']) {
    const path = write("other.jsonl", `{"a":1}\n${line}\n`);
    assert.equal((await mistake(path)).message, `Line 2 of ${shown(path)} is not a JSON object.`);
  }
  const array = write("array.json", '[{"a":1},\n{"a":2}]\n');
  assert.equal((await mistake(array)).message, `Line 1 of ${shown(array)} is not valid JSON.`);
});

test("Parquet that is none, or cut short", async () => {
  const none = write("none-at-all.parquet", "a,b\n1,2\n");
  assert.equal((await mistake(none)).message, `${shown(none)} is not a Parquet file: it does not begin with PAR1.`);
  const whole = readFileSync(await copy("whole.parquet", "SELECT range AS i FROM range(1000)"));
  const cut = write("cut.parquet", whole.subarray(0, whole.length - 100));
  const { message, cause } = await mistake(cut);
  assert.equal(message, `${shown(cut)} cannot be read as Parquet.`);
  assert.match(String(cause), /parquet/i);
});

test("files that are no tables", async () => {
  const workbook = write("book.csv", Buffer.from("PK\x03\x04\x14\0\x06\0", "latin1"));
  const { message, remedy } = await mistake(workbook);
  assert.equal(
    message,
    `${shown(workbook)} is an Excel workbook or another zip archive, not a table that can be read.`,
  );
  assert.equal(remedy, "Save it as CSV, JSON Lines or Parquet.");
  assert.match((await mistake(write("frame.pkl", Buffer.from([0x80, 0x04, 0x95])))).message, /is a Python pickle/);
});

test("gzip that is cut short", async () => {
  const zipped = gzipSync(`a,b\n${Array.from({ length: 20_000 }, () => `${Math.random()},1`).join("\n")}\n`);
  const cut = file("cut.csv.gz");
  writeFileSync(cut, zipped.subarray(0, zipped.length / 2));
  assert.equal((await mistake(cut)).message, `${shown(cut)} is not a readable gzip file.`);
});

test("files of one glob that differ in their columns", async () => {
  write("month-1.csv", "a,b\n1,2\n");
  write("month-2.csv", "a,c\n1,2\n");
  const { message, place } = await mistake(file("month-*.csv"));
  assert.equal(message, `Column "b" of ${shown(file("month-1.csv"))} is not in ${shown(file("month-2.csv"))}.`);
  assert.deepEqual(place, { file: file("month-2.csv") });
});

test("names of columns that are not there", async () => {
  const path = write("columns.csv", "region,score\nnorth,1\n");
  const { message, remedy } = await mistake(path, { only: ["regoin"] });
  assert.equal(message, 'There is no column "regoin". Did you mean "region"?');
  assert.equal(remedy, 'The columns are "region", "score".');
  assert.equal((await mistake(path, { columns: new Map([["zip", "text"]]) })).message, 'There is no column "zip".');
});

test("a mistake in one read leaves the next alone", async () => {
  await mistake(write("bad.csv", "a,b\n1\n"));
  assert.equal((await read(write("good.csv", "a,b\n1,2\n"))).rows, 1);
});
