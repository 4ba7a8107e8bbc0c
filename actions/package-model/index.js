import { launch } from "../../dist/index.js";

await launch("package-model");
