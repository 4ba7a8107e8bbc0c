import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { UserError } from "@mlops-actions/errors";
import { type Model, type ModelOutline, outlineModel, startExaminer, type Task } from "@mlops-actions/inference";
import { open } from "./tables.ts";

const ortPath = createRequire(import.meta.url).resolve("onnxruntime-node");
const models = ["models/", "../../models/"]
  .map((folder) => new URL(folder, import.meta.url))
  .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
  .filter(({ pathname }) => pathname.endsWith(".onnx"));

async function openOnce(outline: ModelOutline): Promise<void> {
  using examiner = startExaminer({});
  await outline.tryToOpen((source) => examiner.open(source, ortPath));
}

/** What both tell, or the complaint of either. */
async function told<Told extends Model | ModelOutline>(
  tell: () => Promise<Told>,
  after: (told: Told) => Promise<void>,
): Promise<object> {
  try {
    const model = await tell();
    await after(model);
    const { path, sha256, weights, inputs, classes, classesFrom, producer } = model;
    return { path, sha256: await sha256, weights, inputs, classes, classesFrom, producer };
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return { message: error.message, place: error.place, remedy: error.remedy };
  }
}

describe("an outline says of a model what the runtime says, or the same complaint", () => {
  assert.ok(models.length > 40);
  for (const url of models) {
    it(url.pathname.split("/").at(-1)!, async () => {
      for (const task of ["regression", "multiclass"] satisfies Task[]) {
        const opened = await told(
          () => open(url, task),
          (model) => model.close(),
        );
        const outlined = await told(() => outlineModel(fileURLToPath(url), { task }), openOnce);
        assert.deepEqual(outlined, opened);
      }
    });
  }
});

it("an output of another name is found when the model is opened", async () => {
  const options = { task: "regression", outputs: { scores: "price" } } as const;
  const outline = await outlineModel(fileURLToPath(new URL("models/value.onnx", import.meta.url)), options);
  await assert.rejects(openOnce(outline), /no output "price"/);
});
