import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openLineageEvents, postEvents } from "@mlops-actions/lineage";
import { startServer } from "@mlops-actions/testkit";
import { deployment, promoted, registered, version } from "../unit/lineage/versions.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const columns = [{ name: "mean_radius", type: "double", missing: 0, distinct: 200, min: 6.9, max: 28.1 }];
const events = openLineageEvents(registered(version(3, { parent: 2 }), promoted), {
  namespace: "org/models",
  producer: "https://github.com/org/mlops-actions/tree/v0.1.0",
  deployments: [deployment()],
  columns: { training: columns, holdout: columns },
});

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly event: unknown;
}

/** What a lineage server receives while it is sent to. */
async function received(send: (url: string) => Promise<void>): Promise<Received[]> {
  const requests: Received[] = [];
  await using server = await startServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    const event: unknown = JSON.parse(Buffer.concat(chunks).toString());
    requests.push({ method, url, authorization: headers.authorization, type: headers["content-type"], event });
    response.writeHead(201).end();
  });
  await send(server.url);
  return requests;
}

interface Tagged {
  readonly tags?: readonly { readonly key: string }[];
}

/**
 * What both can say: without facets of our own, which the client has no classes for; without the tag that it adds of
 * itself, and the lists and facets that it writes although nothing is in them.
 */
function comparable(event: unknown): unknown {
  return JSON.parse(
    JSON.stringify(event, (key, value) => {
      if (key.startsWith("mlops_")) return undefined;
      if (key === "tags" && Array.isArray(value)) return value.filter((it) => it.key !== "openlineage_client_version");
      if (key === "tags" && (value as Tagged).tags?.every((it) => it.key === "openlineage_client_version"))
        return undefined;
      if (key === "fields" && Array.isArray(value) && value.length === 0) return undefined;
      return value;
    }),
    (key, value) => (/facets$/i.test(key) && Object.keys(value).length === 0 ? undefined : value),
  );
}

test("events are those that OpenLineage's own client would send, to the same place in the same way", async () => {
  const ours = await received((url) => postEvents(url, events, { fetch, sleep: async () => {}, apiKey: "secret" }));
  const theirs = await received(async (url) => {
    const script = join(root, "__tests__/peers/lineage-openlineage.py");
    const python = spawn(join(root, ".peers/lineage/bin/python"), [script, url], {
      stdio: ["pipe", "inherit", "inherit"],
    });
    python.stdin.end(JSON.stringify(events));
    const [code] = await once(python, "close");
    assert.equal(code, 0);
  });
  assert.equal(ours.length, 10);
  assert.deepEqual(
    ours.map(({ event, ...request }) => ({ ...request, event: comparable(event) })),
    theirs.map(({ event, ...request }) => ({ ...request, event: comparable(event) })),
  );
});
