/**
 * The whole quality gate as a process against its tools run by hand, one after the other, on flask's source distribution
 * with cold caches: `node benchmarks/quality-gate.ts [rounds]`. Then what a base costs when it is seen for the first time
 * and again. Needs `.peers` (`npm run test:peers` makes it).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const rounds = Number(process.argv[2] ?? 3);
const place = mkdtempSync(join(tmpdir(), "quality-gate-"));
const linted = ["examples", "src", "tests"];
const byHand: Readonly<Record<string, readonly string[]>> = {
  black: ["--check", "--quiet", "."],
  isort: ["--check-only", "--quiet", "."],
  ruff: ["check", "--quiet", "."],
  flake8: linted,
  pylint: ["--recursive=y", "--jobs=1", "--score=n", ...linted],
  mypy: [],
  pyright: [],
  coverage: ["run", "-m", "pytest", "--quiet"],
};
const tools = Object.keys(byHand).map((name) => (name === "coverage" ? "pytest" : name));

const bin = prepared();
const [hand, gate] = [new Map(Object.keys(byHand).map((name) => [name, [] as number[]])), [] as number[]];
for (let round = 0; round < rounds; round++) {
  for (const [name, times] of hand)
    times.push(seconds(() => program(name, byHand[name]!, unpacked(), folder("cache"))));
  gate.push(seconds(() => mlops(unpacked(), folder("cache"))));
}
const each = [...hand].map(([name, times]) => [name, median(times)] as const);
const slowest = Math.max(...each.map(([, time]) => time));
const share = each.reduce((sum, [, time]) => sum + time, 0) / availableParallelism();
const bar = 1.15 * Math.max(slowest, share) + 0.5;
for (const [name, time] of each) console.log(`${name.padEnd(10)} ${time.toFixed(2)} s by hand`);
console.log(`slowest ${slowest.toFixed(2)} s, sum ÷ ${availableParallelism()} cores ${share.toFixed(2)} s`);
console.log(`the gate   ${median(gate).toFixed(2)} s (bar: ${bar.toFixed(2)} s), medians of ${rounds} rounds`);

const work = unpacked();
const cache = folder("cache");
git(work, "checkout", "--quiet", "-b", "feature");
git(work, "commit", "--quiet", "--allow-empty", "--message=Change");
const base = ["--baseline", "main"];
console.log(`with a base seen for the first time ${seconds(() => mlops(work, cache, ...base)).toFixed(2)} s,`);
console.log(
  `again ${seconds(() => mlops(work, cache, ...base)).toFixed(2)} s, without a base ${seconds(() => mlops(work, cache)).toFixed(2)} s`,
);
if (median(gate) > bar) process.exitCode = 1;

/** The folder of the programs, from an environment that the gate itself makes of flask's lock file. */
function prepared(): string {
  const home = folder("home");
  const uv = folder("uv");
  symlinkSync(join(root, ".peers/quality/bin/uv"), join(uv, "uv"));
  const env = { ...process.env, XDG_CACHE_HOME: home, PATH: [uv, process.env["PATH"]].join(delimiter) };
  spawnSync(process.execPath, gateArguments("auto"), { cwd: unpacked(), env, stdio: "ignore" });
  const environments = join(home, "mlops-actions/quality");
  const [key] = readdirSync(environments).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const made = join(environments, `${key}`, "venv/bin");
  // Its tests ask for flask's version, which only an installation tells.
  const target = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", join(home, "lib"), unpacked()];
  execFileSync("python3", target, { stdio: "inherit" });
  process.env["PYTHONPATH"] = ["src", join(home, "lib")].join(delimiter);
  return made;
}

function mlops(work: string, cache: string, ...flags: string[]): void {
  const { status, stdout } = spawnSync(process.execPath, [...gateArguments("none"), ...flags], {
    cwd: work,
    env: environment(cache),
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(stdout);
}

function gateArguments(install: string): string[] {
  return [join(root, "bin/mlops.js"), "quality-gate", "--tools", tools.join(), "--install", install];
}

function program(name: string, args: readonly string[], work: string, cache: string): void {
  const { error } = spawnSync(join(bin, name), args, { cwd: work, env: environment(cache), stdio: "ignore" });
  if (error) throw error;
}

/** Tools keep their caches in the folder where they run, or below this one. */
function environment(cache: string): NodeJS.ProcessEnv {
  const path = [bin, process.env["PATH"]].join(delimiter);
  return {
    ...process.env,
    PATH: path,
    VIRTUAL_ENV: join(bin, ".."),
    XDG_CACHE_HOME: cache,
    PYTHONDONTWRITEBYTECODE: "1",
  };
}

function unpacked(): string {
  const target = folder("flask");
  execFileSync("tar", [
    "-xzf",
    join(root, ".peers/sdists/flask-3.1.2.tar.gz"),
    "-C",
    target,
    "--strip-components=1",
    "--no-same-owner",
  ]);
  git(target, "init", "--quiet", "--initial-branch=main");
  git(target, "add", "--all", "--force");
  git(target, "commit", "--quiet", "--message=As published");
  return target;
}

function git(work: string, ...args: string[]): void {
  execFileSync("git", ["-c", "user.name=A Person", "-c", "user.email=person@example.org", ...args], { cwd: work });
}

function folder(name: string): string {
  const path = mkdtempSync(join(place, `${name}-`));
  mkdirSync(path, { recursive: true });
  return path;
}

function seconds(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
