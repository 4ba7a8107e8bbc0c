import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bindColumns, type ModelOptions, score, type Task } from "@mlops-actions/inference";
import fc from "fast-check";
import { open, tableOf } from "./tables.ts";

type Columns = Parameters<typeof tableOf>[0];

async function scoreOf(name: string, columns: Columns, options: Partial<ModelOptions> = {}, task: Task = "multiclass") {
  const model = await open(name, task, options);
  try {
    const table = tableOf(columns);
    return await score(model, bindColumns(model, table), table);
  } finally {
    await model.close();
  }
}

/** A table whose rows are the scores that the model hands through. */
function rows(...cells: number[][]): Columns {
  return Object.fromEntries(cells[0]!.map((_, at) => [`k${at}`, cells.map((row) => row[at]! + 1e-300)]));
}

const arrays = (scores: readonly Float64Array[] | null) => scores?.map((column) => [...column]);

describe("probabilities", () => {
  it("are taken as they are, widened from float32", async () => {
    const {
      scores,
      scoreOf: of,
      classes,
      classesFrom,
    } = await scoreOf("scores", rows([0.1, 0.2, 0.7], [0.3, 0.3, 0.4]));
    assert.deepEqual(
      arrays(scores),
      [
        [0.1, 0.3],
        [0.2, 0.3],
        [0.7, 0.4],
      ].map((column) => column.map(Math.fround)),
    );
    assert.deepEqual([of, classes, classesFrom], ["each", ["0", "1", "2"], "count"]);
  });

  it("of one column belong to the second class", async () => {
    const result = await scoreOf("scores", rows([0.25], [0.75]), { classes: ["benign", "malignant"] }, "binary");
    assert.deepEqual(arrays(result.scores), [[0.25, 0.75]]);
    assert.deepEqual(
      [result.scoreOf, result.classes, result.classesFrom],
      ["second", ["benign", "malignant"], "options"],
    );
  });

  it("are clipped where rounding carried them out of 0..1", async () => {
    const { scores } = await scoreOf("scores", rows([1.000001, -0.000001], [0.5, 0.5]), {}, "binary");
    assert.deepEqual(arrays(scores), [
      [1, 0.5],
      [0, 0.5],
    ]);
  });

  it("are read from half precision", async () => {
    const { scores } = await scoreOf("half-scores", rows([0.25, 0.75]), {}, "binary");
    assert.deepEqual(arrays(scores), [[0.25], [0.75]]);
  });

  const remedy = /`scores: logits`/;

  it("outside 0..1 are an error with the line that suggests logits", async () => {
    const high = scoreOf("scores", rows([0.5, 0.5], [2.5, -1.5]), {}, "binary");
    await assert.rejects(high, { name: "UserError", message: /a score of 2\.5 for line 3 of data\.csv/, remedy });
    await assert.rejects(scoreOf("scores", rows([0.5], [-0.25]), {}, "binary"), {
      message: /a score of -0\.25 for line 3/,
      remedy,
    });
    await assert.rejects(scoreOf("scores", rows([1.00002, 0]), {}, "binary"), {
      message: /a score of 1\.0000/,
      remedy,
    });
  });

  it("that do not sum to 1 are an error, never normalised", async () => {
    const apart = scoreOf("scores", rows([0.5, 0.5], [0.5, 0.75]), {}, "binary");
    await assert.rejects(apart, { message: /scores that sum to 1\.25 for line 3/, remedy });
    await scoreOf("scores", rows([0.5, 0.50005]), {}, "binary");
    await assert.rejects(scoreOf("scores", rows([0.5, 0.5003]), {}, "binary"), { remedy });
  });

  it("that are no numbers are an error with their lines", async () => {
    const columns = { a: [0.5, null, null, 0.5], b: [0.5, 0.5, 0.5, 0.5] };
    await assert.rejects(scoreOf("scores", columns, {}, "binary"), {
      message: /not a finite number for lines 3, 4 of data\.csv/,
    });
    const many = { a: [0.5, ...Array<null>(30).fill(null)] };
    await assert.rejects(scoreOf("scores", many, {}, "binary"), { message: /lines 3, 4, 5, 6, 7 and 25 more of/ });
  });

  it("are independent of the number of rows and their order", async () => {
    const model = await open("scores", "binary");
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(probability, { minLength: 1, maxLength: 40 }), async (values) => {
        const table = tableOf(new Map([["p", { kind: "float", values: Float64Array.from(values), nulls: null }]]));
        const { scores } = await score(model, bindColumns(model, table), table);
        assert.deepEqual(arrays(scores), [values.map(Math.fround)]);
      }),
      { numRuns: 50 },
    );
    await model.close();
  });
});

describe("logits", () => {
  it("of one column go through the logistic function (reference: scipy.special.expit)", async () => {
    const { scores } = await scoreOf(
      "scores",
      rows([-800], [-40], [-1.5], [0], [2], [50]),
      { scores: "logits" },
      "binary",
    );
    const expected = [0, 4.248354255291589e-18, 0.18242552380635635, 0.5, 0.8807970779778823, 1];
    near([...scores![0]!], expected);
  });

  it("of several columns go through the softmax (reference: scipy.special.softmax)", async () => {
    const { scores } = await scoreOf("scores", rows([1, 2, 3], [1000, -1000, 999], [-700, -701, -5]), {
      scores: "logits",
    });
    near([...scores![0]!], [0.09003057317038046, 0.7310585786300049, 1.4633057435889614e-302]);
    near([...scores![1]!], [0.24472847105479764, 0, 5.38320099214469e-303]);
    near([...scores![2]!], [0.6652409557748218, 0.2689414213699951, 1]);
  });
});

function near(actual: number[], expected: number[]) {
  for (const [at, value] of actual.entries()) {
    assert.ok(Math.abs(value - expected[at]!) <= 1e-12 * expected[at]!, `${value} is not ${expected[at]}`);
  }
}

describe("labels", () => {
  it("of a model that names no classes are those it gave, numbers in their order", async () => {
    const {
      labels,
      classes,
      classesFrom,
      scores,
      scoreOf: of,
    } = await scoreOf("number-labels", { x: [10, 9, -1, 10] });
    assert.deepEqual(
      [classes, [...labels!], classesFrom, scores, of],
      [["-1", "9", "10"], [2, 1, 0, 2], "labels", null, null],
    );
  });

  it("of 64 bits keep every digit", async () => {
    const { classes } = await scoreOf("number-labels", { x: [2n ** 53n + 1n, 2n ** 53n, -1n, -(2n ** 40n)] });
    assert.deepEqual(classes, ["-1099511627776", "-1", "9007199254740992", "9007199254740993"]);
  });

  it("are indexes into `classes`", async () => {
    const { labels, classesFrom } = await scoreOf("text-labels", { x: ["b", "a", "b"] }, { classes: ["a", "b", "c"] });
    assert.deepEqual([[...labels!], classesFrom], [[1, 0, 1], "options"]);
  });

  it("that are not among `classes` are an error that names them and their lines", async () => {
    const failure = scoreOf("text-labels", { x: ["a", "wolf", "b", "wolf"] }, { classes: ["a", "b"] });
    await assert.rejects(failure, {
      message: /the label "wolf" for lines 3, 5 of data\.csv, but its classes are "a", "b"/,
      remedy: /`classes:`/,
    });
  });

  it("may be floats where the output is named", async () => {
    const { labels, classes } = await scoreOf("float-labels", { x: [2, 1, 2] }, { outputs: { label: "label" } });
    assert.deepEqual(
      [classes, [...labels!]],
      [
        ["1", "2"],
        [1, 0, 1],
      ],
    );
  });
});

describe("the order of the classes", () => {
  it("is that of a ZipMap, of a file that does not import ONNX's own operators", async () => {
    const result = await scoreOf("zipmap-without-core", { a: [3, 0], b: [0, 3] }, {}, "binary");
    assert.deepEqual([result.classes, result.classesFrom, [...result.labels!]], [["5", "2"], "graph", [0, 1]]);
    assert.ok(result.scores![0]![0]! > 0.9 && result.scores![1]![1]! > 0.9);
  });

  it("is that of the keys of a LabelEncoder behind an arg max", async () => {
    const { classes, labels } = await scoreOf("encoded-labels", { x: [5, 0, 0], y: [0, 5, 0], z: [0, 0, 5] });
    assert.deepEqual(
      [classes, [...labels!]],
      [
        ["a", "b", "c"],
        [0, 1, 2],
      ],
    );
  });

  it("is that of the table from which the label is picked", async () => {
    const { classes, labels } = await scoreOf("picked-labels", { x: [5, 0, 0], y: [0, 5, 0], z: [0, 0, 5] });
    assert.deepEqual(
      [classes, [...labels!]],
      [
        ["30", "10", "20"],
        [0, 1, 2],
      ],
    );
  });

  it("may be repeated by `classes:`, not contradicted", async () => {
    const columns = { a: [3], b: [0] };
    assert.equal(
      (await scoreOf("zipmap-without-core", columns, { classes: ["5", "2"] }, "binary")).classesFrom,
      "graph",
    );
    const failure = scoreOf("zipmap-without-core", columns, { classes: ["2", "5"] }, "binary");
    await assert.rejects(failure, { message: /`classes:` lists "2", "5", but the model orders its classes "5", "2"/ });
  });

  it("must be as long as the scores", async () => {
    const failure = scoreOf("scores", rows([0.5, 0.5]), { classes: ["a", "b", "c"] });
    await assert.rejects(failure, { message: /lists 3 classes \("a", "b", "c"\), but the model gives 2 scores a row/ });
    await assert.rejects(scoreOf("scores", rows([0.5]), { classes: ["a", "b", "c"] }), {
      message: /one score a row, which tells two classes apart/,
    });
  });

  it("must fit the task", async () => {
    await assert.rejects(scoreOf("scores", rows([0.2, 0.3, 0.5]), {}, "binary"), {
      message: /task is binary, but the model has 3 classes/,
    });
  });
});

describe("which output is which", () => {
  it("is asked where type and shape do not tell", async () => {
    const failure = open("two-scores", "binary");
    await assert.rejects(failure, {
      message: /Several .* scores: "raw" \(float32 \[\?, 2\]\), "scaled"/,
      remedy: /`outputs: \{ scores: … \}`/,
    });
    const { scores } = await scoreOf("two-scores", rows([0, 0]), { outputs: { scores: "scaled" } }, "binary");
    assert.deepEqual(arrays(scores), [[0.5], [0.5]]);
  });

  it("is an error where a named output is not there", async () => {
    await assert.rejects(open("two-scores", "binary", { outputs: { scores: "scald" } }), {
      message: /no output "scald", which `outputs: \{ scores \}` names\. Did you mean "scaled"\?/,
      remedy: /"raw", "scaled"/,
    });
    await assert.rejects(open("two-scores", "binary", { outputs: { label: "labels" } }), {
      message: /no output "labels"/,
    });
  });

  it("is an error where none can hold what the task needs", async () => {
    await assert.rejects(open("text-labels", "regression"), {
      message: /None of the model's outputs holds values of a regression: "label" \(string/,
    });
  });

  it("is an error where the values do not go by row", async () => {
    await assert.rejects(scoreOf("row-sums", rows([1, 2], [3, 4]), {}, "regression"), {
      message: /Output "score" should have one value a row, but has the shape \[\] for 2 rows/,
    });
    await assert.rejects(scoreOf("scores", rows([1, 2], [3, 4]), { outputs: { scores: "scores" } }, "regression"), {
      message: /should have one value a row, but has the shape \[2, 2\]/,
    });
  });

  it("leaves nothing to guess for a regression", async () => {
    const { values, classes, labels, scores } = await scoreOf("value", { x: [1.5, -2.5] }, {}, "regression");
    assert.deepEqual([[...values!], classes, labels, scores], [[1.5, -2.5], null, null, null]);
  });
});
