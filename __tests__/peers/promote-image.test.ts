import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type RegistrationData, registrationSchema } from "@mlops-actions/report";
import { temporaryFolder } from "@mlops-actions/testkit";
import { fakeAccounts } from "../unit/aws/fake-accounts.ts";
import { crane } from "./oci-registry.ts";
import { cache, mlops as packageModel, team } from "./package-model-command.ts";
import { type RunningServer, startMoto } from "./packaging-servers.ts";
import { hosts, startTwoAccounts, type TwoAccounts } from "./promote-image-accounts.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const role = "arn:aws:iam::333333333333:role/mlops-prod";

let accounts: TwoAccounts;
let moto: RunningServer;
before(async () => {
  [accounts, moto] = await Promise.all([startTwoAccounts(), startMoto()]);
  // Warms what later runs find in their cache, away from the proxy.
  const { status, text } = await packageModel(team(), "--tags", "warm");
  assert.equal(status, 0, text);
});
after(async () => {
  for (const it of [accounts, moto]) await it?.[Symbol.asyncDispose]();
});

function repository(): string {
  const folder = team();
  const file = join(folder, "mlops.yml");
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")}    package: { repository: models/churn, ecr: { create: true } }
environments:
  dev: { registry: ${hosts.dev} }
  prod: { registry: ${hosts.prod}, approval: none, aws: { role: "${role}", region: eu-west-1, external-id: models } }
`,
  );
  return folder;
}

/** The command, as a job that has the credentials of dev. */
async function mlops(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(root, "bin/mlops.js"), ...args], {
    cwd: folder,
    env: {
      ...{ PATH: process.env["PATH"], HOME: folder, XDG_CACHE_HOME: cache },
      ...{ AWS_ENDPOINT_URL: moto.url, AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" },
      ...{ AWS_REGION: "eu-west-1", HTTPS_PROXY: accounts.proxy, NODE_EXTRA_CA_CERTS: accounts.certificate, ...env },
    },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
    });
  }
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, text };
}

function reportOf(folder: string): RegistrationData {
  const file = [".mlops/registration", ".mlops/report"]
    .map((place) => join(folder, place, "report.json"))
    .find(existsSync);
  return registrationSchema.parse(JSON.parse(readFileSync(file!, "utf8")));
}

/** crane with the token of the account whose registry it is. */
function craneAt(environment: "dev" | "prod", command: string, name: string): string {
  const { host } = accounts[environment];
  const docker = temporaryFolder("docker");
  mkdirSync(docker, { recursive: true });
  const auth = Buffer.from(`AWS:${hosts[environment].slice(0, 12)}-auth-token`).toString("base64");
  writeFileSync(join(docker, "config.json"), JSON.stringify({ auths: { [host]: { auth } } }));
  const flags = command === "validate" ? ["--remote"] : [];
  const env = { DOCKER_CONFIG: docker, SSL_CERT_FILE: accounts.certificate };
  return crane([command, ...flags, `${host}/${name}`], env)
    .toString()
    .trim();
}

test("an image goes from the account of dev to that of prod, whose role pushes it; the same promotion again sends nothing", async () => {
  const folder = repository();
  const packaged = await mlops(folder, [
    ...["package-model", "--report-dir", ".mlops/package", "--repository", `${hosts.dev}/models/churn`],
    ...["--version", "1.4.0", "--tags", "1.4.0"],
  ]);
  assert.equal(packaged.status, 0, packaged.text);
  const digest = craneAt("dev", "digest", "models/churn:1.4.0");

  const register = ["register-model", "--report-dir", ".mlops/registration", "--require", "none", "--promote", "prod"];
  const first = await mlops(folder, [...register, "--version", "1.4.0"]);
  assert.equal(first.status, 0, first.text);
  assert.match(first.text, /Made the repository models\/churn in 333333333333/);
  for (const tag of ["1.4.0", "prod"]) {
    assert.equal(craneAt("prod", "digest", `models/churn:${tag}`), digest);
    craneAt("prod", "validate", `models/churn:${tag}`);
  }
  const { promotion, stage } = reportOf(folder);
  assert.equal(stage, "prod");
  assert.equal(promotion?.image?.reference, `${hosts.prod}/models/churn@${digest}`);
  assert.equal(promotion.image.from, `${hosts.dev}/models/churn@${digest}`);
  assert.ok(promotion.image.bytesSent > 1_000_000, "a whole image was sent");
  assert.equal(promotion.image.referrers.length, 2, "SBOM and provenance");
  // The list of referrers that distribution keeps by a tag.
  assert.ok(craneAt("prod", "ls", "models/churn").includes(digest.replace(":", "-")));

  const again = await mlops(folder, [...register, "--version", "1.4.0"]);
  assert.equal(again.status, 0, again.text);
  const { image } = reportOf(folder).promotion!;
  assert.deepEqual([image?.bytesSent, image?.tags.map(({ set }) => set)], [0, ["there", "there"]]);
});

test("a role that may not be assumed moves nothing", async () => {
  const folder = repository();
  await using aws = await fakeAccounts();
  const image = `${hosts.dev}/models/churn@sha256:${"a".repeat(64)}`;
  const args = ["register-model", "--report-dir", ".mlops/registration", "--require", "none", "--version", "1.4.0"];
  const refused = await mlops(folder, [...args, "--image", image, "--promote", "prod"], aws.environment);
  assert.equal(refused.status, 1, refused.text);
  assert.match(
    refused.text.replaceAll(/\s+/g, " "),
    /The image does not get to prod, and nothing moved: .*mlops-dev\/GitHubActions may not assume the role arn:aws:iam::333333333333:role\/mlops-prod .*trust policy/,
  );
  assert.ok(!refused.text.includes("    at "), refused.text);
  const asked = await mlops(folder, [
    "register-model",
    "--report-dir",
    ".mlops/registration",
    "--register",
    "false",
    "--version",
    "1",
  ]);
  assert.equal(asked.status, 0, asked.text);
  assert.equal(reportOf(folder).stage, null);
});
