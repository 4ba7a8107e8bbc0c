#!/usr/bin/env node
import { mlops } from "../dist/index.js";

await mlops(process.argv.slice(2));
