import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { numberLabels } from "../../../packages/inference/src/number-labels.ts";
import {
  attribute,
  decodeModel,
  type GraphProto,
  type NodeProto,
} from "../../../packages/inference/src/onnx-messages.ts";

const FIXTURES = new URL("../../../model-fixtures/breast-cancer/", import.meta.url);
const [INT64, STRING] = [7, 8];

describe("text labels become numbers", () => {
  for (const [file, kind, name] of [
    ["baseline.onnx", "forest", "classlabels_int64s"],
    ["candidate.onnx", "linear classifier", "classlabels_ints"],
  ] as const) {
    it(`of a ${kind}`, () => {
      const graph = graphOf(file);
      graph.valueInfo = [text("label"), text("variable")];
      assert.deepEqual(numberLabels(graph), { output: "output_label", labels: ["benign", "malignant"] });
      const classifier = graph.node.find(({ opType }) => opType.endsWith("Classifier"))!;
      assert.equal(attribute(classifier, "classlabels_strings"), undefined);
      assert.deepEqual(attribute(classifier, name)?.ints.map(String), ["0", "1"]);
      assert.equal(graph.output[0]!.type?.tensorType?.elemType, INT64);
      assert.deepEqual(
        graph.valueInfo.map((value) => value.name),
        ["variable"],
      );
    });
  }
});

describe("text labels stay", () => {
  for (const [why, change] of [
    ["where another node reads them", (graph) => graph.node.push(node("LabelEncoder", "label", "code"))],
    ["where another node reads the output", (graph) => graph.node.push(node("LabelEncoder", "output_label", "code"))],
    ["where they are two outputs", (graph) => graph.output.push(text("label"))],
    ["where an inner graph may read them", (graph) => graph.node.push(node("If", "flag", "chosen"))],
    ["where they are no output", (graph) => graph.output.splice(0, 1)],
  ] as [string, (graph: GraphProto) => void][]) {
    it(why, () => {
      const graph = graphOf("baseline.onnx");
      change(graph);
      assert.equal(numberLabels(graph), null);
      const classifier = graph.node.find(({ opType }) => opType === "TreeEnsembleClassifier")!;
      assert.equal(attribute(classifier, "classlabels_strings")?.strings.length, 2);
    });
  }
});

function graphOf(file: string): GraphProto {
  return decodeModel(readFileSync(new URL(file, FIXTURES))).graph!;
}

function node(opType: string, from: string, to: string): NodeProto {
  return { opType, domain: "", input: [from], output: [to], attribute: [] };
}

function text(name: string) {
  return { name, type: { tensorType: { elemType: STRING } } };
}
