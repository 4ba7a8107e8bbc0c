"""Writes project.json by DVC 3 itself (`pip install dvc`): the files of a small project, and the objects of its cache.

The object of a folder is kept with its text, so that its key, its MD5 and its list can be compared.
"""

import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

DVC_YAML = """
stages:
  prepare:
    cmd: python prepare.py
    deps: [data/raw.csv, prepare.py]
    params:
      - seed
      - prepare.share
      - train.yaml:
    outs: [data/prepared]
  train:
    wdir: training
    cmd:
      - python ../train.py
      - python -c "print('done')"
    deps: [../data/prepared]
    params: [{../params.yaml: [model]}]
    outs:
      - ../model.onnx
      - notes.txt: {cache: false}
      - log.txt: {push: false, remote: archive}
    metrics: [metrics.json: {cache: false}]
  region:
    foreach: [us, eu]
    do:
      wdir: regions/${item}
      cmd: echo ${item} > out.txt
      outs: [out.txt]
  grid:
    matrix: {size: [1, 2], kind: [a, b]}
    cmd: echo ${item.size} ${item.kind} > grid-${item.size}-${item.kind}.txt
    outs:
      - grid-${item.size}-${item.kind}.txt
"""

SOURCES = {
    "dvc.yaml": DVC_YAML.lstrip(),
    "params.yaml": "seed: 9223372036854775807\nprepare: {share: 0.2}\nmodel: {rate: 1e-5, layers: [64, 32], dropout: null}\n",
    "train.yaml": "seed: 7\nepochs: 3\n",
    "prepare.py": "import os\nos.makedirs('data/prepared', exist_ok=True)\nopen('data/prepared/a.csv', 'w').write('a')\n"
    "open('data/prepared/\\xe4\\U0001f600.csv', 'w').write('b')\n",
    "train.py": "open('../model.onnx', 'w').write('m')\nopen('notes.txt', 'w').write('n')\nopen('log.txt', 'w').write('l')\n"
    "open('metrics.json', 'w').write('{}')\n",
    "data/raw.csv": "x,y\r\n1,2\r\n",
    "images/one.txt": "1",
    "images/sub/two.txt": "2",
    "training/.keep": "",
    "regions/us/.keep": "",
    "regions/eu/.keep": "",
}

COMMANDS = [
    "git init -q",
    "dvc init -q",
    "dvc config core.analytics false",
    "dvc remote add -q -d storage s3://bucket/models",
    "dvc remote add -q archive https://someone:hunter2@archive.example/dvc?token=hunter2",
    "dvc remote add -q nearby ../storage",
    "dvc remote add -q inner remote://storage/inner",
    "dvc remote add -q --local own ssh://me:hunter2@host.example/dvc",
    "dvc remote modify -q --local storage secret_access_key hunter2",
    "dvc remote add -q versions s3://bucket/versions",
    "dvc remote modify -q versions version_aware true",
    "dvc add -q data/raw.csv images",
    "dvc repro -q",
]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder, "project")
        for name, text in SOURCES.items():
            top.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
            top.joinpath(name).write_bytes(text.encode())
        for command in COMMANDS:
            subprocess.run(command.split(), cwd=top, check=True)
        cache = top / ".dvc/cache"
        objects = {
            path.relative_to(cache).as_posix(): path.read_text() if path.suffix == ".dir" else hashlib.md5(path.read_bytes()).hexdigest()
            for path in sorted(cache.rglob("*"))
            if path.is_file()
        }
        names = ["dvc.lock", "dvc.yaml", "data/raw.csv.dvc", "images.dvc", ".dvc/config", ".dvc/config.local"]
        files = {name: top.joinpath(name).read_text() for name in names}
    document = {"files": files, "objects": objects}
    Path(__file__).with_suffix(".json").write_text(json.dumps(document, indent=2) + "\n")


if __name__ == "__main__":
    main()
