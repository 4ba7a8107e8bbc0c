"""Asks a model server at the given URL for all that Triton's client knows of it; prints what it understood, as JSON."""

import json
import sys

import numpy as np
import tritonclient.http as triton

client = triton.InferenceServerClient(sys.argv[1], concurrency=1)
tables = json.load(sys.stdin)

said = {
    "live": client.is_server_live(),
    "ready": client.is_server_ready(),
    "models": {name: client.is_model_ready(name) for name in (*tables, "home")},
    "nobody": client.is_model_ready("nobody"),
    "server": client.get_server_metadata(),
    "home": client.get_model_metadata("home", "1"),
}


def answers(name, inputs, binary):
    wanted = [triton.InferRequestedOutput(output, binary_data=binary) for output in ("label", "scores")]
    result = client.infer(name, inputs, request_id=f"{name} {binary}", outputs=wanted)
    assert result.get_response()["id"] == f"{name} {binary}"
    labels = [label.decode() if isinstance(label, bytes) else label for label in result.as_numpy("label").tolist()]
    return {
        "labels": labels,
        "scores": result.as_numpy("scores").tolist(),
        "classes": json.loads(result.get_output("scores")["parameters"]["classes"]),
    }


def tensor(name, array, datatype, binary):
    made = triton.InferInput(name, list(array.shape), datatype)
    made.set_data_from_numpy(array, binary_data=binary)
    return made


for name, rows in tables.items():
    array = np.array(rows, np.float32)
    [own] = client.get_model_metadata(name)["inputs"]
    for binary in (True, False):
        inputs = [tensor(own["name"], array, own["datatype"], binary)]
        said[f"{name} {'bytes' if binary else 'JSON'}"] = answers(name, inputs, binary)

home = {
    "city": (np.array([["Troms\u00f8"], [""]], object), "BYTES"),
    "age": (np.array([[31], [np.nan]], np.float32), "FP32"),
    "rooms": (np.array([[2], [3]], np.int64), "INT64"),
    "owner": (np.array([[True], [False]]), "BOOL"),
}
said["home bytes"] = answers("home", [tensor(name, *column, True) for name, column in home.items()], True)

refused = {
    "another shape": lambda: client.infer("home", [tensor("age", np.zeros((1, 2), np.float32), "FP32", True)]),
    "another model": lambda: client.infer("nobody", [tensor("x", np.zeros((1, 2), np.float32), "FP32", True)]),
    "another version": lambda: client.get_model_metadata("home", "9"),
}
for what, ask in refused.items():
    try:
        ask()
        said[what] = "answered"
    except triton.InferenceServerException as error:
        said[what] = [error.status(), error.message()]

print(json.dumps(said))
