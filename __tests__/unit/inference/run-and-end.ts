/** Run as a process of its own by threads.test.ts: scores with workers, leaves the session open, and has to end by itself. */
import { bindColumns, score } from "@mlops-actions/inference";
import { open, tableOf } from "./tables.ts";

const model = await open("value", "regression");
const values = Float64Array.from({ length: 20_000 }, (_, row) => row);
const table = tableOf(new Map([["x", { kind: "float", values, nulls: null }]]));
const scored = await score(model, bindColumns(model, table), table, { threads: 3, workersAbove: 0 });
console.log(scored.values?.length);
