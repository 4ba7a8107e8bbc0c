import assert from "node:assert/strict";
import { test } from "node:test";
import { isKept } from "../../../packages/engines/src/slice.ts";

const cases: readonly [name: string, path: string, kept: boolean][] = [
  ["onnxruntime-node", "package.json", true],
  ["onnxruntime-node", "dist/index.js", true],
  ["onnxruntime-node", "dist/index.d.ts", false],
  ["onnxruntime-node", "dist/index.js.map", false],
  ["onnxruntime-node", "bin/napi-v6/linux/x64/libonnxruntime.so.1", true],
  ["onnxruntime-node", "bin/napi-v6/linux/arm64/libonnxruntime.so.1", false],
  ["onnxruntime-node", "bin/napi-v6/win32/x64/onnxruntime.dll", false],
  ["onnxruntime-node", "lib/index.ts", false],
  ["onnxruntime-node", "script/install.js", false],
  ["onnxruntime-common", "dist/cjs/package.json", true],
  ["onnxruntime-common", "dist/cjs/tensor.js", true],
  ["onnxruntime-common", "dist/esm/tensor.js", false],
  ["@duckdb/node-api", "lib/index.js", true],
  ["@duckdb/node-api", "lib/index.d.ts", false],
  ["@duckdb/node-api", "LICENSE", true],
  ["@duckdb/node-bindings-linux-x64", "libduckdb.so", true],
];

test("of each package that is kept which a job on linux-x64 loads", () => {
  for (const [name, path, kept] of cases) assert.equal(isKept(name, "linux-x64", path), kept, `${name}/${path}`);
});
