import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { buildImage, createLayer } from "@mlops-actions/oci";
import { build } from "../../../actions/package-model/src/build.ts";
import { requireGzip } from "../../../actions/package-model/src/require-gzip.ts";
import { requireScanner } from "../../../actions/package-model/src/scan.ts";

type Request = Parameters<typeof requireScanner>[0];
type Destination = Parameters<typeof requireScanner>[1];

const scanning = (scan: object | null): Request => ({ settings: { scan } }) as Request;
const to = (host: string | null): Destination => ({ host }) as Destination;

test("a scan is asked of ECR's private registries alone, and refused before anything is pushed elsewhere", () => {
  const wait = scanning({});
  requireScanner(wait, to("111111111111.dkr.ecr.eu-west-1.amazonaws.com"));
  for (const host of ["public.ecr.aws", "ghcr.io", null]) requireScanner(scanning(null), to(host));
  const table: readonly [string | null, RegExp][] = [
    ["public.ecr.aws", /public\.ecr\.aws is its public one, which does not scan/],
    ["ghcr.io", /ghcr\.io is none of its registries/],
    [null, /a layout folder is none/],
  ];
  for (const [host, says] of table) {
    assert.throws(
      () => requireScanner(wait, to(host)),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, says);
        assert.equal(error.place.input, "scan");
        return true;
      },
    );
  }
});

test("a base for Lambda must be of gzip layers", async () => {
  const image = async (compression: "none" | "stored") => {
    const layer = await createLayer([{ kind: "directory", path: "tmp" }], { compression });
    const platform = { os: "linux", architecture: "arm64" };
    return buildImage({ base: null, layers: [layer], platform, config: {}, created: "2026-01-01T00:00:00Z" });
  };
  requireGzip(await image("stored"));
  const bare = await image("none");
  assert.throws(() => requireGzip(bare), /gzip alone.*application\/vnd\.oci\.image\.layer\.v1\.tar\./);
  const zstd = { ...bare, layers: [{ ...bare.layers[0]!, mediaType: "application/vnd.oci.image.layer.v1.tar+zstd" }] };
  assert.throws(() => requireGzip(zstd), UserError);
});

test("what is for one platform alone is not made for several", async () => {
  const table: readonly [settings: Partial<Request["settings"]>, says: RegExp][] = [
    [{ format: "lambda", dockerfile: null }, /AWS Lambda takes an image of one platform/],
    [{ format: "serving", dockerfile: "Dockerfile" }, /A Dockerfile is built for one/],
  ];
  for (const [settings, says] of table) {
    const request = { settings: { ...settings, platforms: ["linux/amd64", "linux/arm64"] } } as unknown as Request;
    const nothing = {} as never;
    await assert.rejects(build(nothing, request, nothing, nothing, nothing, nothing), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, says);
      assert.equal(error.place.input, "platform");
      return true;
    });
  }
});
