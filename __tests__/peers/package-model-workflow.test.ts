import assert from "node:assert/strict";
import { test } from "node:test";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { modelRepository } from "../contract/package-model/job.ts";
import { release, runWorkflow, toolCache } from "./act.ts";
import { crane, startDistribution } from "./oci-registry.ts";

const workflow = (host: string) => `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    outputs:
      image: \${{ steps.package.outputs.image }}
    steps:
      - uses: actions/checkout@v7
      - id: gitflow
        uses: org/mlops-actions/actions/gitflow@v1
      - id: package
        uses: org/mlops-actions/actions/package-model@v1
        env: { RUNNER_TOOL_CACHE: ${toolCache} }
        with:
          repository: ${host}/models/breast-cancer
          insecure: "true"
          tags: \${{ steps.gitflow.outputs.tags }}
  deploy:
    needs: package
    runs-on: ubuntu-latest
    steps:
      - id: deployed
        env: { IMAGE: "\${{ needs.package.outputs.image }}" }
        run: echo "image=$IMAGE" >> "$GITHUB_OUTPUT"
`;

test("a push makes an image from what users download alone, tagged by the branching rules, and hands its digest on", async () => {
  await using registry = await startDistribution();
  await using github = await startFakeGitHub();
  const repository = modelRepository();
  github.origin.repository = repository;
  const event = { ref: "refs/heads/main", after: repository.head() };
  const run = await runWorkflow({
    ...{ workflow: workflow(registry.host), event, eventName: "push" },
    ...{ checkout: repository.path, release: release(), github },
  });
  assert.deepEqual(github.violations, [], run.log);
  assert.equal(run.succeeded, true, run.log);
  const { image } = Object.fromEntries(run.outputs.get("deployed") ?? []);
  const name = `${registry.host}/models/breast-cancer`;
  assert.equal(
    image,
    `${name}@${crane(["digest", "--insecure", `${name}:1.4.0`])
      .toString()
      .trim()}`,
    run.log,
  );
  const tags = crane(["ls", "--insecure", name]).toString().trim().split("\n");
  for (const tag of ["1.4.0", "main", "latest"]) assert.ok(tags.includes(tag), tags.join());
});
