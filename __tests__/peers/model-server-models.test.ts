import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { FIXTURES, holdout, MODELS, repositoryOf, type Served, serve } from "../unit/model-server/serving.ts";

const python = fileURLToPath(new URL("../../.peers/serving/bin/python", import.meta.url));
const script = fileURLToPath(new URL("model-server-models.py", import.meta.url));
const ROWS = 20;

const others = { "breast-cancer": ["sample", "diagnosis", "size"], digits: ["image", "digit", "ink"] };

function rowsOf(name: keyof typeof others): number[][] {
  const { names, rows } = holdout(readFileSync(new URL(`${name}/holdout.csv`, FIXTURES), "utf8"));
  const places = names.flatMap((column, at) => (others[name].includes(column) ? [] : [at]));
  return rows.slice(0, ROWS).map((row) => places.map((at) => Number(row[at])));
}

interface Answers {
  readonly labels: readonly string[];
  readonly scores: readonly (readonly number[])[];
  readonly classes: readonly string[];
}

function ask(url: string, tables: unknown): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const child = execFile(python, [script, url.replace("http://", "")], (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout)),
    );
    child.stdin!.end(JSON.stringify(tables));
  });
}

describe("Triton's client of the model server", () => {
  const tables = { "breast-cancer": rowsOf("breast-cancer"), digits: rowsOf("digits") };
  let server: Served;
  let said: Record<string, unknown>;
  before(async () => {
    const fixture = (name: string) => ({ onnx: new URL(`${name}/candidate.onnx`, FIXTURES) });
    server = await serve(
      repositoryOf({
        "breast-cancer/1": fixture("breast-cancer"),
        "digits/1": fixture("digits"),
        "home/1": { onnx: new URL("mixed-columns.onnx", MODELS) },
      }),
    );
    said = await ask(server.url, tables);
  });
  after(() => server.stop());

  it("finds server and models well, and reads what they say of themselves", () => {
    const { live, ready, models, nobody } = said;
    const well = { "breast-cancer": true, digits: true, home: true };
    assert.deepEqual({ live, ready, models, nobody }, { live: true, ready: true, models: well, nobody: false });
    const extensions = ["binary_tensor_data"];
    assert.deepEqual(said["server"], { name: "mlops-model-server", version: "1", extensions });
    const { inputs } = said["home"] as { inputs: { name: string; datatype: string; shape: number[] }[] };
    assert.deepEqual(
      new Map(inputs.map(({ name, datatype, shape }) => [name, [datatype, ...shape]])),
      new Map([
        ["owner", ["BOOL", -1, 1]],
        ["rooms", ["INT64", -1, 1]],
        ["city", ["BYTES", -1, 1]],
        ["age", ["FP32", -1, 1]],
      ]),
    );
  });

  for (const name of ["breast-cancer", "digits"] as const) {
    it(`gets what /predict answers for ${name}, in bytes and in JSON`, async () => {
      const { json } = await server.post(`/models/${name}/predict`, { instances: tables[name] });
      const { predictions } = json as { predictions: { label: string; scores: Record<string, number> }[] };
      assert.equal(predictions.length, ROWS);
      for (const form of ["bytes", "JSON"]) {
        const { labels, scores, classes } = said[`${name} ${form}`] as Answers;
        assert.deepEqual(
          labels,
          predictions.map(({ label }) => label),
        );
        assert.deepEqual(
          scores,
          predictions.map((row) => classes.map((each) => row.scores[each])),
        );
      }
    });
  }

  it("feeds columns of texts, numbers and truth values", async () => {
    const instances = [
      { city: "Tromsø", age: 31, rooms: 2, owner: true },
      { city: null, age: null, rooms: 3, owner: false },
    ];
    const { json } = await server.post("/models/home/predict", { instances });
    const { predictions } = json as { predictions: { label: string; scores: Record<string, number> }[] };
    const { labels, scores, classes } = said["home bytes"] as Answers;
    assert.deepEqual(
      predictions,
      labels.map((label, row) => ({
        label,
        scores: Object.fromEntries(classes.map((each, at) => [each, scores[row]![at]])),
      })),
    );
  });

  it("is told what is wrong", () => {
    assert.match(String(said["another shape"]), /^400,The tensors "age" do not feed the model/);
    assert.match(String(said["another model"]), /^404,There is no model "nobody"/);
    assert.match(String(said["another version"]), /^404,The model "home" has no version "9"/);
  });
});
