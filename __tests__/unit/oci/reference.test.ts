import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { checkTag, formatReference, parseReference } from "@mlops-actions/oci";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const read = (text: string): readonly unknown[] => Object.values(parseReference(text));

test("hosts, ports, tags and digests are told apart as distribution does", () => {
  const table: readonly (readonly [string, ...unknown[]])[] = [
    ["alpine", "docker.io", "library/alpine", null, null],
    ["alpine:3.20", "docker.io", "library/alpine", "3.20", null],
    ["team/model", "docker.io", "team/model", null, null],
    ["docker.io/alpine", "docker.io", "library/alpine", null, null],
    ["index.docker.io/team/model", "docker.io", "team/model", null, null],
    ["localhost/model", "localhost", "model", null, null],
    ["localhost:5000/model:v1", "localhost:5000", "model", "v1", null],
    ["host:5000/a/b/c", "host:5000", "a/b/c", null, null],
    ["Host/model", "Host", "model", null, null],
    [`registry.example.com/a-b/c_d/e__f/g.h:1.2@${digest}`, "registry.example.com", "a-b/c_d/e__f/g.h", "1.2", digest],
    [`model@${digest}`, "docker.io", "library/model", null, digest],
    ["127.0.0.1:5000/m", "127.0.0.1:5000", "m", null, null],
    ["[::1]/m", "[::1]", "m", null, null],
    ["[2001:db8::1]:5000/team/m:t", "[2001:db8::1]:5000", "team/m", "t", null],
    [
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com/m:Release_1",
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
      "m",
      "Release_1",
      null,
    ],
    ["a/b---c", "docker.io", "a/b---c", null, null],
    [`h.io/m@sha512:${"ab".repeat(64)}`, "h.io", "m", null, `sha512:${"ab".repeat(64)}`],
  ];
  for (const [text, ...parts] of table) {
    assert.deepEqual(read(text), parts, text);
    assert.deepEqual(read(formatReference(parseReference(text))), parts, `${text}, written and read again`);
  }
});

test("a broken rule is named, with what to write instead", () => {
  const table: readonly (readonly [string, RegExp, RegExp?])[] = [
    ["", /it is empty/],
    ["https://h.io/m", /begins with a scheme/, /Leave out https/],
    ["h.io/my model", /white space/],
    ["h.io/Model", /"Model" holds capital letters/, /Write model\./],
    ["h.io/", /a part of its repository is empty/],
    ["h.io/a//b", /a part of its repository is empty/],
    ["h.io/a..b", /"a\.\.b" is no part/],
    ["h.io/a___b", /"a___b" is no part/],
    ["h.io/-a", /"-a" is no part/],
    ["h.io/m:", /"" is no tag/],
    ["h.io/m:-x", /"-x" is no tag/],
    [`h.io/m:${"t".repeat(129)}`, /is no tag/, /1 to 128/],
    ["h.io/m@sha256:abc", /no digest/, /64 digits/],
    [`h.io/m@${digest.toUpperCase()}`, /no digest/],
    [`h.io/m@md5:${"a".repeat(32)}`, /no digest/],
    [`h.io/m@${digest}@${digest}`, /no digest/],
    ["h_o.io/m", /"h_o.io" is no host/],
    ["h.io:0/m", /is no host/],
    ["h.io:70000/m", /is no host/],
    ["[::1/m", /is no host/],
    ["[zz::1]/m", /is no host/],
    [`h.io/${"a".repeat(256)}`, /256 characters/, /255/],
  ];
  for (const [text, message, remedy = /./] of table) {
    assert.throws(
      () => parseReference(text),
      (error) => error instanceof UserError && message.test(error.message) && remedy.test(error.remedy ?? ""),
      text,
    );
  }
  assert.doesNotThrow(() => parseReference(`h.io/${"a".repeat(255)}:${"t".repeat(128)}`));
  assert.throws(() => checkTag("a/b"), UserError);
});
