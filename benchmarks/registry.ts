/**
 * What a registry of 10,000 versions costs: `node benchmarks/registry.ts`. Listing all of them, reading one by its alias,
 * and registering one more, in a folder and in a branch; the latter beside git's own fetch and push. Medians of five
 * rounds, the first of which is not counted; exits 1 where one is above its bar.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Candidate,
  type ModelVersion,
  openRegistry,
  type Registry,
  type RegistryEffects,
  type RegistrySettings,
} from "@mlops-actions/registry";

const count = 10_000;
const model = "benchmark";
const bar = 1;
const rounds = 6;
const place = mkdtempSync(join(tmpdir(), "registry-benchmark-"));

const by = { actor: "person", run: "https://github.com/org/models/actions/runs/1", event: "push" };
const circumstances = { by, reason: "as reviewed", evidence: [] };
const candidate: Candidate = {
  model,
  semver: null,
  artifact: { file: "model.onnx", sha256: "0".repeat(64), bytes: 0 },
  image: null,
  evaluation: {
    verdict: "pass",
    report: "a".repeat(64),
    rows: 10_000,
    confidence: 0.95,
    metrics: Array.from({ length: 8 }, (_, index) => ({
      name: `metric_${index}`,
      value: 0.9,
      lower: 0.8,
      upper: 0.95,
    })),
  },
  required: "warn",
  data: { holdout: { path: "holdout.csv", sha256: "b".repeat(64), md5: null, rows: 10_000 }, training: null },
  profile: null,
  code: { repository: "org/models", commit: "c".repeat(40), ref: "refs/heads/main", dirty: false },
  environment: {
    python: "3.13.1",
    locks: [],
    packages: Array.from({ length: 20 }, (_, index) => ({ name: `package-${index}`, version: "1.0.0" })),
  },
  parameters: { depth: 4, rate: 0.1 },
  run: null,
  by,
  attestations: { sbom: null, provenance: null },
  parent: null,
};

let registered = 0;

try {
  const met = [...(await directory()), ...(await branch())];
  process.exitCode = met.every(Boolean) ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function directory(): Promise<boolean[]> {
  const root = join(place, "registry");
  seed(root);
  const open = () => opened({ directory: root }, place);
  // The last of a full thousand: its registration makes the packs of all before it.
  await register(await open());
  await (await open()).move(model, 1, { kind: "alias-set", alias: "champion", ...circumstances });
  const registering = await within("directory: register", () => open().then(register));
  return [...(await reading("directory", open)), registering];
}

async function branch(): Promise<boolean[]> {
  const [work, server, checkout] = ["work", "server", "checkout"].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  // A folder and a branch hold the same files in the same places.
  cpSync(join(place, "registry"), work, { recursive: true });
  git(place, "init", "--quiet", "--bare", "--initial-branch=main", server);
  git(work, "init", "--quiet", "--initial-branch=mlops-registry");
  git(work, "add", "--all");
  git(work, "commit", "--quiet", "--message=Seed");
  git(work, "push", "--quiet", server, "mlops-registry");
  git(place, "clone", "--quiet", "--branch=mlops-registry", "--single-branch", server, checkout);
  const open = () => opened({ git: {} }, checkout);

  // What git takes for the same exchange: to fetch what is new, and to push a commit.
  const own = await median(async () => {
    git(checkout, "fetch", "--quiet", "origin", "mlops-registry");
    git(checkout, "commit", "--quiet", "--allow-empty", "--message=One");
    git(checkout, "push", "--quiet", "origin", "HEAD:refs/heads/beside");
  });
  console.log(`git's own fetch, commit and push`.padEnd(44), `${own.toFixed(2)} s`);
  const above = await within("git: register, above git's own", () => open().then(register), own);
  return [...(await reading("git", open)), above];
}

async function reading(home: string, open: () => Promise<Registry>): Promise<boolean[]> {
  const all = await within(`${home}: list ${count.toLocaleString("en")}`, async () => {
    const { versions } = await (await open()).list(model, { limit: count });
    if (versions.length !== count) throw new Error(`${versions.length} were listed`);
  });
  const page = await within(`${home}: list a page`, async () => void (await (await open()).list(model)));
  const alias = await within(`${home}: get by alias`, async () => void (await (await open()).get(model, "champion")));
  return [all, page, alias];
}

async function within(what: string, work: () => Promise<void>, own = 0): Promise<boolean> {
  const seconds = (await median(work)) - own;
  console.log(what.padEnd(44), `${seconds.toFixed(2)} s`, seconds > bar ? `above the bar of ${bar} s` : "");
  return seconds <= bar;
}

async function median(work: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    if (round > 0) seconds.push((performance.now() - started) / 1_000);
  }
  return seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!;
}

function opened(settings: RegistrySettings, folder: string): Promise<Registry> {
  const effects: RegistryEffects = {
    now: () => new Date(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    environment: process.env,
    folder,
  };
  return openRegistry(settings, effects);
}

async function register(registry: Registry): Promise<void> {
  registered += 1;
  const content = Buffer.from(`new model ${registered}`);
  const artifact = { file: "model.onnx", sha256: sha256(content), bytes: content.length };
  const { created } = await registry.register({ ...candidate, artifact }, [{ name: "model.onnx", content }]);
  if (!created) throw new Error("it was registered before");
}

/** All versions but the last, and an approval of each: as if they had been registered one by one. */
function seed(root: string): void {
  for (const series of ["versions", "moves"]) mkdirSync(join(root, "models", model, series), { recursive: true });
  for (let number = 1; number < count; number++) {
    const content = `model ${number}`;
    const sha = sha256(Buffer.from(content));
    const version: ModelVersion = {
      ...{ kind: "model-version", schemaVersion: 1, ...candidate, number, createdAt: "2026-01-01T00:00:00.000Z" },
      semver: `1.${number}.0`,
      artifact: { file: "model.onnx", sha256: sha, bytes: content.length },
      files: [{ name: "model.onnx", sha256: sha, bytes: content.length, held: false, source: null }],
    };
    const move = { schemaVersion: 1, version: number, at: version.createdAt, kind: "approved", ...circumstances };
    const name = `${String(number).padStart(6, "0")}.json`;
    writeFileSync(join(root, "models", model, "versions", name), JSON.stringify(version, null, 2));
    writeFileSync(join(root, "models", model, "moves", name), JSON.stringify(move, null, 2));
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function git(cwd: string, ...words: string[]): void {
  const person = ["-c", "user.name=A Person", "-c", "user.email=person@example.org", "-c", "gc.auto=0"];
  execFileSync("git", [...person, ...words], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
