"""Takes the calls that the registry makes out of AWS's own description of SageMaker, with all limits: prints sagemaker-api.json.

Run by an environment with botocore, as that of registry-requirements.txt: python sagemaker-api.py > sagemaker-api.json
"""

import json
import re

import botocore
import botocore.loaders

CALLS = [
    "CreateModelPackage",
    "CreateModelPackageGroup",
    "DescribeModelPackage",
    "DescribeModelPackageGroup",
    "ListModelPackages",
    "UpdateModelPackage",
]
LIMITS = ["type", "required", "min", "max"]
# Lists of instance types, which change by the week; the registry names none.
LONGEST_ENUM = 40

model = botocore.loaders.Loader().load_service_model("sagemaker", "service-2")
shapes: dict[str, dict] = {}


def take(name: str) -> None:
    if name in shapes:
        return
    shape = model["shapes"][name]
    taken = {key: shape[key] for key in LIMITS if key in shape}
    if len(shape.get("enum", [])) in range(1, LONGEST_ENUM):
        taken["enum"] = shape["enum"]
    if "pattern" in shape:
        # Some end in "${1,128}", a quantifier of nothing.
        taken["pattern"] = re.sub(r"\$\{\d+,\d+\}$", "", shape["pattern"])
    shapes[name] = taken
    for part in ("member", "key", "value"):
        if part in shape:
            taken[part] = shape[part]["shape"]
            take(taken[part])
    if "members" in shape:
        taken["members"] = {key: member["shape"] for key, member in shape["members"].items()}
        for member in taken["members"].values():
            take(member)


calls = {call: model["operations"][call]["input"]["shape"] for call in CALLS}
for shape in calls.values():
    take(shape)
print(json.dumps({"botocore": botocore.__version__, "calls": calls, "shapes": dict(sorted(shapes.items()))}, indent=1))
