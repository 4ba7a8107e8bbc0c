import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { createSbom, npmPurl, type SbomComponent, type SbomContent } from "@mlops-actions/attestations";
import fc from "fast-check";
import { cyclonedxSchema } from "./cyclonedx.ts";

const isSbom = cyclonedxSchema();

const components: readonly SbomComponent[] = [
  {
    type: "machine-learning-model",
    name: "breast-cancer",
    version: "1.4.0",
    hashes: { sha256: "b".repeat(64) },
    properties: { "mlops:task": "binary", "mlops:model:format": "onnx" },
  },
  { type: "library", name: "zod", version: "4.1.0", purl: npmPurl("zod", "4.1.0"), licences: ["MIT"] },
  {
    type: "library",
    name: "@fastify/cors",
    version: "11.0.0",
    purl: npmPurl("@fastify/cors", "11.0.0"),
    licences: ["(MIT OR Apache-2.0) AND Zlib"],
    hashes: { sha256: "c".repeat(64), sha512: "d".repeat(128) },
  },
  { type: "operating-system", name: "debian", version: "12", licences: ["public domain, mostly", "GPL-2.0-only"] },
  { type: "application", name: "node", version: "24.21.0" },
  { type: "file", name: "opt/server/server.js", hashes: { sha256: "e".repeat(64) } },
];

const content: SbomContent = {
  image: { name: "ghcr.io/acme/models/breast-cancer", digest: `sha256:${"a".repeat(64)}` },
  components,
  timestamp: new Date("2026-11-25T08:00:00Z"),
  tool: { name: "mlops-actions", version: "0.1.0" },
};

function valid(text: string): Record<string, unknown> {
  const bom: Record<string, unknown> = JSON.parse(text);
  assert.ok(isSbom(bom), JSON.stringify(isSbom.errors, null, 2));
  return bom;
}

test("it is CycloneDX 1.6 by its own schema, and the schema would find a mistake", () => {
  const bom = valid(createSbom(content));
  assert.deepEqual([bom["bomFormat"], bom["specVersion"], bom["version"]], ["CycloneDX", "1.6", 1]);
  assert.equal(isSbom({ ...bom, components: [{ type: "model", name: "x" }] }), false);
  assert.equal(isSbom({ ...bom, serialNumber: "urn:uuid:1" }), false);
});

test("every component is there with what is known of it, and the image depends on all", () => {
  const bom = JSON.parse(createSbom(content));
  const byName = new Map(bom.components.map((one: { name: string }) => [one.name, one]));
  assert.deepEqual(byName.get("breast-cancer"), {
    type: "machine-learning-model",
    name: "breast-cancer",
    version: "1.4.0",
    "bom-ref": "machine-learning-model:breast-cancer@1.4.0",
    hashes: [{ alg: "SHA-256", content: "b".repeat(64) }],
    properties: [
      { name: "mlops:model:format", value: "onnx" },
      { name: "mlops:task", value: "binary" },
    ],
  });
  const cors = byName.get("@fastify/cors") as Record<string, unknown>;
  assert.equal(cors["purl"], "pkg:npm/%40fastify/cors@11.0.0");
  assert.deepEqual(cors["licenses"], [{ expression: "(MIT OR Apache-2.0) AND Zlib" }]);
  assert.deepEqual(
    (cors["hashes"] as { alg: string }[]).map(({ alg }) => alg),
    ["SHA-256", "SHA-512"],
  );
  assert.deepEqual((byName.get("debian") as Record<string, unknown>)["licenses"], [
    { license: { id: "GPL-2.0-only" } },
    { license: { name: "public domain, mostly" } },
  ]);
  const purl = `pkg:oci/breast-cancer@sha256%3A${"a".repeat(64)}?repository_url=ghcr.io/acme/models/breast-cancer`;
  assert.equal(bom.metadata.component.purl, purl);
  assert.equal(bom.metadata.component.version, content.image.digest);
  const { dependsOn } = bom.dependencies.find(({ ref }: { ref: string }) => ref === purl);
  assert.deepEqual(
    dependsOn,
    bom.components.map((one: Record<string, string>) => one["bom-ref"]),
  );
  assert.equal(dependsOn.length, components.length);
});

test("the same content gives the same bytes, whatever its order, and other content another serial number", () => {
  const one = createSbom(content);
  assert.equal(createSbom({ ...content, components: [...components].reverse() }), one);
  assert.equal(createSbom({ ...content, components: [...components, ...components] }), one, "said twice is said once");
  const serial = (text: string): string => JSON.parse(text).serialNumber;
  assert.match(serial(one), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(serial(createSbom({ ...content, components: components.slice(1) })), serial(one));
  assert.notEqual(serial(createSbom({ ...content, timestamp: new Date(0) })), serial(one));
});

test("the locale of the machine has no say", () => {
  const script = `
    import { createSbom } from ${JSON.stringify(import.meta.resolve("@mlops-actions/attestations"))};
    const components = ["z", "s", "Š", "ä", "a", "B"].map((name) => ({ type: "library", name }));
    const image = { name: "a/b", digest: "sha256:" + "a".repeat(64) };
    console.log(createSbom({ image, components, timestamp: new Date(0), tool: { name: "t", version: "1" } }));
  `;
  const [english, estonian, swedish] = ["en_US.UTF-8", "et_EE.UTF-8", "sv_SE.UTF-8"].map((LC_ALL) =>
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env: { LC_ALL } }),
  );
  assert.equal(estonian, english);
  assert.equal(swedish, english);
});

test("components that are called the same have references of their own", () => {
  const twice: readonly SbomComponent[] = ["1", "2"].map((digit) => ({
    type: "file",
    name: "model.onnx",
    hashes: { sha256: digit.repeat(64) },
  }));
  const bom = JSON.parse(createSbom({ ...content, components: twice }));
  valid(JSON.stringify(bom));
  const references = bom.components.map((one: Record<string, string>) => one["bom-ref"]);
  assert.deepEqual(references, ["file:model.onnx", "file:model.onnx#2"]);
});

test("what looks like a licence of SPDX and is none becomes a name, which the schema takes", () => {
  const licence = (text: string): unknown =>
    JSON.parse(createSbom({ ...content, components: [{ type: "library", name: "x", licences: [text] }] })).components[0]
      .licenses?.[0];
  const table: readonly [text: string, expected: object | undefined][] = [
    ["MIT", { license: { id: "MIT" } }],
    ["apache-2.0", { license: { id: "Apache-2.0" } }],
    ["MIT OR Apache-2.0", { expression: "MIT OR Apache-2.0" }],
    ["GPL-2.0-only WITH Classpath-exception-2.0", { expression: "GPL-2.0-only WITH Classpath-exception-2.0" }],
    ["LicenseRef-acme AND MIT", { expression: "LicenseRef-acme AND MIT" }],
    ["__proto__", { license: { name: "__proto__" } }],
    ["constructor", { license: { name: "constructor" } }],
    ["MIT OR", { license: { name: "MIT OR" } }],
    ["(MIT OR Zlib", { license: { name: "(MIT OR Zlib" } }],
    ["MIT Zlib", { license: { name: "MIT Zlib" } }],
    ["MIT/X11", { license: { name: "MIT/X11" } }],
    ["SEE LICENSE IN LICENSE.md", { license: { name: "SEE LICENSE IN LICENSE.md" } }],
    ["  ", undefined],
  ];
  for (const [text, expected] of table) assert.deepEqual(licence(text), expected, text);
});

test("a digest that is none is our own mistake, never left out in silence", () => {
  for (const sha256 of ["", "b".repeat(63), "B".repeat(64), `sha256:${"b".repeat(64)}`]) {
    const wrong: SbomComponent = { type: "machine-learning-model", name: "x", hashes: { sha256 } };
    assert.throws(() => createSbom({ ...content, components: [wrong] }), /is no SHA-256/, sha256);
  }
});

test("whatever text names and properties hold, the document is valid", () => {
  const text = fc.string({ minLength: 1, unit: "grapheme" });
  const component = fc.record({
    type: fc.constantFrom("library", "file", "application" as const),
    name: text,
    version: text,
    licences: fc.array(text),
    properties: fc.dictionary(text, text),
  }) as fc.Arbitrary<SbomComponent>;
  fc.assert(
    fc.property(fc.array(component, { maxLength: 5 }), (some) => {
      valid(createSbom({ ...content, components: some }));
    }),
    { numRuns: 50 },
  );
});
