import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { provesHome } from "./behaviour.ts";
import { gitHome } from "./git-home.ts";

const branch = "mlops-registry";

provesHome("git", async () => {
  const { open, checkout } = gitHome();
  return {
    open,
    damage: async (model, number) => {
      const clone = checkout();
      clone.git("fetch", "--quiet", "origin", `${branch}:${branch}`);
      clone.git("checkout", "--quiet", branch);
      const path = join("models", model, "versions", `${String(number).padStart(6, "0")}.json`);
      mkdirSync(dirname(join(clone.path, path)), { recursive: true });
      writeFileSync(join(clone.path, path), '{ "kind": "model-version", ');
      clone.git("commit", "--quiet", "--all", "--message=By hand");
      clone.git("push", "--quiet", "origin", branch);
    },
    illegalName: "models/breast cancer",
  };
});
