"""Models as exports of other frameworks look, written in ONNX's own text with random weights."""

import numpy as np
import onnx
import onnx.parser
import pandas as pd

GENERATOR = np.random.default_rng(0)
CLASSES = ["0", "1", "2"]


def weights(*shape: int) -> str:
    values = GENERATOR.normal(size=shape).astype(np.float32).ravel()
    return "{" + ", ".join(repr(float(value)) for value in values) + "}"


def columns(count: int, rows: int = 6) -> pd.DataFrame:
    values = GENERATOR.normal(size=(rows, count)).round(3)
    return pd.DataFrame(values, columns=[f"x{column}" for column in range(count)])


def graph(text: str) -> onnx.ModelProto:
    header = '<ir_version: 8, producer_name: "written", opset_import: ["": 18, "ai.onnx.ml": 3, "com.example": 1]>'
    model = onnx.parser.parse_model(f"{header} model {text}")
    domains = {"", *(node.domain for node in model.graph.node)}
    for opset in [opset for opset in model.opset_import if opset.domain not in domains]:
        model.opset_import.remove(opset)
    return model


def linear(out: str, last: str, outputs: int = 3, rows: str = "N") -> onnx.ModelProto:
    """A linear model of four columns; `last` turns the tensor `z` of its sums into the output."""
    return graph(f"""(float[{rows},4] x) => ({out})
        <float[4,{outputs}] w = {weights(4, outputs)}, float[{outputs}] b = {weights(outputs)}>
        {{ xw = MatMul(x, w) z = Add(xw, b) {last} }}""")


def tensor_models():
    """Yields name, task, model, table, classes: 0…K−1, since no graph here names any."""
    yield "logits", "multiclass", linear("float[N,3] logits", "logits = Identity(z)"), columns(4), CLASSES
    yield "single-logit", "binary", linear("float[N,1] logit", "logit = Identity(z)", 1), columns(4), CLASSES[:2]
    yield "score-column", "binary", linear("float[N,1] score", "score = Sigmoid(z)", 1), columns(4), CLASSES[:2]
    flat = "last = Constant<value_ints = [1]>() score = Squeeze(s, last)"
    yield "score-vector", "binary", linear("float[N] score", f"s = Sigmoid(z) {flat}", 1), columns(4), CLASSES[:2]
    labels = "label = ArgMax<axis = 1, keepdims = 0>(z)"
    yield "labels-only", "multiclass", linear("int64[N] label", labels), columns(4), None
    yield "regressor-vector", "regression", linear("float[N] score", f"s = Identity(z) {flat}", 1), columns(4), None
    softmax = "probabilities = Softmax<axis = 1>(z)"
    one_row = linear("float[1,3] probabilities", softmax, rows="1")
    yield "fixed-batch", "multiclass", one_row, columns(4), CLASSES
    integers = graph(f"""(int32[N,2] x) => (float[N,3] probabilities) <float[2,3] w = {weights(2, 3)}>
        {{ f = Cast<to = 1>(x) z = MatMul(f, w) {softmax} }}""")
    yield "int32-input", "multiclass", integers, columns(2).mul(3).round().astype(int), CLASSES
    yield "external-data", "multiclass", linear("float[N,3] probabilities", softmax), columns(4), CLASSES


def image_models():
    """[N, C, H, W] inputs: grey images, and two channels that a wrong order of columns would mix."""
    for name, channels, size in [("image", 1, 8), ("image-channels", 2, 4)]:
        flat = 2 * ((size - 3) // 2 + 1) ** 2
        model = graph(f"""(float[N,{channels},{size},{size}] image) => (float[N,3] probabilities)
            <float[2,{channels},3,3] k = {weights(2, channels, 3, 3)}, float[{flat},3] w = {weights(flat, 3)}>
            {{ c = Conv<kernel_shape = [3, 3], strides = [2, 2]>(image, k) r = Relu(c) f = Flatten(r) z = MatMul(f, w)
               probabilities = Softmax<axis = 1>(z) }}""")
        yield name, "multiclass", model, columns(channels * size * size, rows=4), CLASSES


def classifier_models():
    """Classes that are sparse and not in order, of integers and of text."""
    for name, kind, classes in [
        ("sparse-classes", "ints", [11, 3, 20, 7]),
        ("text-labels-only", "strings", ["wolf", "ant", "newt"]),
    ]:
        count = len(classes)
        coefficients, intercepts = weights(count, 2)[1:-1], weights(count)[1:-1]
        listed = ", ".join(f'"{label}"' if kind == "strings" else str(label) for label in classes)
        out = "string[N] label" if kind == "strings" else f"int64[N] label, float[N,{count}] probabilities"
        model = graph(f"""(float[N,2] x) => ({out}) {{ label, probabilities = ai.onnx.ml.LinearClassifier
            <classlabels_{kind} = [{listed}], coefficients = [{coefficients}], intercepts = [{intercepts}],
             post_transform = "SOFTMAX">(x) }}""")
        yield name, "multiclass", model, columns(2), [str(label) for label in classes]


def unknown_operator() -> onnx.ModelProto:
    return graph("(float[N,4] x) => (float[N,3] probabilities) { probabilities = com.example.Oracle(x) }")
