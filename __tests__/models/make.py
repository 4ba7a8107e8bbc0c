"""Writes small models of every shape that `packages/inference` must read, and what onnxruntime makes of them.

Run with the interpreter of `__tests__/peers/requirements.txt`. Writes `*.onnx` and `references/models.json`: by model
its task, its classes in the order of the scores (null where nothing tells), the columns of a table in the file's order,
and the graph's outputs by name; or the runtime's `error`. Missing cells are null; scores are float32, widened.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pandas as pd

from exported import iris_models, mixed_columns
from written import classifier_models, image_models, tensor_models, unknown_operator

HERE = Path(__file__).parent
TYPES = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(bool)": np.bool_,
    "tensor(string)": object,
}


def make() -> dict:
    references = {}
    for models in (iris_models, mixed_columns, tensor_models, image_models, classifier_models):
        for name, task, model, table, classes in models():
            path = HERE / f"{name}.onnx"
            save(model, path)
            references[name] = {
                "task": task,
                "classes": classes,
                "columns": {column: [cell(value) for value in table[column]] for column in table},
                "outputs": run(path, table),
            }
    references |= broken_models()
    return references


def broken_models() -> dict:
    """An operator that no runtime knows, and a file that was cut."""
    onnx.save(unknown_operator(), HERE / "unknown-operator.onnx")
    whole = (HERE / "regressor-column.onnx").read_bytes()
    (HERE / "truncated.onnx").write_bytes(whole[: len(whole) // 2])
    return {name: {"error": error_of(HERE / f"{name}.onnx")} for name in ("unknown-operator", "truncated")}


def save(model: onnx.ModelProto, path: Path) -> None:
    if path.stem != "external-data":
        path.write_bytes(model.SerializeToString(deterministic=True))
        return
    weights = path.with_name(f"{path.name}.data")
    weights.unlink(missing_ok=True)  # onnx appends to a file that exists
    for tensor in model.graph.initializer:
        tensor.CopyFrom(onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(tensor), tensor.name))  # as raw bytes
    onnx.save(model, path, save_as_external_data=True, location=weights.name, size_threshold=0)


def run(path: Path, table: pd.DataFrame) -> dict:
    """Outputs by name, of all rows: in one batch, or row by row where the graph fixes a batch of one."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    feeds = feeds_of(session, table)
    batches = [feeds]
    if session.get_inputs()[0].shape[0] == 1:
        batches = [{name: tensor[[row]] for name, tensor in feeds.items()} for row in range(len(table))]
    answers = [session.run(None, batch) for batch in batches]
    return {
        port.name: [cell(row) for answer in answers for row in answer[index]]
        for index, port in enumerate(session.get_outputs())
    }


def feeds_of(session: onnxruntime.InferenceSession, table: pd.DataFrame) -> dict:
    """One input of all columns in the table's order, or an input a column of its name."""
    ports = session.get_inputs()
    if len(ports) > 1:
        return {port.name: table[[port.name]].to_numpy(TYPES[port.type]) for port in ports}
    shape = [len(table), *ports[0].shape[1:]]
    return {ports[0].name: table.to_numpy(TYPES[ports[0].type]).reshape(shape)}


def error_of(path: Path) -> str:
    try:
        onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    except Exception as error:
        return str(error).replace(str(path), path.name)
    raise AssertionError(f"{path.name} loads")


def cell(value):
    """A cell, row or map as JSON has it: float32 widened, missing as null."""
    if isinstance(value, dict):
        return {str(label): float(score) for label, score in value.items()}
    if isinstance(value, np.ndarray):
        return [cell(item) for item in value]
    plain = value.item() if isinstance(value, np.generic) else value
    return None if plain == "" or plain != plain else plain


if __name__ == "__main__":
    path = HERE / "references/models.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(make(), indent=1, ensure_ascii=False, allow_nan=False) + "\n")
