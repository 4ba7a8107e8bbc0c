import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

// ncc leaves the chunks of earlier builds behind, so each build begins with nothing.
const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    `${root}/node_modules/@vercel/ncc/dist/ncc/cli.js`,
    "build",
    `${root}/packages/cli/index.ts`,
    "--out",
    `${root}/dist`,
    "--minify",
    "--transpile-only",
    "--no-cache",
    "--external",
    "@duckdb/node-api",
    "--external",
    "onnxruntime-node",
  ],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);
