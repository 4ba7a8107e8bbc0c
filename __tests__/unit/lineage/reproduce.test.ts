import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  type ReproduceOptions,
  type Reproduction,
  type ReproductionEffects,
  reproduce,
  reproductionReport,
  reproductionScript,
  type TrainingCommand,
} from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import fc from "fast-check";
import { shellLine } from "../../../packages/lineage/src/reproduce/shell.ts";
import { bare, hostile, sha256, version } from "./versions.ts";

const stage: TrainingCommand = { kind: "dvc", file: "dvc.yaml", stage: "train", commands: ["python train.py"] };
const md5 = `${"a".repeat(32)}.dir`;
const all: ReproductionEffects = {
  hasCommit: async () => true,
  sha256At: async (_, path) =>
    ({ "data/holdout.csv": sha256("holdout"), "requirements.txt": sha256("lock") })[path] ?? "absent",
  dvcMd5At: async (_, path) => (path === "data/train" ? md5 : "absent"),
  hasObject: async (object) => object === md5,
};

const commands = ({ steps }: Reproduction) => steps.flatMap((step) => step.commands);
const states = ({ steps }: Reproduction) =>
  steps.flatMap(({ checks }) => checks.map(({ what, state }) => `${what}: ${state}`));
const made = (of: ModelVersion, options: Partial<ReproduceOptions> = {}, effects: ReproductionEffects = all) =>
  reproduce(of, { training: stage, ...options }, effects);
const locked = (path: string, python: string | null = "3.13.1") =>
  version(3, { environment: { python, locks: [{ path, sha256: sha256("lock") }], packages: [] } });

test("code, data, environment, training and comparison, in that order", async () => {
  assert.deepEqual(commands(await made(version(3))), [
    "git clone -- https://github.com/org/models models",
    "cd models",
    `git checkout --detach ${"c".repeat(40)}`,
    `printf '%s  %s\\n' ${sha256("holdout")} data/holdout.csv | sha256sum --check`,
    "dvc pull data/train",
    "python3.13 -m venv .venv",
    ". .venv/bin/activate",
    "python -m pip install --requirement requirements.txt",
    "dvc repro --force --single-item train",
    `printf '%s  %s\\n' ${sha256("model 3")} models/model.onnx | sha256sum --check`,
  ]);
});

test("all that it needs is looked up, and found", async () => {
  const found = await made(version(3));
  assert.deepEqual(states(found), [
    "commit cccccccccccc of org/models: resolvable",
    "data/holdout.csv at the commit: resolvable",
    "data/train in DVC's files at the commit: resolvable",
    `object md5:${md5}: resolvable`,
    "requirements.txt at the commit: resolvable",
  ]);
  const { verdict, headline, sections } = reproductionReport(found);
  assert.equal(verdict, "pass");
  assert.match(headline, /^version 3 \(1\.3\.0\) can be made again/);
  assert.deepEqual(sections.map(({ title }) => title)[0], "1. Get the code");
});

test("paths of a folder are seen from there; what the stage reads besides the data is pulled, and looked up", async () => {
  const inputs = [
    { path: "data/train", md5 },
    { path: "data/prepared", md5: "d".repeat(32) },
  ];
  const found = await made(version(3), { training: { ...stage, inputs }, folder: "-team" });
  const lines = commands(found);
  assert.deepEqual(lines.slice(2, 4), [`git checkout --detach ${"c".repeat(40)}`, "cd ./-team"]);
  assert.deepEqual(
    lines.filter((line) => line.startsWith("dvc pull")),
    ["dvc pull data/train", "dvc pull data/prepared"],
  );
  assert.ok(states(found).includes("data/prepared in DVC's files at the commit: missing"));
  assert.ok(states(found).includes(`object md5:${"d".repeat(32)}: missing`));
});

test("what is gone or another is said, with what was expected", async () => {
  const found = await made(
    version(3),
    {},
    {
      hasCommit: async () => false,
      sha256At: async (_, path) => (path === "requirements.txt" ? sha256("newer") : "absent"),
      dvcMd5At: async () => "b".repeat(32),
      hasObject: async () => false,
    },
  );
  assert.deepEqual(
    states(found).map((it) => it.split(": ").at(-1)),
    ["missing", "missing", "changed", "missing", "changed"],
  );
  const report = reproductionReport(found);
  assert.equal(report.verdict, "fail");
  assert.match(JSON.stringify(report.lead), new RegExp(`they name md5:${"b".repeat(32)}, but md5:${md5} was used`));
  assert.match(
    reproductionScript(found),
    /# commit cccccccccccc of org\/models: missing, the repository has no such commit/,
  );
});

test("what nobody looked up, or could tell, is not called resolvable", async () => {
  const unknown = {
    hasCommit: async () => null,
    sha256At: async () => null,
    dvcMd5At: async () => null,
    hasObject: async () => null,
  };
  for (const effects of [{}, unknown]) {
    const found = await made(version(3), {}, effects);
    assert.ok(states(found).every((it) => it.endsWith(": not checked")));
    const { verdict, lead } = reproductionReport(found);
    assert.equal(verdict, "warn");
    assert.match(JSON.stringify(lead), /Not checked: commit cccccccccccc of org\/models; data\/holdout/);
  }
});

test("of a version of which nothing was recorded that is said, not made up", async () => {
  const found = await reproduce(bare(1), { training: null });
  assert.deepEqual(commands(found), []);
  assert.deepEqual(states(found), ["code: missing", "environment: missing", "training command: missing"]);
  assert.match(found.notes.join(), /training data was not recorded/);
  assert.doesNotMatch(reproductionScript(found).replace(/^#.*$/gm, ""), /git|dvc|python/);
});

test("notes tell what commands cannot bring back", async () => {
  const code = { repository: "org/models", commit: "c".repeat(40), ref: null, dirty: true };
  const { notes } = await made(version(3, { code, parent: 2 }));
  for (const words of [
    /Files differed from the commit/,
    /Version 2 is its parent/,
    /depth = 4/,
    /image.*without training/,
    /runs: python train\.py/,
  ]) {
    assert.match(notes.join("\n"), words);
  }
});

test("each lock file is installed by its own tool, and the training runs in what it made", async () => {
  for (const [path, expected] of [
    ["uv.lock", ["uv sync --frozen --python 3.13.1", "uv run --frozen -- dvc repro --force --single-item train"]],
    [
      "services/a/uv.lock",
      [
        "uv sync --frozen --project services/a --python 3.13.1",
        "uv run --frozen --project services/a -- dvc repro --force --single-item train",
      ],
    ],
    ["poetry.lock", ["poetry env use 3.13.1", "poetry install", "poetry run dvc repro --force --single-item train"]],
    ["pdm.lock", ["pdm sync", "pdm run dvc repro --force --single-item train"]],
    ["pixi.lock", ["pixi install --frozen", "pixi run --frozen dvc repro --force --single-item train"]],
    [
      "a/Pipfile.lock",
      [
        "env PIPENV_PIPFILE=a/Pipfile pipenv sync",
        "env PIPENV_PIPFILE=a/Pipfile pipenv run dvc repro --force --single-item train",
      ],
    ],
    [
      "conda-lock.yml",
      [
        "conda-lock install --prefix ./.conda conda-lock.yml",
        "conda run --no-capture-output --prefix ./.conda dvc repro --force --single-item train",
      ],
    ],
    [
      "conda-linux-64.lock",
      [
        "conda create --yes --prefix ./.conda --file conda-linux-64.lock",
        "conda run --no-capture-output --prefix ./.conda dvc repro --force --single-item train",
      ],
    ],
    [
      "environment.yml",
      [
        "conda env create --yes --prefix ./.conda --file environment.yml",
        "conda run --no-capture-output --prefix ./.conda dvc repro --force --single-item train",
      ],
    ],
    [
      "pylock.toml",
      [
        "uv venv --python 3.13.1",
        "uv pip sync pylock.toml",
        ". .venv/bin/activate",
        "dvc repro --force --single-item train",
      ],
    ],
    [
      "dev-requirements.lock",
      [
        "python3.13 -m venv .venv",
        ". .venv/bin/activate",
        "python -m pip install --requirement dev-requirements.lock",
        "dvc repro --force --single-item train",
      ],
    ],
  ] as const) {
    assert.deepEqual(commands(await made(locked(path), { artifactPath: "x" })).slice(5, -1), expected, path);
  }
});

test("of several lock files the one that says most is taken", async () => {
  const environment = {
    python: null,
    locks: ["requirements.txt", "Makefile", "uv.lock"].map((path) => ({ path, sha256: sha256("lock") })),
    packages: [],
  };
  assert.ok(commands(await made(version(3, { environment }))).includes("uv sync --frozen"));
});

test("without a lock file the recorded packages are installed, but for those that pip would take for an address", async () => {
  const packages = [
    { name: "scikit-learn", version: "1.8.0" },
    { name: "evil @ https://evil.example/x.whl", version: "1" },
    { name: "--index-url=https://evil.example", version: "1" },
    { name: "onnx", version: "1.19.0+cpu" },
  ];
  const found = await made(
    version(3, { environment: { python: "--help", locks: [{ path: "Makefile", sha256: sha256("x") }], packages } }),
  );
  assert.ok(commands(found).includes("python -m pip install --no-deps -- scikit-learn==1.8.0 onnx==1.19.0+cpu"));
  assert.ok(commands(found).includes("python3 -m venv .venv"));
  assert.ok(states(found).includes("lock file: missing"));
});

test("training is repeated as it was recorded: a stage of any folder, a line, arguments", async () => {
  const line = async (training: TrainingCommand, of = version(3)) => commands(await made(of, { training })).at(-2);
  assert.equal(await line({ ...stage, file: "a/dvc.yaml" }), "dvc repro --force --single-item a/dvc.yaml:train");
  assert.equal(await line({ ...stage, stage: "train@x" }), "dvc repro --force --single-item train@x");
  assert.equal(await line({ kind: "shell", line: "A=1 python train.py > log" }), "sh -c 'A=1 python train.py > log'");
  const argv = ["python", "train.py", "--name", "it's $HOME"];
  assert.equal(
    await line({ kind: "arguments", argv }, locked("uv.lock")),
    `uv run --frozen -- python train.py --name "it's \\$HOME"`,
  );
});

test("data of stores is fetched and compared; that of a machine is said to be there", async () => {
  const at = async (path: string) => {
    const found = await made(
      version(3, { data: { holdout: null, training: { path, sha256: sha256("x"), md5: null, rows: null } } }),
    );
    return found.steps[1]!;
  };
  assert.equal((await at("s3://bucket/a/train.csv")).commands[0], "aws s3 cp s3://bucket/a/train.csv train.csv");
  assert.equal((await at("gs://bucket/train.csv")).commands[0], "gcloud storage cp gs://bucket/train.csv train.csv");
  assert.equal(
    (await at("https://x.example/a?b=c d")).commands[0],
    "curl --fail --location --output a 'https://x.example/a?b=c d'",
  );
  assert.equal(
    (await at("https://x.example/..")).commands[0],
    "curl --fail --location --output data https://x.example/..",
  );
  const { commands: kept, checks } = await at("/mnt/train.csv");
  assert.deepEqual(
    [kept.length, checks[0]?.state, checks[0]?.why],
    [1, "not checked", "it is on the machine that it was read on"],
  );
});

test("an address that git would run or take for an option is not cloned; one with a token is, without it", async () => {
  const of = async (repository: string, commit = "c".repeat(40), effects = all) =>
    (await made(version(3, { code: { repository, commit, ref: null, dirty: false } }), {}, effects)).steps[0]!;
  for (const bad of [
    "--upload-pack=touch pwned",
    "ext::sh -c touch% pwned",
    "/home/someone/models",
    "file:///etc",
    "ssh://-oProxyCommand=x/y",
  ]) {
    const { title, commands: lines, checks } = await of(bad);
    assert.deepEqual(lines, [`git checkout --detach ${"c".repeat(40)}`], bad);
    assert.equal(title, "Get the code, in a clone of the repository");
    // Who has the commit has the repository.
    assert.equal(checks[1]?.state, "not checked");
    assert.equal((await of(bad, undefined, {})).checks[1]?.state, "missing");
  }
  assert.equal(
    (await of("https://bot:secret@git.example/a/b.git")).commands[0],
    "git clone -- https://git.example/a/b.git b",
  );
  assert.equal((await of("git@git.example:a/b.git")).commands[0], "git clone -- git@git.example:a/b.git b");
  assert.deepEqual((await of("org/models", "--help")).commands, []);
});

test("a name that a terminal would obey is refused", async () => {
  const data = {
    holdout: null,
    training: { path: `data\u001b]0;x\u0007`, sha256: null, md5: "b".repeat(32), rows: null },
  };
  await assert.rejects(
    made(version(3, { data })),
    (error) => error instanceof UserError && /control characters/.test(error.message),
  );
  const bidi = { holdout: null, training: { path: hostile, sha256: sha256("x"), md5: null, rows: null } };
  await assert.rejects(made(version(3, { data: bidi })), UserError);
});

test("a title, a note or a reason never leaves its comment", async () => {
  const script = reproductionScript(await made(version(3, { parameters: { [hostile]: "\nrm -rf /\n" }, parent: 2 })));
  for (const line of script.split("\n")) assert.doesNotMatch(line, /^\s*rm/);
});

test("a shell reads every word as it was, however it is written", () => {
  const words = fc.array(
    fc
      .string({ unit: "binary", minLength: 0, maxLength: 60 })
      .filter((it) => !/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Cs}/u.test(it)),
    { minLength: 1, maxLength: 6 },
  );
  const ascii = fc.array(fc.string({ unit: "grapheme-ascii", maxLength: 80 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.oneof(words, ascii), (argv) => {
      const output = execFileSync("sh", ["-c", shellLine(["printf", "%s\\0", ...argv])], { encoding: "utf8" });
      assert.deepEqual(output.split("\0").slice(0, -1), argv);
    }),
    { numRuns: 100 },
  );
});

test("the script runs: each program gets its arguments, names with all that a shell knows in them too", async () => {
  const folder = temporaryFolder("reproduce");
  const log = join(folder, "log");
  const bin = join(folder, "bin");
  mkdirSync(bin);
  for (const program of ["git", "dvc", "uv", "sha256sum"]) {
    // Folders that a clone would make are made, so that the script can go on.
    const clone = program === "git" ? '[ "$1" = clone ] && mkdir "$4"; ' : "";
    writeFileSync(
      join(bin, program),
      `#!/bin/sh\n{ printf '%s\\0' ${program} "$@"; printf '\\n'; } >> '${log}'; ${clone}:\n`,
    );
    chmodSync(join(bin, program), 0o755);
  }
  const path = "data/it's $(touch pwned) `x` \"; rm -rf * | & #.csv";
  const data = { holdout: null, training: { path, sha256: null, md5: "b".repeat(32), rows: null } };
  const found = await made(
    { ...locked("uv.lock"), data },
    { training: { kind: "shell", line: `python '${"a b"}' > "$OUT"` } },
  );
  execFileSync("sh", ["-c", reproductionScript(found)], { cwd: folder, env: { PATH: `${bin}:/usr/bin:/bin` } });
  const calls = readFileSync(log, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\0").slice(0, -1));
  assert.deepEqual(calls, [
    ["git", "clone", "--", "https://github.com/org/models", "models"],
    ["git", "checkout", "--detach", "c".repeat(40)],
    ["dvc", "pull", path],
    ["uv", "sync", "--frozen", "--python", "3.13.1"],
    ["uv", "run", "--frozen", "--", "sh", "-c", "python 'a b' > \"$OUT\""],
    ["sha256sum", "--check"],
  ]);
});
