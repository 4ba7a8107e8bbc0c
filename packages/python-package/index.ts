export { type BuiltPackage, buildPythonPackage } from "./src/build-package.ts";
export type { PythonContext } from "./src/python-context.ts";
export { type UploadedPackage, uploadPythonPackage } from "./src/upload-package.ts";
