import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  findVersion,
  imageEvidence,
  imageInStage,
  type RegisteredVersion,
  type Registry,
  type RegistryEffects,
} from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { aliased, approved, circumstances, described, sha256, staged } from "./candidate.ts";

/** A registry that nobody has used, in one of the homes. */
export interface FreshHome {
  /** Opens it once more, as another process would. */
  readonly open: (changes?: Partial<RegistryEffects>) => Promise<Registry>;
  /** Spoils the document of a version, as other hands might. */
  readonly damage: (model: string, number: number) => Promise<void>;
  /** What no model may be called there. */
  readonly illegalName: string;
  readonly close?: () => Promise<void>;
}

interface Proof {
  /** How many register at once. */
  readonly writers?: number;
}

/** What every home of the registry does, as tests. */
export function provesHome(home: string, fresh: () => Promise<FreshHome>, { writers = 8 }: Proof = {}): void {
  const model = "breast-cancer";
  const proves = (what: string, proof: (home: FreshHome) => Promise<void>) =>
    test(`${home}: ${what}`, async () => {
      const place = await fresh();
      try {
        await proof(place);
      } finally {
        await place.close?.();
      }
    });

  proves("what was registered is read back by another process as it was given", async ({ open }) => {
    const { candidate, files } = described("one", { semver: "v1.4.0" });
    const made = await (await open()).register(candidate, files);
    assert.equal(made.created, true);
    const { created, ...registered } = made;
    assert.deepEqual(await (await open()).get(model, "1"), registered);

    const { number, createdAt, files: stored, kind, schemaVersion, ...rest } = made.version;
    assert.deepEqual(rest, { ...candidate, semver: "1.4.0" });
    assert.equal(number, 1);
    assert.deepEqual(
      stored.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      files.map(({ name, content }) => ({ name, sha256: sha256(String(content)), bytes: content.length })),
    );
    assert.equal(made.standing.status, "pending");
    assert.equal(made.standing.stage, null);
    assert.deepEqual(made.standing.aliases, []);
    assert.deepEqual(
      made.standing.history.map(({ kind, by, at }) => ({ kind, by, at })),
      [{ kind: "registered", by: candidate.by, at: createdAt }],
    );
    assert.notEqual(made.location, "");
  });

  proves("the same artifact again is the same version, whatever else is said of it", async ({ open }) => {
    const one = described("one", { semver: "1.0.0" });
    const first = await (await open()).register(one.candidate, one.files);
    const again = described("one", { semver: null, parameters: { depth: 9 } });
    const registry = await open();
    const second = await registry.register(again.candidate, again.files);
    assert.equal(second.created, false);
    assert.deepEqual(second.version, first.version);
    assert.equal((await registry.list(model)).versions.length, 1);
  });

  proves("numbers go on without holes, each model by itself", async ({ open }) => {
    const registry = await open();
    for (const content of ["a", "b", "a", "c"]) {
      const { candidate, files } = described(content);
      await registry.register(candidate, files);
    }
    const other = described("a", { model: "diamonds" });
    assert.equal((await registry.register(other.candidate, other.files)).version.number, 1);
    assert.deepEqual(numbers((await registry.list(model)).versions), [3, 2, 1]);
    assert.deepEqual(await registry.models(), ["breast-cancer", "diamonds"]);
  });

  proves("a semantic version that another artifact has is refused, and nothing is written", async ({ open }) => {
    const registry = await open();
    const one = described("one", { semver: "1.4.0" });
    await registry.register(one.candidate, one.files);
    const two = described("two", { semver: "1.4.0" });
    await refused(registry.register(two.candidate, two.files), /1\.4\.0 is version 1 already/, /above 1\.4\.0/);
    assert.equal((await registry.list(model)).versions.length, 1);
    const three = described("three", { semver: "1.4" });
    await refused(registry.register(three.candidate, three.files), /"1\.4" is no semantic version/, /1\.4\.0/);
  });

  proves("an artifact that is not what the candidate says is refused", async ({ open }) => {
    const registry = await open();
    const { candidate } = described("one");
    const { files } = described("another");
    await refused(registry.register(candidate, files), /has the digest sha256:/, /evaluate and package it again/);
    assert.deepEqual(await registry.models(), []);
  });

  proves(
    "moves change the standing alone, once each, and are remembered with who, why and by what",
    async ({ open }) => {
      const registry = await open();
      const { candidate, files } = described("one");
      const { version } = await registry.register(candidate, files);
      for (const move of [approved, approved, staged("qa"), staged("prod"), aliased("champion"), aliased("champion")]) {
        await registry.move(model, 1, move);
      }
      const read = await (await open()).get(model, "1");
      assert.deepEqual(read.version, version);
      const { status, stage, aliases, history } = read.standing;
      assert.deepEqual({ status, stage, aliases }, { status: "approved", stage: "prod", aliases: ["champion"] });
      assert.deepEqual(
        history.map(({ kind, alias, from, to }) => [kind, alias, from, to]),
        [
          ["registered", null, null, "1"],
          ["approved", null, "pending", "approved"],
          ["stage", null, null, "qa"],
          ["stage", null, "qa", "prod"],
          ["alias-set", "champion", null, "1"],
        ],
      );
      const { by, reason, evidence } = history[1]!;
      assert.deepEqual({ by, reason, evidence }, circumstances);
    },
  );

  proves("an approval can be taken back, a rejection says why, a stage can be left", async ({ open }) => {
    const registry = await open();
    const { candidate, files } = described("one");
    await registry.register(candidate, files);
    await registry.move(model, 1, approved);
    await registry.move(model, 1, staged("prod"));
    assert.equal((await registry.move(model, 1, { ...circumstances, kind: "pending" })).standing.status, "pending");
    const silent = { ...circumstances, kind: "rejected", reason: null } as const;
    await refused(registry.move(model, 1, silent), /A rejection needs a reason/, /one sentence/);
    const rejected = await registry.move(model, 1, { ...circumstances, kind: "rejected" });
    assert.equal(rejected.standing.history.at(-1)?.reason, circumstances.reason);
    assert.equal((await registry.move(model, 1, staged(null))).standing.stage, null);
    assert.equal((await (await open()).get(model, "1")).standing.status, "rejected");
  });

  proves("a stage remembers where its image is, and its newest place where that is another", async ({ open }) => {
    const { candidate, files } = described("one");
    const registry = await open();
    await registry.register(candidate, files);
    const image = (host: string) => `${host}/models/churn@sha256:${sha256("image")}`;
    const into = (...hosts: string[]) =>
      registry.move(model, 1, { ...staged("prod"), evidence: hosts.map((host) => imageEvidence(image(host))) });
    const made: boolean[] = [];
    for (const hosts of [[], ["old.example"], ["old.example"], [], ["new.example"]])
      made.push((await into(...hosts)).made);
    assert.deepEqual(made, [true, true, false, false, true]);
    const { standing } = await (await open()).get(model, "prod");
    assert.deepEqual([standing.stage, imageInStage(standing, "prod")], ["prod", image("new.example")]);
    assert.equal(standing.history.length, 4);
  });

  proves("an alias wanders: it belongs to one version at a time, and both remember it", async ({ open }) => {
    const registry = await open();
    for (const content of ["one", "two"]) {
      const { candidate, files } = described(content);
      await registry.register(candidate, files);
    }
    await registry.move(model, 1, aliased("champion"));
    const moved = await registry.move(model, 2, aliased("champion"));
    assert.equal(moved.made, true);
    const [second, first] = (await (await open()).list(model)).versions;
    assert.deepEqual(first?.standing.aliases, []);
    assert.deepEqual(second?.standing.aliases, ["champion"]);
    const last = ({ standing }: RegisteredVersion) => {
      const { kind, alias, from, to } = standing.history.at(-1)!;
      return { kind, alias, from, to };
    };
    assert.deepEqual(last(first!), { kind: "alias-removed", alias: "champion", from: "1", to: "2" });
    assert.deepEqual(last(second!), { kind: "alias-set", alias: "champion", from: "1", to: "2" });
    assert.equal((await registry.get(model, "champion")).version.number, 2);

    const removal = { ...circumstances, kind: "alias-removed", alias: "champion" } as const;
    assert.equal((await registry.move(model, 1, removal)).made, false);
    assert.equal((await registry.move(model, 2, removal)).made, true);
    await refused(registry.get(model, "champion"), /no version champion/);
  });

  proves("a version is found by number, semantic version, alias, stage, digest and as the latest", async ({ open }) => {
    const registry = await open();
    const one = described("one", { semver: "1.4.0" });
    const two = described("two");
    await registry.register(one.candidate, one.files);
    await registry.register(two.candidate, two.files);
    await registry.move(model, 1, staged("prod"));
    await registry.move(model, 1, aliased("champion"));
    const digest = `sha256:${sha256("one").slice(0, 12)}`;
    for (const reference of ["1", "v1", "1.4.0", "v1.4.0", "champion", "prod", digest]) {
      assert.equal((await registry.get(model, reference)).version.number, 1, reference);
    }
    assert.equal((await registry.get(model, "latest")).version.number, 2);
    await refused(registry.get(model, "champoin"), /no version champoin.* Did you mean "champion"/, /1 to 2/);
    await refused(registry.get(model, "3"), /no version 3/, /1 to 2/);
    for (const [name, reference] of [
      ["breast-cancre", "1"],
      ["breast-cancer", "9"],
      ["breast-cancer", "challenger"],
    ] as const)
      assert.equal(await findVersion(registry, name, reference), null, reference);
    assert.equal((await findVersion(registry, "breast-cancer", "1"))?.version.number, 1);
    await refused(registry.get("breast-cancre", "1"), /no model breast-cancre.* Did you mean "breast-cancer"/);
  });

  proves("a move of what is not there, or to what may not be, is refused", async ({ open }) => {
    const registry = await open();
    const { candidate, files } = described("one");
    await registry.register(candidate, files);
    await refused(registry.move(model, 2, approved), /no version 2/);
    await refused(registry.move("diamonds", 1, approved), /no model diamonds/);
    for (const alias of ["v3", "latest", "3", "a b", ""]) {
      await refused(registry.move(model, 1, aliased(alias)), /cannot be the name of an alias/, /a letter/);
    }
    await refused(registry.move(model, 1, staged("pre_prod")), /cannot be the name of a stage/, /hyphens/);
    assert.equal((await registry.get(model, "1")).standing.history.length, 1);
  });

  proves("pages come newest first and hold each version once", async ({ open }) => {
    const registry = await open();
    for (let number = 1; number <= 5; number++) {
      const { candidate, files } = described(`${number}`);
      await registry.register(candidate, files);
    }
    const pages: number[][] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await registry.list(model, { limit: 2, ...(after !== undefined && { after }) });
      pages.push(numbers(page.versions));
      after = page.next;
    }
    assert.deepEqual(pages, [[5, 4], [3, 2], [1]]);
    assert.deepEqual(await registry.list("diamonds"), { versions: [], next: null });
    assert.deepEqual(numbers((await registry.list(model, { limit: 5 })).versions), [5, 4, 3, 2, 1]);
  });

  proves("a file comes back byte for byte, to a folder that need not be there", async ({ open }) => {
    const { candidate } = described("one");
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    const files = [
      { name: "model.onnx", content: Buffer.from("one") },
      { name: "profile.json", content: bytes },
    ];
    await (await open()).register(candidate, files);
    const target = join(temporaryFolder("download"), "new", "profile.json");
    const registry = await open();
    await registry.download(model, 1, "profile.json", target);
    assert.deepEqual(new Uint8Array(readFileSync(target)), bytes);

    const other = join(temporaryFolder("download"), "x");
    await refused(
      registry.download(model, 1, "report.json", other),
      /has no file "report.json"/,
      /model\.onnx, profile\.json/,
    );
    assert.equal(existsSync(other), false);
  });

  proves(
    "writers at once lose nothing: every candidate has a number of its own, and there are no holes",
    async ({ open }) => {
      const contents = Array.from({ length: writers }, (_, index) => `writer ${index}`);
      const made = await Promise.all(
        contents.map(async (content) => {
          const { candidate, files } = described(content);
          return (await open()).register(candidate, files);
        }),
      );
      const expected = contents.map((_, index) => index + 1);
      assert.deepEqual(numbers(made).toSorted(ascending), expected);
      const { versions } = await (await open()).list(model, { limit: writers });
      assert.deepEqual(numbers(versions), expected.toReversed());
      for (const { version } of made) {
        const listed = versions.find((it) => it.version.number === version.number);
        assert.deepEqual(listed?.version, version);
      }
    },
  );

  proves("one artifact registered by several at once is one version", async ({ open }) => {
    const { candidate, files } = described("one");
    const made = await Promise.all(Array.from({ length: 4 }, async () => (await open()).register(candidate, files)));
    assert.deepEqual(numbers(made), [1, 1, 1, 1]);
    assert.equal((await (await open()).list(model)).versions.length, 1);
  });

  proves("moves made at once are all remembered, and an alias that all want has one holder", async ({ open }) => {
    const registry = await open();
    const names = ["a", "b", "c", "d"];
    for (const content of names) {
      const { candidate, files } = described(content);
      await registry.register(candidate, files);
    }
    await Promise.all(
      names.map(async (name, index) => {
        const own = await open();
        await own.move(model, index + 1, aliased(name));
        await own.move(model, index + 1, aliased("champion"));
      }),
    );
    const { versions } = await (await open()).list(model);
    const held = versions.flatMap(({ standing }) => standing.aliases).sort();
    assert.deepEqual(held, ["a", "b", "c", "champion", "d"]);
    for (const { standing } of versions) {
      assert.equal(standing.history.filter(({ kind }) => kind === "alias-set").length, 2);
    }
  });

  proves(
    "a registration that is killed before any of its writes, and run again, is one whole version",
    async ({ open }) => {
      const interrupted = await untilUninterrupted(async (killAt) => {
        const one = described("one", { model: `killed-${killAt}`, semver: "1.0.0" });
        const killed = await open({ beforeWrite: dyingAt(killAt) });
        const died = await dies(killed.register(one.candidate, one.files));
        const registry = await open();
        const { version } = await registry.register(one.candidate, one.files);
        assert.equal(version.number, 1);
        const { versions } = await registry.list(one.candidate.model);
        assert.deepEqual(numbers(versions), [1]);
        assert.deepEqual(versions[0]?.version, version);
        for (const { name, content } of one.files) {
          const target = join(temporaryFolder("download"), name);
          await registry.download(one.candidate.model, 1, name, target);
          assert.deepEqual(readFileSync(target), content);
        }
        return died;
      });
      assert.ok(interrupted >= 1);
    },
  );

  proves("a move that is killed before any of its writes, and run again, is made once", async ({ open }) => {
    const registry = await open();
    for (const content of ["one", "two"]) {
      const { candidate, files } = described(content);
      await registry.register(candidate, files);
    }
    const interrupted = await untilUninterrupted(async (killAt) => {
      const alias = `alias-${killAt}`;
      await registry.move(model, 1, aliased(alias));
      const killed = await open({ beforeWrite: dyingAt(killAt) });
      const died = await dies(killed.move(model, 2, aliased(alias)));
      const { standing } = await (await open()).move(model, 2, aliased(alias));
      assert.equal(standing.history.filter((line) => line.alias === alias).length, 1);
      const first = await (await open()).get(model, "1");
      assert.equal(first.standing.aliases.includes(alias), false);
      return died;
    });
    assert.ok(interrupted >= 1);
  });

  proves("a document that cannot be read is an error with its place", async ({ open, damage }) => {
    const registry = await open();
    const { candidate, files } = described("one");
    await registry.register(candidate, files);
    await damage(model, 1);
    const error = await refused((await open()).get(model, "1"), /cannot be read/);
    assert.notEqual(error.place.file ?? "", "");
    await refused((await open()).list(model), /cannot be read/);
  });

  proves("a name that the home cannot hold is refused with its rule", async ({ open, illegalName }) => {
    const registry = await open();
    const { candidate, files } = described("one", { model: illegalName });
    const error = await refused(registry.register(candidate, files), /cannot be called/);
    assert.ok(error.remedy?.includes(registry.nameRule.says));
    assert.deepEqual(await registry.models(), []);
  });
}

const ascending = (a: number, b: number) => a - b;

function numbers(versions: readonly RegisteredVersion[]): number[] {
  return versions.map(({ version }) => version.number);
}

/** That it is refused as a user's mistake, in such words. */
async function refused(work: Promise<unknown>, message: RegExp, remedy?: RegExp): Promise<UserError> {
  const error = await work.then(
    () => assert.fail("it was not refused"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error;
  assert.match(error.message, message);
  if (remedy !== undefined) assert.match(error.remedy ?? "", remedy);
  return error;
}

class Death extends Error {}

function dyingAt(write: number): () => void {
  let writes = 0;
  return () => {
    writes += 1;
    if (writes >= write) throw new Death(`killed before write ${write}`);
  };
}

async function dies(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => false,
    (error: unknown) => {
      if (error instanceof Death) return true;
      throw error;
    },
  );
}

/** Kills at the first write, the second, … until there is none left to be killed at. How often it did. */
async function untilUninterrupted(attempt: (killAt: number) => Promise<boolean>): Promise<number> {
  for (let killAt = 1; ; killAt++) {
    if (!(await attempt(killAt))) return killAt - 1;
  }
}
