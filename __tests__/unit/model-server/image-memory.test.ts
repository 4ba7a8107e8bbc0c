import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, it } from "node:test";
import { imageConfig } from "../../../actions/package-model/src/image-config.ts";

type Config = Parameters<typeof imageConfig>;

function entrypoint(format: "serving" | "lambda"): readonly string[] {
  const request = { model: "m", settings: { format, base: "scratch+node" } } as Config[0];
  const context = { run: { commit: null, repository: null } } as Config[2];
  return imageConfig(request, { version: "1" } as Config[1], context).Entrypoint!;
}

/** Objects that outlive some collections, as those of requests under load do; at the end megabytes of V8's space for new ones. */
const busy = `let kept = [];
for (let at = 0; at < 2e6; at++) {
  kept.push({ at, text: "x" + at });
  if (kept.length > 60_000) kept = [];
}
const { space_size } = require("node:v8").getHeapSpaceStatistics().find((space) => space.space_name === "new_space");
console.log(space_size / 2 ** 20);`;

describe("an image that serves", () => {
  it("starts node with a bound on the space for new objects, which V8 keeps to", () => {
    const [node, ...rest] = entrypoint("serving");
    assert.equal(node, "node");
    assert.match(rest.pop()!, /server\/index\.js$/);
    const megabytes = Number(execFileSync(process.execPath, [...rest, "--eval", busy], { encoding: "utf8" }));
    assert.ok(megabytes > 0 && megabytes <= 32, `${megabytes} MB`);
  });

  it("as a function leaves memory to V8, which knows how little there is", () => {
    assert.equal(entrypoint("lambda").length, 2);
  });
});
