import { launch } from "../../dist/index.js";

await launch("register-model");
