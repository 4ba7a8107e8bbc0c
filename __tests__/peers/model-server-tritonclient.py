"""Asks the server at the given URL as Triton's own client does; prints what it understood, as JSON."""

import json
import sys

import numpy as np
import tritonclient.http as triton

client = triton.InferenceServerClient(sys.argv[1], concurrency=1)
said = {"live": client.is_server_live(), "ready": client.is_model_ready("sum")}

arrays = {
    "FP32": np.array([[0.5, 2], [3, 4]], np.float32),
    "FP64": np.array([[0.1, 0.2], [1e300, 1]], np.float64),
    "FP16": np.array([[0.5, 2], [3, 4]], np.float16),
    "INT8": np.array([[-128, 127], [1, 2]], np.int8),
    "INT64": np.array([[-5, 2**40], [3, 4]], np.int64),
    "UINT16": np.array([[65535, 0], [3, 4]], np.uint16),
    "BOOL": np.array([[True, False], [True, True]]),
}
for datatype, array in arrays.items():
    for binary in (True, False):
        if datatype == "FP16" and not binary:
            continue  # The client itself has no JSON of it.
        tensor = triton.InferInput("x", list(array.shape), datatype)
        tensor.set_data_from_numpy(array, binary_data=binary)
        wanted = [triton.InferRequestedOutput("prediction", binary_data=binary)]
        result = client.infer("sum", [tensor], request_id="7", outputs=wanted)
        said[f"{datatype} {'bytes' if binary else 'JSON'}"] = {
            "id": result.get_response().get("id"),
            "prediction": result.as_numpy("prediction").tolist(),
            "dtype": str(result.as_numpy("prediction").dtype),
        }

texts = np.array(["größe", "a,b", ""], dtype=object)
for binary in (True, False):
    tensor = triton.InferInput("t", [3], "BYTES")
    tensor.set_data_from_numpy(texts, binary_data=binary)
    # Without outputs named the client asks for all of them as bytes.
    wanted = None if binary else [triton.InferRequestedOutput(name, binary_data=False) for name in ("label", "scores")]
    result = client.infer("echo", [tensor], model_version="2", outputs=wanted)
    labels = [label.decode() if isinstance(label, bytes) else label for label in result.as_numpy("label").tolist()]
    said[f"BYTES {'bytes' if binary else 'JSON'}"] = {
        "label": labels,
        "scores": result.as_numpy("scores").tolist(),
        "classes": json.loads(result.get_output("scores")["parameters"]["classes"]),
    }

two = [triton.InferInput(name, [1, 2], "FP32") for name in ("x", "y")]
for tensor, cells in zip(two, ([1, 2], [3, 4])):
    tensor.set_data_from_numpy(np.array([cells], np.float32))
said["two"] = client.infer("sum", two).as_numpy("prediction").tolist()

try:
    client.infer("sum", [triton.InferInput("x", [3, 1], "FP32").set_data_from_numpy(np.zeros((3, 1), np.float32))],
                 outputs=[triton.InferRequestedOutput("logits")])
except triton.InferenceServerException as error:
    said["refused"] = error.message()

print(json.dumps(said))
