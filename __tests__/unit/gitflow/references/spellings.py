"""Writes spellings.json: semantic versions as Python's `packaging` normalises and sorts them.

Run with the packaging of __tests__/peers/requirements.txt: .peers/python/bin/python __tests__/unit/gitflow/references/spellings.py
What packaging refuses has no PEP 440 form (null), and so has what it reads as a post-release: to semver it comes before the
release, to PEP 440 after it.
"""

import json
import random
from itertools import product
from pathlib import Path

from packaging.version import InvalidVersion, Version

cores = ["0.0.1", "0.1.0", "1.4.0", "1.10.2", "2.0.0", "12.34.56"]
pre_releases = [
    "", "dev.0", "dev.12", "rc.0", "rc.3", "rc.10", "alpha", "alpha.1", "beta", "beta.2", "a.1", "b.2", "c.3", "pre.4",
    "preview.5", "rc1", "alpha2", "DEV.3", "RC.1", "beta.2.dev.5", "rc.1.dev.2", "alpha.dev.3", "dev", "rc",
    "hotfix.1", "snapshot", "rc.1.2", "dev.1.rc.2", "rc.1.beta.2", "3", "post.1", "rev.2", "r.1", "x-y-z", "rc-1",
    "nightly.20260101", "dev.1.2", "rc.x",
]
builds = ["", "a41b77e", "001", "build.5", "A.b-C", "20260101", "g0123456", "exp.sha-5114f85"]


def pep440(semver: str) -> str | None:
    try:
        version = Version(semver)
    except InvalidVersion:
        return None
    return None if version.is_postrelease else str(version)


semvers = [
    core + (f"-{pre}" if pre else "") + (f"+{build}" if build else "")
    for core, pre, build in product(cores[2:4], pre_releases, builds)
] + [core + (f"-{pre}" if pre else "") for core, pre in product(cores, pre_releases)]
spellings = {semver: pep440(semver) for semver in dict.fromkeys(semvers)}

flow = [
    f"{core}-{label}.{number}"
    for core in ["0.1.0", "1.3.1", "1.4.0", "1.10.0", "2.0.0"]
    for label in ["dev", "rc"]
    for number in [0, 1, 2, 9, 10, 41, 100]
] + ["0.1.0", "1.3.1", "1.4.0", "1.10.0", "2.0.0"]
random.Random(4).shuffle(flow)
text = json.dumps(
    {"spellings": spellings, "sorted": [str(v) for v in sorted(map(Version, flow))]}, indent=1
)
Path(__file__).with_suffix(".json").write_text(text + "\n")
