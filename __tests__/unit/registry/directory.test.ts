import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "./behaviour.ts";
import { effects } from "./candidate.ts";

provesHome("directory", async () => {
  const folder = temporaryFolder("registry");
  return {
    open: (changes) => openRegistry({ directory: "registry" }, effects(folder, changes)),
    damage: async (model, number) => {
      const name = `${String(number).padStart(6, "0")}.json`;
      writeFileSync(join(folder, "registry", "models", model, "versions", name), '{ "kind": "model-version", ');
    },
    illegalName: "../breast cancer",
  };
});
