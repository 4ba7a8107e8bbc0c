"""Writes models that behave badly, for the tests of the model server.

Run with the interpreter of `__tests__/peers/requirements.txt`.

- slow.onnx: adds up a row of 4, and multiplies large matrices meanwhile.
- picky.onnx: looks a row's whole number up in a table of 4, and fails for any other.
- logarithm.onnx: has no finite answer where its number is not positive.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent
SIZE = 900
PRODUCTS = 6


def slow():
    nodes = [
        helper.make_node("ReduceSum", ["x", "axis"], ["sum"], keepdims=1),
        helper.make_node("ReduceMean", ["x"], ["mean"], keepdims=1),
        helper.make_node("Expand", ["mean", "square"], ["m0"]),
    ]
    nodes += [helper.make_node("MatMul", [f"m{at}", "m0"], [f"m{at + 1}"]) for at in range(PRODUCTS)]
    nodes += [
        helper.make_node("ReduceMean", [f"m{PRODUCTS}"], ["last"], keepdims=1),
        helper.make_node("Mul", ["last", "zero"], ["nothing"]),
        helper.make_node("Add", ["sum", "nothing"], ["y"]),
    ]
    constants = [
        numpy_helper.from_array(np.array([1], np.int64), "axis"),
        numpy_helper.from_array(np.array([SIZE, SIZE], np.int64), "square"),
        numpy_helper.from_array(np.array([[0]], np.float32), "zero"),
    ]
    return model(nodes, ("x", TensorProto.FLOAT, [None, 4]), constants)


def picky():
    nodes = [helper.make_node("Gather", ["table", "x"], ["y"])]
    table = numpy_helper.from_array(np.array([0.5, 1.5, 2.5, 3.5], np.float32), "table")
    return model(nodes, ("x", TensorProto.INT64, [None, 1]), [table])


def logarithm():
    return model([helper.make_node("Log", ["x"], ["y"])], ("x", TensorProto.FLOAT, [None, 1]), [])


def model(nodes, taken, constants):
    name, kind, shape = taken
    graph = helper.make_graph(
        nodes,
        "model",
        [helper.make_tensor_value_info(name, kind, shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 1])],
        constants,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made


for make in (slow, picky, logarithm):
    (HERE / f"{make.__name__}.onnx").write_bytes(make().SerializeToString(deterministic=True))
