export { normalName, type PinnedPackage } from "./src/pinned-package.ts";
export type { ProjectFiles } from "./src/project-files.ts";
export { type LockFile, type PythonEnvironment, readPythonEnvironment } from "./src/python-environment.ts";
export type { PythonVersion } from "./src/python-version.ts";
