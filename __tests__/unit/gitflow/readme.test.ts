import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gitflowSettings, parseConfig } from "@mlops-actions/config";
import { presetNames } from "@mlops-actions/gitflow";
import { decided, push, tagged } from "./situations.ts";

const readme = readFileSync(new URL("../../../actions/gitflow/README.md", import.meta.url), "utf8");

test("the README's table of versions is what the rules give", () => {
  const table = /<!-- versions -->([\s\S]+)<!-- \/versions -->/.exec(readme)?.[1] ?? "";
  const rows = table.trim().split("\n").slice(2);
  assert.ok(rows.length >= 12);
  for (const row of rows) {
    const [preset = "", refs = "", semver, pep440] = row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const name = presetNames.find((known) => `\`${known}\`` === preset) ?? assert.fail(preset);
    const names = [...refs.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
    for (const ref of refs.includes("any other") ? [...names, "whatever"] : names) {
      const { version } = decided(refs.includes("the tag") ? tagged(ref) : push(ref), { preset: name });
      assert.deepEqual([`\`${version.semver}\``, `\`${version.pep440}\``], [semver, pep440], `${name} ${ref}`);
    }
  }
});

test("the README's examples of mlops.yml are legal", () => {
  const examples = [...readme.matchAll(/```yaml\n((?:gitflow|environments):[\s\S]+?)```/g)].map(
    (match) => match[1] as string,
  );
  assert.equal(examples.length, 2);
  const both = parseConfig(examples.join("\n"), "mlops.yml");
  assert.ok(gitflowSettings(both.section("gitflow"), both.section("environments"), new Map()));
});
