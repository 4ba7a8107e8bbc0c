import { z } from "zod";

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A span of time as people write it, `90s`, `10m`, `1.5h`, as seconds. */
export const duration = z
  .string()
  .regex(/^\d+(\.\d+)?[smhd]$/, { error: "a time is a number and a unit: 90s, 10m, 2h", abort: true })
  .refine((text) => Number.parseFloat(text) > 0, "A time must be more than none: 90s, 10m, 2h.")
  .transform((text) => Number(text.slice(0, -1)) * (seconds[text.slice(-1)] as number));
