import { z } from "zod";
import { configSchema } from "./schema.ts";

/** JSON Schema of `mlops.yml`, for editors; its descriptions are their help. */
export function configJsonSchema(): object {
  const schema = jsonSchemaOf(configSchema);
  return { ...schema, title: "mlops.yml" };
}

function jsonSchemaOf(schema: z.core.$ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodMap)) return;
      const { $schema: _, ...values } = jsonSchemaOf(zodSchema.def.valueType);
      Object.assign(jsonSchema, { type: "object", additionalProperties: values });
    },
  });
}
