import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

// Installs the peers that our results are compared with, pinned, into the ignored folder .peers, and runs their tests.
const root = fileURLToPath(new URL("..", import.meta.url));
const peers = join(root, ".peers");
mkdirSync(peers, { recursive: true });

installPython("python", join(root, "__tests__/peers/requirements.txt"));
installPython("lint", join(root, "__tests__/peers/lint-requirements.txt"));
installPython("quality", join(root, "__tests__/peers/quality-requirements.txt"));
installPython("serving", join(root, "__tests__/peers/serving-requirements.txt"));
installPython("packaging", join(root, "__tests__/peers/packaging-requirements.txt"));
installPython("lineage", join(root, "__tests__/peers/lineage-requirements.txt"));
installPython("registry", join(root, "__tests__/peers/registry-requirements.txt"));
installPython("dvc", join(root, "__tests__/peers/dvc-requirements.txt"));
installNode("javascript", join(root, "__tests__/peers/planted-javascript"));
downloadSources("sdists", join(root, "__tests__/peers/sdist-requirements.txt"));
installGo("act", "github.com/nektos/act@v0.2.87");
installGo("actionlint", "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12");
installGo(
  "aws-lambda-rie",
  "github.com/aws/aws-lambda-runtime-interface-emulator/cmd/aws-lambda-rie@v0.0.0-20261030222936-bef5c4ba774d",
);
installGo("registry", "github.com/distribution/distribution/v3/cmd/registry@v3.0.0");
installGo("crane", "github.com/google/go-containerregistry/cmd/crane@v0.20.6");

const { status } = spawnSync(process.execPath, ["--version"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: [join(peers, "bin"), join(peers, "lint/bin"), process.env["PATH"]].join(delimiter) },
});
process.exitCode = status ?? 1;

/** A virtual environment of exactly these requirements; made again when they change. */
function installPython(name: string, requirements: string): void {
  const folder = join(peers, name);
  const mark = join(folder, "requirements.sha256");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  rmSync(folder, { recursive: true, force: true });
  execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
  execFileSync(join(folder, "bin/python"), ["-m", "pip", "install", "--quiet", "--requirement", requirements], {
    stdio: "inherit",
  });
  writeFileSync(mark, digest);
}

/** The source distributions that these requirements fix, in a folder. */
function downloadSources(name: string, requirements: string): void {
  const folder = join(peers, name);
  const mark = join(folder, "requirements.sha256");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  rmSync(folder, { recursive: true, force: true });
  const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--require-hashes"];
  execFileSync("python3", [...pip, "--dest", folder, "--requirement", requirements], {
    stdio: "inherit",
    // What builds them, to read their names, may come built.
    env: { ...process.env, PIP_ONLY_BINARY: "flit-core,setuptools,wheel" },
  });
  writeFileSync(mark, digest);
}

/** What a package.json and its lock file say; made again when they change. */
function installNode(name: string, source: string): void {
  const folder = join(peers, name);
  const mark = join(folder, "lock.sha256");
  const lock = readFileSync(join(source, "package-lock.json"));
  const digest = createHash("sha256").update(lock).digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(source, file), join(folder, file));
  // Not `npm ci`, which refuses a lock file for what a registry lacks of other platforms.
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
  writeFileSync(mark, digest);
}

function installGo(name: string, module: string): void {
  const version = module.split("@")[1] as string;
  const mark = join(peers, "bin", `${name}-${version}`);
  if (existsSync(mark)) return;
  execFileSync("go", ["install", module], {
    stdio: "inherit",
    env: { ...process.env, GOBIN: join(peers, "bin"), GOFLAGS: "-trimpath" },
  });
  writeFileSync(mark, "");
}
