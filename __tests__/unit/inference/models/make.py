"""Writes the small models that the tests of `packages/inference` steer by their inputs, or that nothing can load.

Run with the interpreter of `__tests__/peers/requirements.txt`. What they give is plain to see: inputs go to outputs
as they are, or cast.
"""

from pathlib import Path

import onnx
import onnx.parser

HERE = Path(__file__).parent


def graph(text: str, opsets: str = '"": 18, "ai.onnx.ml": 3', version: int = 8) -> onnx.ModelProto:
    return onnx.parser.parse_model(f"<ir_version: {version}, opset_import: [{opsets}]> model {text}")


def zip_map(classes: str) -> str:
    return f"""(float[N,2] x) => (seq(map(int64, float)) maps)
        <float[2,2] w = {{1.0, 0.0, 0.0, 1.0}}> {{ xw = MatMul(x, w) maps = ai.onnx.ml.ZipMap<{classes}>(xw) }}"""


def external_zip_map() -> onnx.ModelProto:
    """Weights in a file beside a graph that must be cut."""
    model = graph(zip_map("classlabels_int64s = [7, 3]"))
    for tensor in model.graph.initializer:
        tensor.CopyFrom(onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(tensor), tensor.name))
        onnx.external_data_helper.set_external_data(tensor, location="external-zipmap.onnx.data")
    return model


TYPES = ["float", "double", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "bool"]
WEIGHTS = "<float[2,1] w = {1.0, 1000.0}>"
MODELS = {
    "scores": graph("(float[N,K] x) => (float[N,K] scores) { scores = Identity(x) }"),
    "value": graph("(float[N,1] x) => (float[N,1] value) { value = Identity(x) }"),
    "number-labels": graph("(int64[N] x) => (int64[N] label) { label = Identity(x) }"),
    "text-labels": graph("(string[N,1] x) => (string[N,1] label) { label = Identity(x) }"),
    "text-columns": graph(
        f"""(string[N,2] x) => (float[N,1] value) {WEIGHTS}
        {{ f = ai.onnx.ml.LabelEncoder<keys_strings = ["", "a", "b", "-7"], values_floats = [1.0, 2.0, 3.0, 4.0], default_float = 9.0>(x)
           value = MatMul(f, w) }}"""
    ),
    "float-labels": graph("(float[N] x) => (float[N] label) { label = Identity(x) }"),
    "two-scores": graph("(float[N,2] x) => (float[N,2] raw, float[N,2] scaled) { raw = Identity(x) scaled = Softmax(x) }"),
    "named-inputs": graph(
        "(float[N,1] age, float[N,1] income, float[N] height) => (float[N,3] scores)"
        "{ one = Constant<value_ints = [1]>() h = Unsqueeze(height, one) scores = Concat<axis = 1>(age, income, h) }"
    ),
    "two-blocks": graph("(float[N,2] a, float[N,1] b) => (float[N,3] scores) { scores = Concat<axis = 1>(a, b) }"),
    "batch-of-three": graph("(float[3,2] x) => (float[3,2] scores) { scores = Identity(x) }"),
    "row-sums": graph("(float[N,2] x) => (float score) { score = ReduceSum<keepdims = 0>(x) }"),
    "half": graph("(float16[N,2] x) => (float16[N,2] scores) { scores = Identity(x) }"),
    "half-scores": graph("(float[N,2] x) => (float16[N,2] scores) { scores = Cast<to = 10>(x) }"),
    "open-image": graph("(float[N,1,H,W] x) => (float[N,1] score) { score = GlobalAveragePool(x) }"),
    "zipmap-without-core": graph(
        """(float[N,2] x) => (int64[N] label, seq(map(int64, float)) maps)
        { label, p = ai.onnx.ml.LinearClassifier<classlabels_ints = [5, 2], coefficients = [1.0, 0.0, 0.0, 1.0],
          intercepts = [0.0, 0.0], post_transform = "SOFTMAX">(x)
          maps = ai.onnx.ml.ZipMap<classlabels_int64s = [5, 2]>(p) }""",
        '"ai.onnx.ml": 3',
    ),
    "encoded-labels": graph(
        """(float[N,3] x) => (string[N] label, float[N,3] scores)
        { scores = Softmax<axis = 1>(x) at = ArgMax<axis = 1, keepdims = 0>(x)
          label = ai.onnx.ml.LabelEncoder<keys_int64s = [2, 0, 1], values_strings = ["c", "a", "b"]>(at) }"""
    ),
    "picked-labels": graph(
        """(float[N,3] x) => (int64[N] label, float[N,3] scores)
        <int32[3] classes = {30, 10, 20}>
        { scores = Softmax<axis = 1>(x) at = ArgMax<axis = 1, keepdims = 0>(x) long = Cast<to = 7>(classes)
          rows = ai.onnx.ml.ArrayFeatureExtractor(long, at) flat = Constant<value_ints = [-1]>() label = Reshape(rows, flat) }"""
    ),
    "no-kernel": graph(
        """(double[N,2] x) => (double[N,2] scores)
        { scores = ai.onnx.ml.Imputer<imputed_value_floats = [0.0, 0.0], replaced_value_float = 1.0>(x) }"""
    ),
    "future-opset": graph("(float[N,2] x) => (float[N,2] scores) { scores = Identity(x) }", '"": 99'),
    "future-format": graph("(float[N,2] x) => (float[N,2] scores) { scores = Identity(x) }", '"": 18', 99),
    "unknown-core-operator": graph("(float[N,2] x) => (float[N,2] scores) { scores = Oracle(x) }"),
    "external-zipmap": external_zip_map(),
} | {
    f"takes-{name}": graph(f"({name}[N,2] x) => (float[N,1] value) {WEIGHTS} {{ f = Cast<to = 1>(x) value = MatMul(f, w) }}")
    for name in TYPES
}

for name, model in MODELS.items():
    path = HERE / f"{name}.onnx"
    if name == "external-zipmap":
        path.with_name(f"{path.name}.data").unlink(missing_ok=True)  # onnx appends to a file that exists
        onnx.save(model, path)
    else:
        path.write_bytes(model.SerializeToString(deterministic=True))
