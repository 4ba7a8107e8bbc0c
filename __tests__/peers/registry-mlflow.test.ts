import { after, before } from "node:test";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "../unit/registry/behaviour.ts";
import { effects } from "../unit/registry/candidate.ts";
import { type MlflowServer, startMlflow } from "./registry-mlflow-server.ts";

let server: MlflowServer;
before(async () => {
  server = await startMlflow();
});
after(() => server[Symbol.asyncDispose]());

provesHome("mlflow", async () => {
  server.empty();
  const folder = temporaryFolder("registry");
  return {
    open: (changes) => openRegistry({ mlflow: { url: server.url } }, effects(folder, { environment: {}, ...changes })),
    damage: async (model, number) => {
      const query = new URLSearchParams({ name: model, version: String(number) });
      const found = await fetch(`${server.url}/api/2.0/mlflow/model-versions/get?${query}`);
      const { model_version } = (await found.json()) as { model_version: { source: string } };
      const run = model_version.source.replace(/^mlflow-artifacts:\/|\/model$/g, "");
      const document = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${run}/mlops/model-version.json`;
      await fetch(document, { method: "PUT", body: '{ "kind": "model-version", ' });
    },
    illegalName: "breast/cancer",
  };
});
