import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { registrationSchema } from "@mlops-actions/report";
import { crane, startDistribution } from "./oci-registry.ts";
import { cache, mlops as packageModel, team } from "./package-model-command.ts";

const command = fileURLToPath(new URL("../../bin/mlops.js", import.meta.url));

/** The command, in a process that does not keep the registry from answering. */
async function registerModel(folder: string, ...flags: readonly string[]) {
  const args = [command, "register-model", "--report-dir", ".mlops/registration", "--require", "none", ...flags];
  const env = { PATH: process.env["PATH"], HOME: folder, XDG_CACHE_HOME: cache };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
    });
  }
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  assert.equal(status, 0, text);
  const read = (name: string) => readFileSync(join(folder, ".mlops/registration", name), "utf8");
  return {
    statement: read("registration.intoto.json"),
    report: registrationSchema.parse(JSON.parse(read("report.json"))),
  };
}

test("crane finds the statement of a registration at the image, beside SBOM and provenance, once", async () => {
  await using registry = await startDistribution();
  const repository = `${registry.host}/models/churn`;
  const folder = team();
  const packaged = await packageModel(folder, "--repository", repository, "--tags", "1.4.0");
  assert.equal(packaged.status, 0, packaged.text);
  const flags = ["--version", "1.4.0", "--attest", "true", "--insecure", "true"];
  const { report, statement } = await registerModel(folder, ...flags);
  assert.deepEqual(report.notes, []);
  const digest = report.image!.digest;
  const listed = () =>
    JSON.parse(crane(["manifest", "--insecure", `${repository}:${digest.replace(":", "-")}`]).toString());
  const types = listed().manifests.map((one: { artifactType: string }) => one.artifactType);
  assert.deepEqual(types.sort(), [
    "application/vnd.cyclonedx+json",
    "application/vnd.in-toto+json",
    "application/vnd.in-toto+json",
  ]);
  const manifest = JSON.parse(
    crane(["manifest", "--insecure", `${repository}@${report.statement.referrer}`]).toString(),
  );
  assert.equal(manifest.subject.digest, digest);
  const blob = crane(["blob", "--insecure", `${repository}@${manifest.layers[0].digest}`]);
  assert.equal(blob.toString(), statement);
  assert.deepEqual(
    JSON.parse(statement).predicate.attestations.map(({ name }: { name: string }) => name),
    ["sbom", "provenance"],
  );

  const again = await registerModel(folder, "--register", "false", "--version", "1", ...flags.slice(2));
  assert.deepEqual(again.report.statement, report.statement);
  assert.equal(listed().manifests.length, 3);
});
