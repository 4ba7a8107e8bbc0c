"""Models as scikit-learn's users export them."""

import numpy as np
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import (
    BooleanTensorType,
    DoubleTensorType,
    FloatTensorType,
    Int64TensorType,
    StringTensorType,
)
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_iris
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeRegressor

IRIS = load_iris()
COLUMNS = ["sepal_length", "sepal_width", "petal_length", "petal_width"]
ROWS = IRIS.data[[0, 50, 70, 83, 100, 133]]
SPECIES = [str(name) for name in IRIS.target_names]


def convert(model, inputs, **options):
    graph = convert_sklearn(
        model,
        name="exported",
        initial_types=inputs,
        target_opset={"": 18, "ai.onnx.ml": 3},
        options={id(model): options} if options else None,
    )
    graph.opset_import.sort(key=lambda opset: opset.domain)
    return graph


def iris_classifier(labels):
    return make_pipeline(StandardScaler(), LogisticRegression()).fit(IRIS.data, labels)


def iris_models():
    """Yields name, task, model, table, classes."""
    table = pd.DataFrame(ROWS, columns=COLUMNS)
    floats, doubles = [("x", FloatTensorType([None, 4]))], [("x", DoubleTensorType([None, 4]))]
    named, numbered = np.array(SPECIES)[IRIS.target], IRIS.target.astype(np.int64)
    yield "zipmap-text", "multiclass", convert(iris_classifier(named), floats), table, SPECIES
    yield "zipmap-integer", "multiclass", convert(iris_classifier(numbered), floats), table, ["0", "1", "2"]
    yield "zipmap-columns", "multiclass", convert(iris_classifier(named), floats, zipmap="columns"), table, SPECIES
    yield "no-zipmap", "multiclass", convert(iris_classifier(named), floats, zipmap=False), table, SPECIES
    yield "double-input", "multiclass", convert(iris_classifier(named), doubles, zipmap=False), table, SPECIES
    tree = DecisionTreeRegressor(max_depth=3, random_state=0).fit(IRIS.data[:, :3], IRIS.data[:, 3])
    yield "regressor-column", "regression", convert(tree, [("x", FloatTensorType([None, 3]))]), table[COLUMNS[:3]], None


def mixed_columns():
    """One [N, 1] input a column, of four types, in another order than the table's; with missing cells."""
    table = pd.DataFrame(
        {
            "city": ["Oslo", "Bergen", "", "Oslo", "Tromsø", "Bergen", "Oslo", "Tromsø"],
            "age": [31.0, 45.5, 27.25, np.nan, 60.0, 38.0, 52.0, 19.0],
            "rooms": [2, 3, 1, 4, 5, 2, 3, 1],
            "owner": [True, False, True, True, False, False, True, False],
        }
    )
    outcome = np.array(["no", "yes", "no", "yes", "yes", "no", "yes", "no"])
    columns = make_column_transformer(
        (make_pipeline(SimpleImputer(), StandardScaler()), ["age"]),
        (OneHotEncoder(handle_unknown="ignore"), ["city"]),
        ("passthrough", ["rooms"]),
        ("passthrough", ["owner"]),
    )
    model = make_pipeline(columns, LogisticRegression()).fit(table, outcome)
    inputs = [
        ("age", FloatTensorType([None, 1])),
        ("rooms", Int64TensorType([None, 1])),
        ("owner", BooleanTensorType([None, 1])),
        ("city", StringTensorType([None, 1])),
    ]
    yield "mixed-columns", "binary", convert(model, inputs), table, ["no", "yes"]
