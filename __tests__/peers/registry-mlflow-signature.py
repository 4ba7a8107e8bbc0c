"""Prints the signatures of models as MLflow reads them, and whether each predicts a table as its own file does; as JSON.

Arguments: the server's URL, rows by model and column as JSON.
"""

import json
import sys

import mlflow
import numpy as np
import onnxruntime
import pandas as pd

url, tables = sys.argv[1], json.loads(sys.argv[2])
mlflow.set_tracking_uri(url)
types = {"tensor(float)": np.float32, "tensor(int64)": np.int64, "tensor(bool)": np.bool_, "tensor(string)": np.str_}


def plain(outputs):
    return {key: np.asarray(value).tolist() for key, value in outputs.items()}


def read(name, columns):
    uri = f"models:/{name}/1"
    session = onnxruntime.InferenceSession(mlflow.onnx.load_model(uri).SerializeToString())
    table = pd.DataFrame(columns)
    inputs = session.get_inputs()
    if len(inputs) == 1:
        table = table.astype(np.float32)
        feed = {inputs[0].name: table.to_numpy()}
    else:
        feed = {it.name: np.array(table[it.name], dtype=types[it.type]).reshape(-1, 1) for it in inputs}
    expected = plain(dict(zip([it.name for it in session.get_outputs()], session.run(None, feed))))
    model = mlflow.pyfunc.load_model(uri)
    predicted = plain(model.predict(table))
    try:
        model.predict(table.iloc[:, 1:])
        refused = None
    except Exception as error:
        refused = str(error)
    signature = mlflow.models.get_model_info(uri).signature.to_dict()
    return {
        "inputs": json.loads(signature["inputs"]),
        "outputs": signature["outputs"] and json.loads(signature["outputs"]),
        "same": predicted == expected,
        "rows": len(table),
        "refused": refused,
    }


print(json.dumps({name: read(name, columns) for name, columns in tables.items()}))
