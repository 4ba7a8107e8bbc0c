import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { bundledPackages } from "./bundled-packages.ts";
import { eagerModules } from "./eager-modules.ts";

// ncc leaves the chunks of earlier builds behind, so each build begins with an empty folder, which takes the place of
// dist when it is whole.
const root = fileURLToPath(new URL("..", import.meta.url));
const fresh = mkdtempSync(join(root, ".build-"));
try {
  // Native packages are brought by packages/engines; pg uses libpq where that is installed, which it never is.
  bundle("packages/cli/index.ts", fresh, ["@duckdb/node-api", "onnxruntime-node"]);
  const server = join(fresh, "server");
  const stats = join(fresh, "stats.json");
  bundle("packages/model-server/serve.ts", server, ["onnxruntime-node", "pg-native"], ["--stats-out", stats]);
  // What the bill of materials of an image says of its server.
  const packages = bundledPackages(root, readFileSync(stats, "utf8"));
  writeFileSync(join(server, "packages.json"), `${JSON.stringify(packages, null, 2)}\n`);
  rmSync(stats);
  for (const folder of [fresh, server]) {
    stripWorkers(folder);
    await minifyChunks(folder);
    hastenModules(folder);
  }
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function bundle(entry: string, out: string, external: readonly string[], flags: readonly string[] = []): void {
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js"),
      ...["build", join(root, entry), "--out", out, "--minify", "--transpile-only", "--no-cache"],
      ...external.flatMap((name) => ["--external", name]),
      ...flags,
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
}

/** ncc copies the files of threads as they are. Stripped of their types they start sooner, and on node 20, which knows no types. */
function stripWorkers(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ts"))) {
    const stripped = name.replace(/ts$/, "mjs");
    writeFileSync(join(folder, stripped), stripTypeScriptTypes(readFileSync(join(folder, name), "utf8")));
    rmSync(join(folder, name));
    for (const other of readdirSync(folder).filter((file) => /(index\.js|\.mjs|\.ts)$/.test(file))) {
      const text = readFileSync(join(folder, other), "utf8");
      writeFileSync(
        join(folder, other),
        text.replaceAll(new RegExp(`(?<=")(\\./)?${name}(?=")`, "g"), `$1${stripped}`),
      );
    }
  }
}

/** ncc makes the entry small and leaves the chunks as they are. Names stay, for stacks and for errors that are told apart by them. */
async function minifyChunks(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((file) => /^\d+\.index\.js$/.test(file))) {
    const path = join(folder, name);
    const { code } = await minify(readFileSync(path, "utf8"), {
      module: true,
      keep_classnames: true,
      keep_fnames: true,
    });
    writeFileSync(path, code as string);
  }
}

function hastenModules(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith("index.js"))) {
    const path = join(folder, name);
    writeFileSync(path, eagerModules(readFileSync(path, "utf8")));
  }
}
