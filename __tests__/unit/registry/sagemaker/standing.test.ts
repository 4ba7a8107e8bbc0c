import assert from "node:assert/strict";
import { test } from "node:test";
import { movesInSagemaker } from "../../../../packages/registry/src/sagemaker/shown-standing.ts";
import { aliased, approved, circumstances, described, person, staged } from "../candidate.ts";
import { type FakeAws, fakeAws } from "./fake-aws.ts";
import { openFake } from "./open-fake.ts";

const model = "breast-cancer";

async function registered(aws: FakeAws, ...contents: readonly string[]) {
  const registry = await openFake(aws);
  for (const content of contents) {
    const { candidate, files } = described(content);
    await registry.register(candidate, files);
  }
  return { registry, packages: aws.sagemaker.packages(model) };
}

test("a version is a package, and its moves are what SageMaker shows", async () => {
  await using aws = await fakeAws();
  const { registry, packages } = await registered(aws, "one", "two");
  const [first, second] = packages;
  assert.equal((await registry.get(model, "1")).location, first!.ModelPackageArn);
  assert.equal(first!.ModelApprovalStatus, "PendingManualApproval");
  assert.equal("ModelLifeCycle" in first!, false);

  await registry.move(model, 1, approved);
  assert.equal(first!.ModelApprovalStatus, "Approved");
  assert.match(first!.ApprovalDescription ?? "", /^as reviewed/);
  await registry.move(model, 1, staged("prod"));
  assert.deepEqual(first!.ModelLifeCycle, { Stage: "prod", StageStatus: "Approved" });
  await registry.move(model, 1, { ...circumstances, kind: "rejected", reason: "first\nsecond line" });
  assert.deepEqual(first!.ModelLifeCycle, { Stage: "prod", StageStatus: "Rejected" });
  assert.equal(first!.ApprovalDescription, "first second line");
  await registry.move(model, 1, staged(null));
  assert.deepEqual(first!.ModelLifeCycle, { Stage: "none", StageStatus: "Rejected" });
  assert.equal((await registry.get(model, "1")).standing.stage, null);

  await registry.move(model, 1, aliased("champion"));
  await registry.move(model, 1, aliased("best"));
  assert.equal(first!.CustomerMetadataProperties["mlops:aliases"], "best champion");
  await registry.move(model, 2, aliased("champion"));
  assert.equal(first!.CustomerMetadataProperties["mlops:aliases"], "best");
  assert.equal(second!.CustomerMetadataProperties["mlops:aliases"], "champion");
  await registry.move(model, 2, { ...circumstances, kind: "alias-removed", alias: "champion" });
  assert.equal("mlops:aliases" in second!.CustomerMetadataProperties, false);
  assert.equal(second!.CustomerMetadataProperties["mlops:version"], "2", "what does not move is kept");
});

test("an approval in Studio counts at once, and is in the history for good at the next move", async () => {
  await using aws = await fakeAws();
  const { registry, packages } = await registered(aws, "one", "two");
  const at = new Date("2026-11-01T10:00:00Z");
  const change = { ModelApprovalStatus: "Approved", ApprovalDescription: "looked at the slices" };
  aws.sagemaker.byHand(packages[0]!.ModelPackageArn, change, at);

  const expected = {
    kind: "approved",
    alias: null,
    from: "pending",
    to: "approved",
    by: { actor: "reviewer", run: null, event: "changed in SageMaker at 2026-11-01T10:00:00.000Z" },
    reason: "looked at the slices",
    evidence: [],
  };
  const seen = await registry.get(model, "1");
  assert.equal(seen.standing.status, "approved");
  assert.deepEqual(seen.standing.history.at(-1), { ...expected, at: at.toISOString() });
  const [second, first] = (await registry.list(model)).versions;
  assert.equal(first?.standing.status, "approved");
  assert.equal(second?.standing.status, "pending");
  assert.deepEqual(movesIn(aws), [], "reading writes nothing");

  const { standing } = await registry.move(model, 1, staged("prod"));
  assert.equal(standing.status, "approved");
  assert.deepEqual(
    standing.history.map(({ kind }) => kind),
    ["registered", "approved", "stage"],
  );
  assert.equal(movesIn(aws).length, 2);
  assert.equal(packages[0]!.ModelApprovalStatus, "Approved");
  const again = await openFake(aws);
  assert.deepEqual((await again.get(model, "1")).standing, standing);
});

test("a stage and a rejection given in Studio are moves too; a stage that is no word of ours is left alone", async () => {
  await using aws = await fakeAws();
  const { registry, packages } = await registered(aws, "one");
  const { ModelPackageArn: arn } = packages[0]!;
  aws.sagemaker.byHand(arn, {
    ModelApprovalStatus: "Rejected",
    ModelLifeCycle: { Stage: "Staging", StageStatus: "Rejected" },
  });
  const { standing } = await registry.get(model, "1");
  assert.equal(standing.status, "rejected");
  assert.equal(standing.stage, "Staging");
  assert.equal(standing.history.find(({ kind }) => kind === "rejected")?.reason, "Rejected in SageMaker");
  const moved = await registry.move(model, 1, approved);
  assert.equal(moved.standing.status, "approved");
  assert.deepEqual(packages[0]!.ModelLifeCycle, { Stage: "Staging", StageStatus: "Approved" });

  aws.sagemaker.byHand(arn, { ModelLifeCycle: { Stage: "0-lab", StageStatus: "Open" } });
  assert.equal((await registry.get(model, "1")).standing.stage, "Staging");
});

test("of two who decided without knowing of each other the later one holds", () => {
  const version = { number: 1, by: person, createdAt: "2026-03-01T12:00:00.000Z" };
  const rejected = { ...circumstances, kind: "rejected", schemaVersion: 1, version: 1 } as const;
  const moves = [{ ...rejected, at: "2026-03-02T12:00:00.000Z" }];
  const shown = (at: string) => ({
    ModelApprovalStatus: "Approved" as const,
    CustomerMetadataProperties: { "mlops:moves": "0" },
    LastModifiedTime: new Date(at),
  });
  assert.deepEqual(movesInSagemaker(shown("2026-03-02T11:00:00Z"), version, moves), []);
  const [late] = movesInSagemaker(shown("2026-03-02T13:00:00Z"), version, moves);
  assert.equal(late?.kind, "approved");
});

test("a move whose showing was killed is shown when it is asked for again, on both packages of an alias", async () => {
  await using aws = await fakeAws();
  const { registry, packages } = await registered(aws, "one", "two");
  await registry.move(model, 1, aliased("champion"));
  const killed = await openFake(aws, {
    beforeWrite: (what) => {
      if (what.includes("model-package/")) throw new Error("killed");
    },
  });
  await assert.rejects(killed.move(model, 2, aliased("champion")), /killed/);
  assert.equal(packages[0]!.CustomerMetadataProperties["mlops:aliases"], "champion");
  assert.equal((await registry.move(model, 2, aliased("champion"))).made, false);
  assert.equal("mlops:aliases" in packages[0]!.CustomerMetadataProperties, false);
  assert.equal(packages[1]!.CustomerMetadataProperties["mlops:aliases"], "champion");
});

test("packages that others put into the group are no versions, and ours are found among them", async () => {
  await using aws = await fakeAws();
  const { registry } = await registered(aws, "one");
  aws.sagemaker.call("CreateModelPackage", {
    ModelPackageGroupName: model,
    ModelPackageDescription: "of a pipeline",
    ClientToken: "theirs",
  });
  const { candidate, files } = described("two");
  const { version, location } = await registry.register(candidate, files);
  assert.equal(version.number, 2);
  assert.match(location, /model-package\/breast-cancer\/3$/);
  const { versions } = await registry.list(model);
  assert.deepEqual(
    versions.map((it) => it.location.split("/").at(-1)),
    ["3", "1"],
  );
});

test("a version whose package was deleted is read from the bucket, and moves no more", async () => {
  await using aws = await fakeAws();
  const { registry, packages } = await registered(aws, "one");
  aws.sagemaker.remove(packages[0]!.ModelPackageArn);
  const { version, location } = await registry.get(model, "1");
  assert.equal(version.number, 1);
  assert.match(location, /^s3:/);
  assert.equal((await registry.list(model)).versions[0]?.version.number, 1);
  await assert.rejects(registry.move(model, 1, approved), /was deleted in SageMaker/);
  assert.deepEqual(movesIn(aws), []);
});

test("a bucket that was copied to an account without the packages is read, and goes on there", async () => {
  await using aws = await fakeAws();
  await registered(aws, "one");
  await using other = await fakeAws();
  for (const [key, bytes] of aws.s3.objects) other.s3.objects.set(key, bytes);
  const registry = await openFake(other);
  assert.match((await registry.get(model, "latest")).location, /^s3:/);
  assert.match((await registry.list(model)).versions[0]?.location ?? "", /^s3:/);
  const two = described("two");
  const { version, location } = await registry.register(two.candidate, two.files);
  assert.equal(version.number, 2);
  assert.match(location, /model-package\/breast-cancer\/1$/);
});

function movesIn({ s3 }: FakeAws): string[] {
  return [...s3.objects.keys()].filter((key) => key.includes("/moves/"));
}
