import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { type DescriptionInput, settingsFrom } from "@mlops-actions/model-server";
import { temporaryFolder } from "@mlops-actions/testkit";
import { readRepository } from "../../../packages/model-server/src/models/repository.ts";
import { byVersion, parseTraffic, splitsOf } from "../../../packages/model-server/src/models/traffic.ts";
import { FIXTURES, MODELS, OWN, repositoryOf, serve } from "./serving.ts";

const forest = new URL("breast-cancer/candidate.onnx", FIXTURES);

describe("a repository", () => {
  const found = async (folder: string) =>
    (await readRepository(folder)).models.map(({ name, version }) => `${name}/${version}`);

  it("is one model, with or without a description", async () => {
    assert.deepEqual(await found(repositoryOf({ "": { onnx: forest } })), ["model/1"]);
    const description = { name: "cancer", version: "1.2.0", task: "binary" } as const;
    assert.deepEqual(await found(repositoryOf({ "": { onnx: forest, description } })), ["cancer/1.2.0"]);
  });

  it("is folders of models and versions, whose names win", async () => {
    const description = { name: "other", version: "9", task: "binary" } as const;
    const folder = repositoryOf({
      "a/1": { onnx: forest, description },
      "a/2": { onnx: forest },
      "b/1": { onnx: forest },
    });
    mkdirSync(join(folder, "empty/1"), { recursive: true });
    mkdirSync(join(folder, ".git/1"), { recursive: true });
    assert.deepEqual(await found(folder), ["a/1", "a/2", "b/1"]);
  });

  it("without a model is an error that says where one belongs", async () => {
    for (const folder of [temporaryFolder("empty"), "/nowhere"]) {
      await assert.rejects(readRepository(folder), (error: UserError) => {
        assert.match(error.message, /^There is no model in/);
        assert.match(String(error.remedy), /MODEL_REPOSITORY/);
        return error instanceof UserError;
      });
    }
  });

  const broken: [json: string, message: RegExp][] = [
    ["{", /not JSON/],
    ["{}", /^task: /],
    ['{"task": "binary", "threshold": 2}', /^threshold: /],
    ['{"task": "binary", "artifact": "../x.onnx"}', /^artifact: name a file of the same folder/],
    ['{"task": "binary", "name": "a/b"}', /^name: /],
    ['{"task": "binary", "classes": ["one"]}', /^classes: /],
  ];
  for (const [json, message] of broken) {
    it(`refuses the description ${json}`, async () => {
      const folder = repositoryOf({ "": { onnx: forest } });
      writeFileSync(join(folder, "model.json"), json);
      await assert.rejects(readRepository(folder), { name: "UserError", message });
    });
  }

  it("leaves keys of a description alone that it does not know", async () => {
    const folder = repositoryOf({ "": { onnx: forest } });
    writeFileSync(join(folder, "model.json"), '{"task": "binary", "trained": "yesterday"}');
    assert.deepEqual(await found(folder), ["model/1"]);
  });
});

describe("a model that cannot be served stops the start, and says why", () => {
  const refused: [what: string, onnx: URL, description: Record<string, unknown> | null, message: RegExp][] = [
    [
      "another file than was described",
      forest,
      { task: "binary", sha256: "0".repeat(64) },
      /not the one that its model.json describes/,
    ],
    [
      "features of another number",
      forest,
      { task: "binary", features: ["a", "b"] },
      /takes 30 columns, but `features` lists 2/,
    ],
    ["another task", forest, { task: "regression" }, /outputs/],
    ["no such positive class", forest, { task: "binary", positive: "sick" }, /"sick" is none of the model's/],
    [
      "a threshold without scores",
      new URL("labels-only.onnx", MODELS),
      { task: "multiclass", threshold: 0.5 },
      /threshold needs scores/,
    ],
    ["logits without a description", new URL("logits.onnx", MODELS), null, /no probabilities/],
    ["a truncated file", new URL("truncated.onnx", MODELS), null, /no whole ONNX model/],
  ];
  for (const [what, onnx, description, message] of refused) {
    it(what, async () => {
      const folder = repositoryOf({ "": { onnx } });
      if (description) writeFileSync(join(folder, "model.json"), JSON.stringify(description));
      await assert.rejects(serve(folder), { name: "UserError", message });
    });
  }

  it("and serves without a description what its outputs explain", async () => {
    const answers: [onnx: URL, row: unknown, predicts: RegExp][] = [
      [forest, new Array(30).fill(1), /"label":"(benign|malignant)"/],
      [new URL("regressor-column.onnx", MODELS), [1, 2, 3], /"predictions":\[\d/],
      [new URL("text-labels-only.onnx", MODELS), [1, 2], /"label":"[^"]+"\}\]/],
      [new URL("picky.onnx", OWN), [2], /"predictions":\[2\.5\]/],
    ];
    for (const [onnx, row, predicts] of answers) {
      const server = await serve(repositoryOf({ "": { onnx } }));
      const { text } = await server.post("/invocations", { instances: [row] });
      await server.stop();
      assert.match(text, predicts);
    }
  });

  it("serves logits as probabilities where the description says so, and labels by a threshold", async () => {
    const onnx = new URL("single-logit.onnx", MODELS);
    const labels = async (threshold: number | null) => {
      const description: DescriptionInput = { task: "binary", scores: "logits", classes: ["no", "yes"], threshold };
      const server = await serve(repositoryOf({ "": { onnx, description } }));
      const width = server.lines.find(({ message }) => message === "model ready")!["features"] as number;
      const { json, text } = await server.post("/invocations", { instances: [new Array(width).fill(0.1)] });
      await server.stop();
      const [{ label, scores }] = (json as { predictions: [{ label: string; scores: Record<string, number> }] })
        .predictions;
      assert.equal(scores["no"]! + scores["yes"]!, 1, text);
      return { label, above: scores["yes"]! > (threshold ?? 0.5) };
    };
    for (const threshold of [null, 0, 1]) {
      const { label, above } = await labels(threshold);
      assert.equal(label, above ? "yes" : "no");
    }
  });
});

describe("traffic", () => {
  const split = (traffic: unknown, versions = ["1", "2", "10"]) =>
    splitsOf(parseTraffic(JSON.stringify(traffic), "traffic.json"), new Map([["m", versions]])).get("m")!;

  it("goes to the newest version where nothing is said", () => {
    assert.equal(split({}).choose("any"), "10");
    assert.deepEqual(["1.10.0", "1.9.0", "1.2.0"].sort(byVersion), ["1.2.0", "1.9.0", "1.10.0"]);
  });

  it("goes to the newest but the shadow", () => {
    assert.equal(split({ models: { m: { shadow: "10" } } }).choose("any"), "2");
  });

  it("is shared by the weights, and a key stays where it is", () => {
    const { choose } = split({ models: { m: { weights: { "1": 90, "2": 10, "10": 0 } } } });
    const keys = Array.from({ length: 10_000 }, (_, at) => `client-${at}`);
    const share = keys.filter((key) => choose(key) === "2").length / keys.length;
    assert.ok(Math.abs(share - 0.1) < 0.015, String(share));
    assert.equal(keys.filter((key) => choose(key) === "10").length, 0);
    assert.deepEqual(keys.map(choose), keys.map(choose));
  });

  it("moves only the keys of the share that grows", () => {
    const before = split({ models: { m: { weights: { "1": 90, "2": 10 } } } });
    const after = split({ models: { m: { weights: { "1": 80, "2": 20 } } } });
    for (let at = 0; at < 1000; at++) if (before.choose(`${at}`) === "2") assert.equal(after.choose(`${at}`), "2");
  });

  const wrong: [traffic: unknown, message: RegExp, line: number, column: number][] = [
    [{ models: { m: { weights: { "1": 1, "3": 1 } } } }, /no version "3"/, 6, 9],
    [{ models: { m: { sticky: "id", shadow: "x" } } }, /no version "x"/, 5, 7],
    [{ models: { m: { weights: { "1": 0 } } } }, /No version of "m" has a weight above 0/, 4, 7],
    [{ models: { m: { weights: { "1": -1 } } } }, /^models\.m\.weights\.1: /, 5, 9],
    [{ models: {}, modles: {} }, /modles/, 3, 3],
    [{ default: "x", models: {} }, /There is no model "x"\.$/, 2, 3],
  ];
  for (const [traffic, message, line, column] of wrong) {
    it(`refuses ${JSON.stringify(traffic)}, and says where`, () => {
      const parsed = () => parseTraffic(JSON.stringify(traffic, null, 2), "traffic.json");
      const place = { file: "traffic.json", line, column };
      assert.throws(() => splitsOf(parsed(), new Map([["m", ["1", "2"]]])), { name: "UserError", message, place });
    });
  }

  it("of a model that is not there is refused before any is loaded, with the names that are", async () => {
    const folder = repositoryOf(
      { "credit/1": { onnx: forest }, "fraud/1": { onnx: new URL("truncated.onnx", MODELS) } },
      { models: { credti: { weights: { "1": 1 } } } },
    );
    await assert.rejects(readRepository(folder), {
      message: 'There is no model "credti". Did you mean "credit"?',
      remedy: 'The models here are "credit", "fraud".',
      place: { file: join(folder, "traffic.json"), line: 1, column: 12 },
    });
  });
});

describe("a file that is not JSON", () => {
  const flaws: [text: string, why: string, line: number, column: number][] = [
    ["{", "it ends too early", 1, 2],
    ["", "it is empty", 1, 1],
    ['{\n  "task": "binary\n', "it ends too early", 2, 18],
    ['{\n  "task": tru}', "unexpected token '}'", 2, 14],
    ["binary", "unexpected token 'b'", 1, 1],
    [`[1,\n${" ".repeat(100)}.5]`, "unexpected token '.'", 2, 101],
  ];
  for (const [text, why, line, column] of flaws) {
    it(`is refused at the place where it goes wrong: ${JSON.stringify(text)}`, () => {
      const place = { file: "traffic.json", line, column };
      assert.throws(() => parseTraffic(text, "traffic.json"), { message: `The file is not JSON: ${why}.`, place });
    });
  }

  it("is refused wherever its text is cut or changed", () => {
    const text = JSON.stringify(
      { default: "a", models: { a: { weights: { "1": 90, "2": 0.5 }, sticky: 'x"\\' } } },
      null,
      1,
    );
    for (let at = 0; at < text.length; at++) {
      assert.throws(
        () => parseTraffic(text.slice(0, at), "t"),
        ({ place }: UserError) => {
          const lines = text.slice(0, at).trimEnd().split("\n");
          assert.deepEqual(place, { file: "t", line: lines.length, column: lines.at(-1)!.length + 1 });
          return true;
        },
      );
    }
  });
});

describe("settings", () => {
  it("have defaults, and SageMaker's port wins", () => {
    assert.deepEqual([settingsFrom({}).port, settingsFrom({}).repository], [8080, "/opt/ml/model"]);
    assert.equal(settingsFrom({ PORT: "1", SAGEMAKER_BIND_TO_PORT: "2" }).port, 2);
    assert.equal(settingsFrom({ MODEL_SERVER_TIMEOUT: "1.5", PORT: "" }).timeLimit, 1500);
  });

  it("say which variable is wrong, what is written there, and what belongs there", () => {
    const wrong: [environment: Record<string, string>, message: string][] = [
      [
        { MODEL_SERVER_MAX_BODY: "6MB" },
        'MODEL_SERVER_MAX_BODY is "6MB": expected a whole number of bytes from 1 to 1073741824.',
      ],
      [
        { PORT: "x", MODEL_SERVER_MAX_BATCH: "0" },
        'PORT is "x": expected a whole number from 0 to 65535; MODEL_SERVER_MAX_BATCH is "0": expected a whole number from 1 to 65536.',
      ],
      [{ PORT: "0x50" }, 'PORT is "0x50": expected a whole number from 0 to 65535.'],
      [{ MODEL_SERVER_TIMEOUT: "0" }, 'MODEL_SERVER_TIMEOUT is "0": expected seconds above 0, up to 3600.'],
      [{ MODEL_SERVER_MAX_WAIT: "-1" }, 'MODEL_SERVER_MAX_WAIT is "-1": expected milliseconds from 0 to 1000.'],
      [
        { MODEL_SERVER_LOG_LEVEL: "loud" },
        'MODEL_SERVER_LOG_LEVEL is "loud": expected one of debug, info, warn, error.',
      ],
    ];
    for (const [environment, message] of wrong) {
      assert.throws(() => settingsFrom(environment), { name: "UserError", message });
    }
  });
});
