"""A model behind FastAPI, as its users write it: python serving_fastapi.py <model.onnx> <port>."""

import sys

import numpy as np
import onnxruntime
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(sys.argv[1], options, providers=["CPUExecutionProvider"])
app = FastAPI()


class Body(BaseModel):
    instances: list[list[float]]


@app.get("/ping")
async def ping():
    return {}


@app.post("/invocations")
async def invocations(body: Body):
    rows = np.array(body.instances, dtype=np.float32)
    labels, scores = session.run(None, {session.get_inputs()[0].name: rows})
    return {"predictions": [{"label": str(label), "scores": each} for label, each in zip(labels, scores)]}


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
