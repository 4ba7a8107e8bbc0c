import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "./behaviour.ts";
import { effects } from "./candidate.ts";
import { startFakeMlflow } from "./mlflow-fake.ts";

provesHome("mlflow (fake)", async () => {
  const server = await startFakeMlflow();
  const folder = temporaryFolder("registry");
  return {
    open: (changes) => openRegistry({ mlflow: { url: server.url } }, effects(folder, { environment: {}, ...changes })),
    damage: async (model, number) => {
      const { source } = server.models.get(model)!.versions[number - 1]!;
      const path = source.replace(/^mlflow-artifacts:\/|\/model$/g, "");
      server.artifacts.set(`${path}/mlops/model-version.json`, Buffer.from('{ "kind": "model-version", '));
    },
    illegalName: "breast/cancer",
    close: async () => server[Symbol.asyncDispose](),
  };
});
