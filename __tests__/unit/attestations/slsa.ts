import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

const uri = { type: "string", format: "uri" };
const time = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", format: "date-time" };

const digestSet = {
  type: "object",
  minProperties: 1,
  additionalProperties: false,
  properties: {
    sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
    sha512: { type: "string", pattern: "^[0-9a-f]{128}$" },
    gitCommit: { type: "string", pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
  },
};

/** https://github.com/in-toto/attestation/blob/main/spec/v1/resource_descriptor.md, held to what we write. */
const descriptor = {
  type: "object",
  additionalProperties: false,
  required: ["uri", "digest"],
  properties: { name: { type: "string", minLength: 1 }, uri, digest: digestSet },
};

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md with https://slsa.dev/spec/v1.0/provenance, without room for more. */
const statement = {
  type: "object",
  additionalProperties: false,
  required: ["_type", "subject", "predicateType", "predicate"],
  properties: {
    _type: { const: "https://in-toto.io/Statement/v1" },
    subject: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "digest"],
        properties: { name: { type: "string", minLength: 1 }, digest: digestSet },
      },
    },
    predicateType: { const: "https://slsa.dev/provenance/v1" },
    predicate: {
      type: "object",
      additionalProperties: false,
      required: ["buildDefinition", "runDetails"],
      properties: {
        buildDefinition: {
          type: "object",
          additionalProperties: false,
          required: ["buildType", "externalParameters", "resolvedDependencies"],
          properties: {
            buildType: uri,
            externalParameters: { type: "object" },
            resolvedDependencies: { type: "array", items: descriptor },
          },
        },
        runDetails: {
          type: "object",
          additionalProperties: false,
          required: ["builder"],
          properties: {
            builder: {
              type: "object",
              additionalProperties: false,
              required: ["id"],
              properties: { id: uri, version: { type: "object", additionalProperties: { type: "string" } } },
            },
            metadata: {
              type: "object",
              additionalProperties: false,
              minProperties: 1,
              properties: { invocationId: { type: "string" }, startedOn: time, finishedOn: time },
            },
          },
        },
      },
    },
  },
};

export function provenanceSchema(): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(statement);
}
