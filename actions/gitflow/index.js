import { launch } from "../../dist/index.js";

await launch("gitflow");
