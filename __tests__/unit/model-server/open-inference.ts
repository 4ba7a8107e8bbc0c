import { z } from "zod";

// What the Open Inference Protocol's specification of REST, version 2, asks of a server's answers. Fields that it does not know are let be.

const datatype = z.string().regex(/^(BOOL|U?INT(8|16|32|64)|FP(16|32|64)|BYTES)$/);
const parameters = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const tensorMetadata = z.looseObject({ name: z.string(), datatype, shape: z.array(z.int().min(-1)) });
const sizes = z.array(z.int().nonnegative());

export const serverLive = z.looseObject({ live: z.boolean() });

/** The specification's text calls it `live`, its description for programs `ready`. */
export const serverReady = z.looseObject({ live: z.boolean(), ready: z.boolean() });

export const modelReady = z.looseObject({ name: z.string(), ready: z.boolean() });

export const serverMetadata = z.looseObject({
  name: z.string(),
  version: z.string(),
  extensions: z.array(z.string()),
});

export const modelMetadata = z.looseObject({
  name: z.string(),
  versions: z.array(z.string()).optional(),
  platform: z.string(),
  inputs: z.array(tensorMetadata),
  outputs: z.array(tensorMetadata),
});

export const inferenceRequest = z.looseObject({
  id: z.string().optional(),
  parameters: parameters.optional(),
  inputs: z.array(
    z.looseObject({
      name: z.string(),
      shape: sizes,
      datatype,
      parameters: parameters.optional(),
      data: z.array(z.unknown()),
    }),
  ),
  outputs: z.array(z.looseObject({ name: z.string(), parameters: parameters.optional() })).optional(),
});

/** Data may lie flat, which is how this server writes it: as many elements as the shape says, each as its datatype is written in JSON. */
export const inferenceResponse = z.looseObject({
  model_name: z.string(),
  model_version: z.string().optional(),
  id: z.string().optional(),
  parameters: parameters.optional(),
  outputs: z.array(
    z
      .looseObject({
        name: z.string(),
        shape: sizes,
        datatype,
        parameters: parameters.optional(),
        data: z.array(z.union([z.string(), z.number(), z.boolean()])),
      })
      .refine(({ shape, data }) => data.length === shape.reduce((product, size) => product * size, 1))
      .refine(({ datatype, data }) =>
        data.every((element) => typeof element === (datatype === "BYTES" ? "string" : "number")),
      ),
  ),
});

export const errorObject = z.looseObject({ error: z.string().min(1) });
