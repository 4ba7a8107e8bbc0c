import assert from "node:assert/strict";
import { test } from "node:test";
import { createSbom, systemPackages } from "@mlops-actions/attestations";
import { cyclonedxSchema } from "./cyclonedx.ts";

const debianRelease = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n';

const dpkg = `Package: libc6
Status: install ok installed
Architecture: amd64
Version: 2.36-9+deb12u10
Description: GNU C Library
 with more lines:
 Version: 1.0

Package: gone
Status: deinstall ok config-files
Architecture: amd64
Version: 1.0

Package: tzdata
Status: install ok installed
Architecture: all
Version: 2025b-0+deb12u1
`;

test("packages of Debian are those that are installed", () => {
  assert.deepEqual(systemPackages({ osRelease: debianRelease, dpkg: [dpkg], apk: null }), [
    { type: "operating-system", name: "debian", version: "12" },
    {
      type: "library",
      name: "libc6",
      version: "2.36-9+deb12u10",
      purl: "pkg:deb/debian/libc6@2.36-9%2Bdeb12u10?arch=amd64&distro=debian-12",
    },
    {
      type: "library",
      name: "tzdata",
      version: "2025b-0+deb12u1",
      purl: "pkg:deb/debian/tzdata@2025b-0%2Bdeb12u1?arch=all&distro=debian-12",
    },
  ]);
});

test("an image without a shell has a file for each package, which says nothing of a status", () => {
  const one = "Package: base-files\nVersion: 12.4\nArchitecture: amd64\n";
  const [, first, second, ...more] = systemPackages({
    osRelease: debianRelease,
    dpkg: [one, one.replace("base-files", "netbase")],
    apk: null,
  });
  assert.deepEqual([first?.name, second?.name, more], ["base-files", "netbase", []]);
});

test("packages of Alpine have their licence", () => {
  const apk = "C:Q1abc=\nP:musl\nV:1.2.5-r9\nA:x86_64\nL:MIT\nF:lib\n\nP:zlib\nV:1.3.1-r2\nA:x86_64\nL:Zlib\n\n";
  const osRelease = "NAME='Alpine Linux'\nID=alpine\nVERSION_ID=3.22.1\n";
  const components = systemPackages({ osRelease, dpkg: [], apk });
  assert.deepEqual(components[0], { type: "operating-system", name: "alpine", version: "3.22.1" });
  assert.deepEqual(components[1], {
    type: "library",
    name: "musl",
    version: "1.2.5-r9",
    purl: "pkg:apk/alpine/musl@1.2.5-r9?arch=x86_64&distro=alpine-3.22.1",
    licences: ["MIT"],
  });
  assert.equal(components.length, 3);
  const isSbom = cyclonedxSchema();
  const text = createSbom({
    image: { name: "a/b", digest: `sha256:${"a".repeat(64)}` },
    components,
    timestamp: new Date(0),
    tool: { name: "t", version: "1" },
  });
  assert.ok(isSbom(JSON.parse(text)), JSON.stringify(isSbom.errors));
});

test("a base that lists nothing, or something else, has no packages", () => {
  assert.deepEqual(systemPackages({ osRelease: null, dpkg: [], apk: null }), []);
  assert.deepEqual(systemPackages({ osRelease: "no such thing", dpkg: ["\n\n", "noise"], apk: "\0\0" }), []);
});
