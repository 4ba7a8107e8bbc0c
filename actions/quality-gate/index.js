import { launch } from "../../dist/index.js";

await launch("quality-gate");
