/** Registers one artifact in a folder, and kills itself by force before a write: `register-and-die.ts <folder> <content> <write>`. */
import { openRegistry } from "@mlops-actions/registry";
import { described, effects } from "./candidate.ts";

const [folder = "", content = "", write = ""] = process.argv.slice(2);
let writes = 0;
const beforeWrite = () => {
  writes += 1;
  if (writes === Number(write)) process.kill(process.pid, "SIGKILL");
};
const registry = await openRegistry({ directory: folder }, effects(folder, { beforeWrite }));
const { candidate, files } = described(content);
console.log((await registry.register(candidate, files)).version.number);
