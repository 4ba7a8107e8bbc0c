"""Reads a version back with MLflow's own client, and has its model predict; prints what it found, as JSON.

Arguments: the server's URL, a model, the alias of a version, a table of features without a header, the model's file.
"""

import json
import sys

import mlflow
import numpy as np
import onnxruntime
import pandas as pd

url, name, alias, table, original = sys.argv[1:]
mlflow.set_tracking_uri(url)
client = mlflow.MlflowClient()

version = client.get_model_version_by_alias(name, alias)
run = client.get_run(version.run_id)
features = np.loadtxt(table, delimiter=",", dtype=np.float32)


def predict(session):
    return dict(zip([it.name for it in session.get_outputs()], session.run(None, {session.get_inputs()[0].name: features})))


def plain(outputs):
    return {key: value.tolist() if isinstance(value, np.ndarray) else value for key, value in outputs.items()}


uri = f"models:/{name}@{alias}"
expected = plain(predict(onnxruntime.InferenceSession(original)))
loaded = mlflow.onnx.load_model(uri)
by_onnx = plain(predict(onnxruntime.InferenceSession(loaded.SerializeToString())))
pyfunc = mlflow.pyfunc.load_model(uri)
by_pyfunc = plain(pyfunc.predict(features))
by_table = plain(pyfunc.predict(pd.DataFrame(features)))
try:
    refused = str(pyfunc.predict(features[:, :29]))
except mlflow.exceptions.MlflowException as error:
    refused = str(error)
info = mlflow.models.get_model_info(uri)

found = client.search_model_versions(f"name = '{name}' and tags.`mlops.status` = 'approved'")
print(
    json.dumps(
        {
            "version": version.version,
            "status": version.status,
            "tags": version.tags,
            "aliases": client.get_registered_model(name).aliases,
            "description": version.description,
            "approved": [it.version for it in found],
            "runs": [it.info.run_id for it in client.search_runs([run.info.experiment_id], "metrics.roc_auc > 0.9")],
            "run": version.run_id,
            "runStatus": run.info.status,
            "metrics": run.data.metrics,
            "params": run.data.params,
            "datasets": [
                {
                    "name": it.dataset.name,
                    "digest": it.dataset.digest,
                    "context": [tag.value for tag in it.tags if tag.key == "mlflow.data.context"],
                    "uri": mlflow.data.get_source(it).uri,
                }
                for it in run.inputs.dataset_inputs
            ],
            "artifacts": sorted(it.path for it in client.list_artifacts(version.run_id)),
            "modelFiles": sorted(it.path for it in client.list_artifacts(version.run_id, "model")),
            "flavors": sorted(info.flavors),
            "signature": None if info.signature is None else info.signature.to_dict(),
            "same": {"onnx": by_onnx == expected, "pyfunc": by_pyfunc == expected, "table": by_table == expected},
            "refused": refused,
            "rows": {key: len(value) for key, value in expected.items()},
        }
    )
)
