import {
  type Blob,
  buildImage,
  createLayer,
  createRegistry,
  type Image,
  type RegistryOptions,
} from "@mlops-actions/oci";

export const amd64 = { os: "linux", architecture: "amd64" };

export async function readAll(blob: Pick<Blob, "open"> | AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of "open" in blob ? blob.open() : blob) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** An image of one small layer for each text. */
export async function imageOf(...texts: readonly string[]): Promise<Image> {
  const layers = await Promise.all(
    texts.map((text, index) =>
      createLayer([{ kind: "file", path: `layer-${index}`, content: Buffer.from(text) }], {
        compression: "none",
        role: `role-${index}`,
      }),
    ),
  );
  return buildImage({ base: null, layers, platform: amd64, config: {}, created: "1970-01-01T00:00:00Z" });
}

/** A registry of this machine that never really sleeps; `slept` holds how long it would have, in milliseconds. */
export function registryAt(host: string, changes: Partial<RegistryOptions> = {}) {
  const slept: number[] = [];
  const said: string[] = [];
  const registry = createRegistry({
    host,
    credentials: async () => null,
    insecure: true,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
    },
    log: (line) => said.push(line),
    ...changes,
  });
  return { registry, slept, said };
}
