import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Check = (value: unknown) => string | null;

/** OpenLineage's own schemas: of a run event, and of any facet by the address that it names as its schema. */
export function openLineageSchemas(): { readonly event: Check; readonly facet: (address: string) => Check } {
  // `example` is a keyword of theirs.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const folder = join(import.meta.dirname, "openlineage");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".schema.json"))) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, file), "utf8")));
  }
  const check = (address: string): Check => {
    const validate = ajv.getSchema(address);
    if (validate === undefined) throw new Error(`no schema is at ${address}`);
    return (value) => (validate(value) ? null : ajv.errorsText(validate.errors));
  };
  return { event: check("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"), facet: check };
}
