import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createEngines } from "@mlops-actions/engines";
import {
  type FakeGitHub,
  type FakeResults,
  type FinishedAction,
  gitRepository,
  runAction,
  startFakeGitHub,
  startFakeResults,
  temporaryFolder,
} from "@mlops-actions/testkit";

// The engines as a job gets them: from npm's registry, by the npm of this machine, where there is no node_modules.

const repository = fileURLToPath(new URL("../../", import.meta.url));
const fixture = (file: string): string => join(repository, "model-fixtures/diabetes", file);

test("what npm brings runs a model and a query, and loads nothing from elsewhere", async () => {
  const place = temporaryFolder("machine");
  const said: string[] = [];
  const engines = createEngines({
    root: place,
    toolCache: join(place, "tools"),
    temporary: place,
    environment: { ...process.env },
    cache: null,
    say: (line) => said.push(line),
  });
  const paths = [(await engines.duckdb()).path, (await engines.onnxruntime()).path];
  assert.equal(said.length, 2);
  for (const line of said) assert.match(line, /: downloaded, \d+\.\d MB in \d+\.\d s$/);

  const script = join(place, "use.cjs");
  writeFileSync(
    script,
    `const [duckdb, onnxruntime] = ${JSON.stringify(paths)}.map((path) => require(path));
    (async () => {
      const connection = await (await duckdb.DuckDBInstance.create()).connect();
      const rows = (await connection.runAndReadAll("select 6 * 7 as answer")).getRows();
      const session = await onnxruntime.InferenceSession.create(${JSON.stringify(fixture("baseline.onnx"))});
      const cell = { float32: () => Float32Array.of(1), int64: () => BigInt64Array.of(1n) };
      const feeds = Object.fromEntries(
        session.inputMetadata.map(({ name, type }) => [name, new onnxruntime.Tensor(type, cell[type](), [1, 1])]),
      );
      const [prediction] = Object.values(await session.run(feeds));
      console.log(JSON.stringify({ rows, dims: prediction.dims, value: prediction.data[0], loaded: Object.keys(require.cache) }));
    })();`,
  );
  const environment = { PATH: process.env["PATH"], ORT_DISABLE_TELEMETRY: "1" };
  const output = execFileSync(process.execPath, [script], { cwd: place, env: environment, encoding: "utf8" });
  const { rows, dims, value, loaded } = JSON.parse(output);
  assert.deepEqual(rows, [[42]]);
  assert.deepEqual(dims, [1, 1]);
  assert.ok(Number.isFinite(value));
  assert.deepEqual(
    (loaded as string[]).filter((file) => file !== script && !file.startsWith(join(place, "tools"))),
    [],
  );
});

/** What a runner unpacks of a release. */
const release = temporaryFolder("release");
const temporary = temporaryFolder("runner-temp");
const team = gitRepository({
  "mlops.yml": `models:
  diabetes:
    task: regression
    artifact: candidate.onnx
    baseline: baseline.onnx
    data: { holdout: holdout.csv, target: progression, id: patient }
    gate: { metrics: { mae: { max-rise: 5 } } }
`,
});

let github: FakeGitHub;
let results: FakeResults;
before(async () => {
  for (const part of ["dist", "actions", "package.json"]) {
    cpSync(join(repository, part), join(release, part), { recursive: true });
  }
  for (const file of ["candidate.onnx", "baseline.onnx", "holdout.csv"]) cpSync(fixture(file), join(team.path, file));
  github = await startFakeGitHub();
  results = await startFakeResults();
});
after(async () => {
  await github[Symbol.asyncDispose]();
  await results[Symbol.asyncDispose]();
});

/** What this machine needs to reach npm's registry at all. */
const network = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(npm_config_|https?_proxy$|no_proxy$|NODE_EXTRA_CA_CERTS$)/i.test(name),
  ),
);

/** Each job has a tool cache of its own, as on GitHub's runners; the folder for temporary files has one name in all. */
function job(environment: Readonly<Record<string, string>> = {}): Promise<FinishedAction> {
  mkdirSync(temporary, { recursive: true });
  return runAction({
    action: "evaluate-model",
    release,
    event: { ref: "refs/heads/main", after: team.head() },
    eventName: "push",
    cwd: team.path,
    github,
    results,
    env: { RUNNER_TEMP: temporary, ...network, ...environment },
  });
}

test("an action of a release without node_modules fetches its engines, and the next job finds them in the cache", async () => {
  const first = await job();
  assert.equal(first.exitCode, 0, first.stdout + first.stderr);
  assert.equal(first.stdout.match(/for \S+: downloaded, /g)?.length, 2);
  assert.equal(results.cacheEntries.length, 2);

  const second = await job({ npm_config_offline: "true" });
  assert.equal(second.exitCode, 0, second.stdout + second.stderr);
  assert.equal(second.stdout.match(/for \S+: from the Actions cache/g)?.length, 2);
  assert.equal(second.outputs.get("metrics"), first.outputs.get("metrics"));

  results.fail({ path: /GetCacheEntryDownloadURL/, status: 403, times: Number.POSITIVE_INFINITY });
  const third = await job({ PATH: dirname(process.execPath) });
  assert.equal(third.exitCode, 1, third.stdout);
  assert.match(third.stdout, /::error::npm, which brings the native libraries of this action, is not on PATH/);
  assert.equal(third.outputs.get("verdict"), "fail");
});
