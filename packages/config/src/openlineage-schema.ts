import { z } from "zod";

const address = z
  .url({ protocol: /^https?$/, error: "an address is written https://marquez.example.com" })
  .refine((url) => !/^[a-z]+:\/\/[^/]*@/i.test(url), {
    message: "openlineage holds a login.",
    params: {
      remedy: "Take it out of the address, and name the environment variable that holds a key: key: MARQUEZ_KEY.",
    },
  });

const server = z.strictObject({
  url: address.describe("The server, with or without the path where it takes events."),
  key: z
    .string()
    .regex(/^[A-Z_][A-Z0-9_]*$/, "the name of an environment variable is written in capitals")
    .optional()
    .describe("The environment variable that holds the key to it, never the key itself. Default: OPENLINEAGE_API_KEY."),
});

/** The key `openlineage` of mlops.yml: an address alone, or with the name of what holds the key to it. */
export const openLineageSchema = z.union([address, server]);

/** The same with the short form written out. */
export const openLineageServerSchema = server;
