export type { Interval, PairedInterval } from "./src/interval.ts";
