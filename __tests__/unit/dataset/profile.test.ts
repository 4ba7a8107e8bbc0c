import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  type ColumnProfile,
  categoryName,
  type DatasetProfile,
  type NumbersProfile,
  profileJsonSchema,
  profileOf,
  readProfile,
} from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { dataFolder, read } from "./data-folder.ts";

interface Expected {
  readonly missing: number;
  readonly distinct: number;
  readonly mean?: number;
  readonly standardDeviation: number;
  readonly min: number;
  readonly max: number;
  readonly quantiles: readonly number[];
  readonly deciles: readonly number[];
  readonly belowDeciles: readonly number[];
  readonly upToDeciles: readonly number[];
  readonly counts?: Readonly<Record<string, number>>;
}

const references = new URL("references/", import.meta.url);
const { columns: expected, rows } = JSON.parse(readFileSync(new URL("profile.json", references), "utf8")) as {
  rows: number;
  columns: Record<string, Expected>;
};
const { write, copy } = dataFolder();
const table = await read(fileURLToPath(new URL("profile.csv", references)));
const profile = profileOf(table, { leaveOut: ["id"] });

describe("a profile is what pandas and NumPy say", () => {
  it("of the whole", () => {
    assert.equal(profile.rows, rows);
    assert.deepEqual(profile.leftOut, ["id"]);
    assert.equal(profile.sha256, table.sha256);
    assert.deepEqual(
      profile.columns.map(({ name, kind }) => [name, kind]),
      [
        ...["normal", "skewed", "offset", "rounded", "constant"].map((name) => [name, "float"]),
        ...["many", "few", "large"].map((name) => [name, "integer"]),
        ...["region", "zip"].map((name) => [name, "text"]),
        ["smoker", "boolean"],
        ["day", "date"],
      ],
    );
  });

  for (const [name, values] of Object.entries(expected)) {
    if (name === "id") continue;
    it(`of ${name}`, () => {
      const found = columnOf(profile, name);
      assert.equal(found.missing, values.missing);
      assert.equal(found.distinct, values.distinct);
      if (values.mean !== undefined) compareNumbers(numbersOf(found), values);
      else assert.ok(!("numbers" in found));
      if (values.counts === undefined) assert.ok(!("categories" in found) || found.categories === null);
      else if (found.kind !== "float" && found.kind !== "date") {
        const counted = found.categories!.values.map(({ value, rows: of }) => [value, of]);
        assert.deepEqual(Object.fromEntries(counted), values.counts);
        assert.deepEqual(found.categories!.others, { values: 0, rows: 0 });
      }
    });
  }

  it("survives being written and read", () => {
    assert.deepEqual(readProfile(JSON.stringify(profile), "profile.json"), profile);
  });
});

function compareNumbers(found: NumbersProfile, values: Expected): void {
  near(found.mean, values.mean as number);
  near(found.standardDeviation, values.standardDeviation);
  near(found.min, values.min);
  near(found.max, values.max);
  assert.equal(found.quantiles.length, 101);
  for (const [percent, quantile] of values.quantiles.entries()) near(found.quantiles[percent], quantile);
  const { edges, at, between } = found.bins;
  for (const [index, decile] of values.deciles.entries()) {
    const distances = edges.map((edge) => Math.abs(edge - decile));
    const edge = distances.indexOf(Math.min(...distances));
    assert.ok((distances[edge] as number) <= 1e-12 * Math.max(1, Math.abs(decile)), `no edge at ${decile}`);
    const below = total(at.slice(0, edge)) + total(between.slice(0, edge));
    assert.equal(below, values.belowDeciles[index], `below ${decile}`);
    assert.equal(below + (at[edge] as number), values.upToDeciles[index], `up to ${decile}`);
  }
}

/** To 1e-9 of the value; a value within ±1 absolutely. */
function near(found: number | null | undefined, wanted: number): void {
  assert.ok(Math.abs((found as number) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${found} is not ${wanted}`);
}

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

function columnOf(from: DatasetProfile, name: string): ColumnProfile {
  const found = from.columns.find((it) => it.name === name);
  assert.ok(found, `no column ${name}`);
  return found;
}

function numbersOf(found: ColumnProfile): NumbersProfile {
  assert.ok("numbers" in found);
  return found.numbers;
}

describe("a profile of unusual data", () => {
  const of = async (text: string, options: Parameters<typeof read>[1] = {}) =>
    profileOf(await read(write("unusual.csv", text), options));

  it("describes infinite numbers apart from the finite", async () => {
    const numbers = numbersOf(columnOf(await of("x\n1.5\ninf\n-inf\ninf\n2.5\n"), "x"));
    assert.deepEqual(numbers.infinite, { negative: 1, positive: 2 });
    assert.deepEqual([numbers.finite, numbers.mean, numbers.min, numbers.max], [2, 2, 1.5, 2.5]);
  });

  it("has no numbers where every cell is missing or infinite", async () => {
    const found = await of("n,x,y,b\n1,,inf,\n2,,inf,\n", {
      columns: new Map([
        ["x", "float"],
        ["b", "boolean"],
      ]),
    });
    for (const name of ["x", "y"]) {
      const { mean, standardDeviation, min, quantiles, bins } = numbersOf(columnOf(found, name));
      assert.deepEqual([mean, standardDeviation, min, quantiles, bins.edges], [null, null, null, [], []]);
    }
    assert.equal(columnOf(found, "x").missing, 2);
    assert.deepEqual(columnOf(found, "b"), {
      kind: "boolean",
      name: "b",
      missing: 2,
      distinct: 0,
      categories: { values: [], others: { values: 0, rows: 0 } },
    });
    assert.deepEqual(readProfile(JSON.stringify(found), "p"), found);
  });

  it("has an edge where there is one row", async () => {
    const numbers = numbersOf(columnOf(await of("x\n-0.0\n"), "x"));
    assert.deepEqual(numbers.bins, { edges: [0], at: [1], between: [] });
    assert.ok(Object.is(numbers.mean, 0) && Object.is(numbers.min, 0));
  });

  it("has no moments that float64 cannot hold, and still its quantiles", async () => {
    const numbers = numbersOf(columnOf(await of("x\n1.7e308\n-1.7e308\n1.7e308\n1.7e308\n"), "x"));
    assert.equal(numbers.mean, null);
    assert.equal(numbers.standardDeviation, null);
    assert.ok(numbers.quantiles.every(Number.isFinite));
    assert.equal(numbers.quantiles[0], -1.7e308);
  });

  it("keeps integers of 64 bits apart that float64 cannot", async () => {
    const found = columnOf(await of("x\n9007199254740993\n9007199254740992\n9007199254740993\n"), "x");
    assert.equal(found.distinct, 2);
    assert.ok(found.kind === "integer");
    assert.deepEqual(found.categories?.values, [
      { value: "9007199254740993", rows: 2 },
      { value: "9007199254740992", rows: 1 },
    ]);
  });

  it("counts integers beyond 32 bits, missing ones apart", async () => {
    const found = columnOf(await of("n,x\n1,5000000000\n2,\n3,-7\n4,5000000000\n"), "x");
    assert.ok(found.kind === "integer");
    assert.deepEqual(found.categories?.values, [
      { value: "5000000000", rows: 2 },
      { value: "-7", rows: 1 },
    ]);
    assert.deepEqual([found.missing, found.distinct, found.numbers.min, found.numbers.max], [1, 2, -7, 5e9]);
  });

  it("counts integers as categories up to ten of them", async () => {
    const column = (distinct: number) => `x\n${Array.from({ length: distinct }, (_, i) => i).join("\n")}\n`;
    const categories = async (distinct: number) => {
      const found = columnOf(await of(column(distinct)), "x");
      assert.ok(found.kind === "integer");
      return found.categories;
    };
    assert.equal((await categories(10))?.values.length, 10);
    assert.equal(await categories(11), null);
  });

  it("keeps the thousand most frequent texts, in the same order always", async () => {
    const texts = Array.from({ length: 1200 }, (_, i) => `t${String(i).padStart(4, "0")}`);
    const found = columnOf(await of(`x\n${[...texts.toReversed(), "t1199", "t1199"].join("\n")}\n`), "x");
    assert.ok(found.kind === "text");
    assert.equal(found.distinct, 1200);
    assert.equal(found.categories.values.length, 1000);
    assert.deepEqual(found.categories.values.slice(0, 2), [
      { value: "t1199", rows: 3 },
      { value: "t0000", rows: 1 },
    ]);
    assert.deepEqual(found.categories.others, { values: 200, rows: 200 });
  });

  it("keeps documents by their beginning and digest", async () => {
    const documents = ["a", "b"].map((end) => "x".repeat(5000) + end);
    const found = columnOf(await of(`x\n${documents.join("\n")}\n`), "x");
    assert.ok(found.kind === "text");
    const names = found.categories.values.map(({ value }) => value);
    assert.deepEqual([...names].sort(), documents.map(categoryName).sort());
    assert.ok(names.every((name) => /^x{100}… sha256:[0-9a-f]{64}$/.test(name)));
    assert.equal(categoryName("x".repeat(200)), "x".repeat(200));
  });

  it("takes names of the language as names, and lists what was not read", async () => {
    const found = await of("__proto__,constructor\n1,a\n");
    assert.deepEqual(
      found.columns.map(({ name }) => name),
      ["__proto__", "constructor"],
    );
    const nested = profileOf(await read(await copy("nested.parquet", "SELECT [1, 2] AS list, 1 AS n")));
    assert.deepEqual([nested.unread, nested.columns.length], [["list"], 1]);
  });

  it("refuses to leave out what is not there", () => {
    assert.throws(() => profileOf(table, { leaveOut: ["regoin"] }), {
      name: "UserError",
      message: 'There is no column "regoin". Did you mean "region"?',
    });
  });
});

describe("reading a profile", () => {
  const whole = JSON.parse(JSON.stringify(profile)) as DatasetProfile;
  const cases: readonly [what: string, text: string, message: RegExp][] = [
    ["cut text", JSON.stringify(whole).slice(0, -9), /it is no JSON/],
    ["another document", '{"kind":"model-version","schemaVersion":1}', /cannot be read: kind/],
    ["a list", "[]", /cannot be read: the whole of it/],
    ["a later version", JSON.stringify({ ...whole, schemaVersion: 2 }), /schema version 2; 1 is known/],
    ["rows that do not add up", JSON.stringify({ ...whole, rows: rows + 1 }), /columns\.0: its counts do not add up/],
    ["null for a number", JSON.stringify(whole).replace(/"quantiles":\[[^,]+/, '"quantiles":[null'), /quantiles\.0/],
    ["edges out of order", JSON.stringify(whole).replace(/"edges":\[[^,]+/, '"edges":[1e300'), /edges ascend/],
    ["too few quantiles", JSON.stringify(whole).replace(/"quantiles":\[[^,]+,/, '"quantiles":['), /101 are expected/],
  ];
  for (const [what, text, message] of cases) {
    it(`refuses ${what}`, () => {
      assert.throws(
        () => readProfile(text, "profile.json"),
        (error) => error instanceof UserError && message.test(error.message) && error.place.file === "profile.json",
      );
    });
  }

  it("has the published schema", () => {
    const published = new URL("../../../packages/dataset/profile.schema.json", import.meta.url);
    assert.deepEqual(JSON.parse(readFileSync(published, "utf8")), JSON.parse(JSON.stringify(profileJsonSchema())));
  });
});
