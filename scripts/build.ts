import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// ncc leaves the chunks of earlier builds behind, so each build begins with an empty folder, which takes the place of
// dist when it is whole.
const root = fileURLToPath(new URL("..", import.meta.url));
const fresh = mkdtempSync(join(root, ".build-"));
try {
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js"),
      "build",
      join(root, "packages/cli/index.ts"),
      ...["--out", fresh, "--minify", "--transpile-only", "--no-cache"],
      // Native packages are brought by packages/engines.
      ...["--external", "@duckdb/node-api", "--external", "onnxruntime-node"],
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
