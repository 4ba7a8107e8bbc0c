/**
 * A 50 MB model into an image at a local registry, whole process: `node benchmarks/packaging.ts [rounds]`; against `crane append` and, where it is on
 * PATH, buildah, with the same layer. The first push of a model, a changed one, and the same again; ours and buildah also on a new machine, with nothing
 * in cache and storage; the memory that a layer of 2 GB takes. Needs `.peers` (`npm run test:peers` makes it).
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startDistribution } from "../__tests__/peers/oci-registry.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const rounds = Number(process.argv[2] ?? 4);
const place = mkdtempSync(join(tmpdir(), "packaging-"));
const crane = join(root, ".peers/bin/crane");

await using registry = await startDistribution();
const folder = join(place, "model");
await makeModel();
// The base that the others append to is the one that ours has, in the registry already; squeezed layers are in the cache from then on.
const newMachine = await seconds(() => mlops("warm/model", "base"));

const ours = { first: [] as number[], changed: [] as number[], again: [] as number[] };
const cranes: number[] = [];
const buildahs: number[] = [];
for (let round = 0; round < rounds; round++) {
  const repository = `round/${round}`;
  retrain();
  ours.first.push(await seconds(() => mlops(repository, "one")));
  retrain();
  ours.changed.push(await seconds(() => mlops(repository, "two")));
  ours.again.push(await seconds(() => mlops(repository, "two")));
  retrain();
  cranes.push(await seconds(() => append(`crane/${round}`)));
  if (!has("buildah")) continue;
  retrain();
  buildahs.push(await seconds(() => buildah(`buildah/${round}`)));
}
const first = median(ours.first);
const changed = median(ours.changed);
console.log(
  `ours: first ${tell(ours.first)}, changed ${tell(ours.changed)}, the same again ${tell(ours.again)} (bar: 0.40 s)`,
);
compare("crane append", cranes, 1.5);
const [pulling, ...stored] = buildahs;
if (stored.length > 0) compare("buildah, with the base in its storage", stored, 4);
console.log(`on a new machine: ours ${newMachine.toFixed(2)} s${pulling ? `, buildah ${pulling.toFixed(2)} s` : ""}`);
if (median(ours.again) > 0.4) process.exitCode = 1;

const large = join(place, "large.bin");
writeRandom(large, 2 ** 31);
const push = { host: registry.host, repository: "large/layer", tag: "a", files: [large], insecure: true, home: place };
const stdout = await run(process.execPath, [join(root, "__tests__/peers/oci-push.ts"), JSON.stringify(push)], root);
const { mebibytes } = JSON.parse(stdout) as { mebibytes: number };
console.log(`memory while a layer of 2 GB is pushed: ${mebibytes.toFixed(0)} MiB (bar: 200 MB)`);
if (mebibytes * 1.048576 > 200) process.exitCode = 1;
if (buildahs.length > 0) await inStorage("rmi", "--all", "--force");
rmSync(place, { recursive: true });

function compare(name: string, times: readonly number[], bar: number): void {
  const time = median(times);
  console.log(
    `${name} ${tell(times)}: ours is ${(time / first).toFixed(2)} times as fast at first, ${(time / changed).toFixed(2)} changed (bar: ${bar})`,
  );
  if (time / Math.max(first, changed) < bar) process.exitCode = 1;
}

/** 50 MB of weights that no compression shrinks, in a graph that onnxruntime loads. */
async function makeModel(): Promise<void> {
  const script = `
import numpy, onnx, os, sys
from onnx import TensorProto, helper, numpy_helper
os.makedirs(sys.argv[1])
weights = numpy.random.default_rng(1).standard_normal((30, 416_667)).astype("float32")
graph = helper.make_graph(
    [helper.make_node("MatMul", ["features", "weights"], ["product"]), helper.make_node("ReduceSum", ["product", "axes"], ["value"])],
    "large", [helper.make_tensor_value_info("features", TensorProto.FLOAT, [None, 30])],
    [helper.make_tensor_value_info("value", TensorProto.FLOAT, [None, 1])],
    [numpy_helper.from_array(weights, "weights"), numpy_helper.from_array(numpy.array([1]), "axes")])
onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), sys.argv[1] + "/model.onnx")
`;
  await run(join(root, ".peers/python/bin/python"), ["-c", script, folder], root);
}

/** Gives the model other weights, so that no registry has seen it. */
function retrain(): void {
  const path = join(folder, "model.onnx");
  const file = openSync(path, "r+");
  writeSync(file, randomFillSync(Buffer.alloc(64)), 0, 64, Math.floor(statSync(path).size / 2));
  closeSync(file);
}

async function mlops(repository: string, tag: string): Promise<void> {
  await run(
    process.execPath,
    [
      ...[join(root, "bin/mlops.js"), "package-model", "--task", "regression", "--artifact", "model.onnx"],
      ...["--repository", `${registry.host}/${repository}`, "--insecure", "true", "--tags", tag, "--version", tag],
      ...["--attest", "false"],
    ],
    folder,
  );
}

/** The layer as the others would have it made: a tar of the file. */
async function tarOf(): Promise<string> {
  const tar = join(folder, "layer.tar");
  await run("tar", ["--create", "--file", tar, "--transform", "s,^,opt/ml/model/,", "model.onnx"], folder);
  return tar;
}

async function append(repository: string): Promise<void> {
  const tar = await tarOf();
  const image = `${registry.host}/${repository}:a`;
  await run(
    crane,
    ["append", "--insecure", "--base", `${registry.host}/warm/model:base`, "--new_layer", tar, "--new_tag", image],
    folder,
  );
}

async function buildah(repository: string): Promise<void> {
  const base = `${registry.host}/warm/model:base`;
  const name = (await inStorage("from", "--tls-verify=false", base)).trim();
  await inStorage("add", name, "model.onnx", "/opt/ml/model/model.onnx");
  await inStorage("commit", name, "localhost/packaging");
  await inStorage("push", "--tls-verify=false", "localhost/packaging", `docker://${registry.host}/${repository}:a`);
  await inStorage("rm", name);
}

/** In a storage of its own, which is empty at first. */
function inStorage(command: string, ...args: readonly string[]): Promise<string> {
  const storage = ["--root", join(place, "storage"), "--runroot", join(place, "storage-run")];
  return run("buildah", [...storage, command, ...args], folder);
}

/** Not waited for in one piece: the registry's log must be read meanwhile. */
async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, XDG_CACHE_HOME: join(place, "cache") };
  const { stdout } = await promisify(execFile)(program, args, { cwd, env, timeout: 120_000 });
  return stdout;
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

function writeRandom(path: string, bytes: number): void {
  const chunk = randomFillSync(Buffer.alloc(2 ** 26));
  const file = openSync(path, "w");
  for (let written = 0; written < bytes; written += chunk.length) writeSync(file, chunk);
  closeSync(file);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  // The registry waits for the disk, which nobody shall find busy with what another left to it.
  execFileSync("sync");
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

function tell(times: readonly number[]): string {
  return `${median(times).toFixed(2)} s`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
