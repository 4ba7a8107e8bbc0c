import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

const library = dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json"));

function schema(name: string): object {
  return JSON.parse(readFileSync(join(library, "res/schema", `${name}.SNAPSHOT.schema.json`), "utf8"));
}

/** The schema of CycloneDX 1.6 that the library comes with, and those it refers to. */
export function cyclonedxSchema(): ValidateFunction {
  // The schema's own keywords, as `meta:enum`, are no mistakes.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat("iri-reference", { validate: (text: string) => !/\s/.test(text) });
  ajv.addFormat("idn-email", { validate: (text: string) => text.includes("@") });
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"]) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  return ajv.compile(schema("bom-1.6"));
}
