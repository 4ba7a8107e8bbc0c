"""A model behind `mlflow models serve`: python serving_mlflow.py <model.onnx> <folder> <port>."""

import os
import sys

import mlflow.onnx
import onnx

model, folder, port = sys.argv[1:]
mlflow.onnx.save_model(onnx.load(model), folder)
os.execvp("mlflow", ["mlflow", "models", "serve", "-m", folder, "-p", port, "--env-manager", "local"])
