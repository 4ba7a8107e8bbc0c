import type { Repository } from "../tool.ts";
import { packageJson } from "./package-json.ts";

/** Plain text, and what tools do where nobody watches: test runners write no new snapshots. */
const plain = { NO_COLOR: "1", FORCE_COLOR: "0", CI: "true" };

/** Over the environment that JavaScript tools inherit. */
export function javascriptEnvironment(repository: Repository): Readonly<Record<string, string>> {
  const scripts = [...(packageJson(repository)?.scripts.values() ?? [])];
  // jest runs ES modules only so: https://jestjs.io/docs/ecmascript-modules
  const modules = scripts.some((script) => script.includes("--experimental-vm-modules"));
  return modules ? { ...plain, NODE_OPTIONS: "--experimental-vm-modules" } : plain;
}
