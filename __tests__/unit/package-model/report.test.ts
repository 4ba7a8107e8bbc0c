import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { parseArgs } from "node:util";
import type { PackageData } from "@mlops-actions/report";
import type { Packaged } from "../../../actions/package-model/src/packaged.ts";
import { detailsSection } from "../../../actions/package-model/src/report/details.ts";
import { headline } from "../../../actions/package-model/src/report/lead.ts";
import { served, tryIt } from "../../../actions/package-model/src/report/try-it.ts";
import { serveManifest } from "../../../packages/cli/src/serve.ts";

type Tags = Packaged["pushed"]["tags"];

function pushed(bytesSent: number, tags: Tags): Packaged {
  return {
    scanned: null,
    built: { base: null },
    destination: { kind: "registry", name: "localhost:5000/churn" },
    meaning: { version: "1.4.0" },
    pushed: { bytesSent, tags },
  } as unknown as Packaged;
}

test("the headline tells bytes that were sent, else which tags moved, else that nothing did", () => {
  const there = { name: "1.4.0", set: "there" } as const;
  const table: readonly [number, Tags, string][] = [
    [2_000_000, [{ name: "1.4.0", set: "new" }], "1.4.0 pushed, 2.0 MB sent"],
    [0, [there], "1.4.0 is there already, byte for byte"],
    [0, [], "1.4.0 is there already, byte for byte"],
    [0, [there, { name: "latest", set: "moved" }], "1.4.0: nothing had to be sent, latest moved to it"],
    [0, [there, { name: "main", set: "new" }], "1.4.0: nothing had to be sent, main is a new tag of it"],
    [
      0,
      [
        { name: "1", set: "moved" },
        { name: "latest", set: "moved" },
        { name: "1.4", set: "new" },
        { name: "x", set: "new" },
      ],
      "1.4.0: nothing had to be sent, 1, latest moved to it; 1.4, x are new tags of it",
    ],
  ];
  for (const [bytes, tags, says] of table) assert.equal(headline(pushed(bytes, tags)), says);
});

test("a long line goes over several, and what a renderer would cut is named instead", () => {
  const artifact = `${"deep/".repeat(30)}m.onnx`;
  assert.deepEqual(
    serveWords("m", { task: "binary", artifact }),
    "serve|--model|m|--task|binary|--artifact".split("|").concat(artifact),
  );
  const inputs = { artifact, features: Array.from({ length: 200 }, (_, at) => `column_${at}`).join(",") };
  const lines = tryLines("m", inputs).split("\n");
  assert.ok(lines.every((line) => line.length < 500));
  assert.equal(lines.at(-1), "# and --features as this run was given, too long to be shown here");
});

/** The words of the line that starts `mlops serve`, as a shell reads them. */
function serveWords(model: string, inputs: Readonly<Record<string, string>>): string[] {
  const lines = tryLines(model, inputs);
  const line = lines.slice(lines.indexOf("mlops serve"));
  const script = `mlops() { printf '%s\\0' "$@"; }; ${line}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

function tryLines(model: string, inputs: Readonly<Record<string, string>>): string {
  const packaged = {
    destination: { kind: "layout", name: ".mlops/image/m" },
    request: { model },
    pushed: { digest: "sha256:0" },
  } as unknown as Packaged;
  return tryIt(packaged, { tags: ["try"], format: "serving" } as unknown as PackageData, (name) => inputs[name]);
}

test("a model of mlops.yml is served by its name alone", () => {
  const inputs = { config: "mlops.yml", "working-directory": ".", tags: "try", repository: "x" };
  assert.deepEqual(serveWords("churn", inputs), ["serve", "--model", "churn"]);
});

test("a model without a file is served by the inputs that it was packaged by", () => {
  const inputs = { task: "binary", artifact: "models/s.onnx", positive: "it's $HOME", features: "[a, b]" };
  assert.deepEqual(
    serveWords("s", inputs),
    "serve|--model|s|--task|binary|--artifact|models/s.onnx|--features|[a, b]|--positive|it's $HOME".split("|"),
  );
});

test("the printed line is what the command takes, whatever the names are", async () => {
  const { inputs } = await serveManifest();
  for (const name of served) assert.ok(inputs.has(name), name);
  const options = Object.fromEntries([...inputs.keys()].map((name) => [name, { type: "string" }] as const));
  for (const name of ["-x", "--task", "-", "a b", "'; exit 1 #", "=ls", "~", "$(exit 1)", "é 名前", "!!"]) {
    const [, ...args] = serveWords(name, { artifact: name });
    const { values } = parseArgs({ args, options, allowPositionals: false });
    assert.deepEqual({ ...values }, { model: name, artifact: name });
  }
});

test("the commit is named, with what is not committed", () => {
  const model = { path: "m.onnx", bytes: 1, sha256: "0", producer: null, features: null };
  const rowOf = (commit: string | null, dirty: boolean | null) => {
    const data = { version: "1", platforms: [], base: null, referrers: [], provenance: { commit, dirty } };
    const { blocks } = detailsSection({ model, python: null } as unknown as Packaged, data as unknown as PackageData);
    const [table] = blocks;
    assert.ok(table?.kind === "table");
    return table.rows.find(([title]) => title === "commit")?.[1];
  };
  const code = { text: "abc", style: "code" };
  assert.deepEqual(rowOf("abc", false), [code, ""]);
  assert.deepEqual(rowOf("abc", true), [code, ", with changes that are not committed"]);
  assert.equal(rowOf(null, null), undefined);
});
