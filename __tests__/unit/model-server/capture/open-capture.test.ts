import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import type { CaptureEvent } from "../../../../packages/model-server/src/capture/event.ts";
import { type CaptureOptions, openCapture } from "../../../../packages/model-server/src/capture/open-capture.ts";
import { openLog } from "../../../../packages/model-server/src/log.ts";

const at = new Date("2026-03-04T23:59:58.007Z");

function event(eventId: string, more: Partial<CaptureEvent> = {}): CaptureEvent {
  const input = { contentType: "text/csv", body: "1,2\n" };
  const output = { contentType: "application/json", body: '{"predictions":[3]}' };
  return { eventId, inferenceId: null, customAttributes: null, at, input, output, ...more };
}

async function capturing(options: Partial<CaptureOptions> = {}) {
  const folder = temporaryFolder("capture");
  const lines: Record<string, unknown>[] = [];
  const counts = { written: 0, dropped: 0 };
  const capture = await openCapture({
    to: folder,
    sampling: 1,
    endpoint: "churn",
    variant: "blue.1",
    log: openLog("debug", (line) => lines.push(JSON.parse(line))),
    stdout: new PassThrough(),
    counted: (events, what) => {
      counts[what] += events;
    },
    patience: { first: 1, longest: 1 },
    ...options,
  });
  return { capture, folder: options.to ?? folder, lines, counts };
}

/** Files below a folder with the events that they hold. */
function captured(folder: string): Record<string, readonly Record<string, Record<string, unknown>>[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const text = readFileSync(path, "utf8");
      assert.ok(text.endsWith("\n"), "a line without its end");
      return [
        path.slice(folder.length + 1),
        text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line)),
      ];
    }),
  );
}

const ids = (folder: string) =>
  Object.values(captured(folder)).map((events) => events.map(({ eventMetadata }) => eventMetadata!["eventId"]));

describe("captured events", () => {
  it("stand as SageMaker writes them, in a file of their hour", async () => {
    const { capture, folder, counts } = await capturing();
    capture.record(event("a"));
    capture.record(
      event("b", {
        inferenceId: "mine",
        customAttributes: "a=1",
        input: { contentType: "image/png", body: Buffer.from([0x89, 0x50]) },
      }),
    );
    await capture.close();
    const [[path, events] = ["", []], ...others] = Object.entries(captured(folder));
    assert.equal(others.length, 0);
    assert.match(path, /^churn\/blue\.1\/2026\/03\/04\/23\/59-58-007-[0-9a-f-]{36}\.jsonl$/);
    const output = {
      observedContentType: "application/json",
      mode: "OUTPUT",
      data: '{"predictions":[3]}',
      encoding: "JSON",
    };
    assert.deepEqual(events, [
      {
        captureData: {
          endpointInput: { observedContentType: "text/csv", mode: "INPUT", data: "1,2\n", encoding: "CSV" },
          endpointOutput: output,
        },
        eventMetadata: { eventId: "a", inferenceTime: "2026-03-04T23:59:58.007Z" },
        eventVersion: "0",
      },
      {
        captureData: {
          endpointInput: { observedContentType: "image/png", mode: "INPUT", data: "iVA=", encoding: "BASE64" },
          endpointOutput: output,
        },
        eventMetadata: {
          eventId: "b",
          inferenceId: "mine",
          customAttributes: ["a=1"],
          inferenceTime: "2026-03-04T23:59:58.007Z",
        },
        eventVersion: "0",
      },
    ]);
    assert.deepEqual(counts, { written: 2, dropped: 0 });
  });

  it("are Base64 where they are not what their type says", async () => {
    const { capture, folder } = await capturing();
    capture.record(event("a", { input: { contentType: "text/csv; header=present", body: Buffer.from([0xff]) } }));
    await capture.close();
    const [[first] = []] = Object.values(captured(folder));
    assert.deepEqual((first!["captureData"]!["endpointInput"] as Record<string, unknown>)["encoding"], "BASE64");
  });

  it("begin a new file in a new hour, and where one is large", async () => {
    const { capture, folder } = await capturing();
    for (const [id, time] of [
      ["a", at],
      ["b", at],
      ["c", new Date("2026-03-05T00:00:00Z")],
    ] as const)
      capture.record(event(id, { at: time }));
    await capture.close();
    assert.deepEqual(ids(folder).sort(), [["a", "b"], ["c"]]);
    const small = await capturing({ limits: { file: 500 } });
    for (const id of ["a", "b", "c"]) small.capture.record(event(id));
    await small.capture.close();
    assert.deepEqual(ids(small.folder).sort(), [["a", "b"], ["c"]].sort());
  });

  it("are written when they are old, without being asked", async () => {
    const { capture, folder, counts } = await capturing({ limits: { age: 5 } });
    capture.record(event("a"));
    while (counts.written === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    assert.deepEqual(ids(folder), [["a"]]);
    await capture.close();
  });

  it("leave nothing half-written", async () => {
    const { capture, folder } = await capturing();
    capture.record(event("a"));
    await capture.flush();
    assert.ok(Object.keys(captured(folder)).every((name) => name.endsWith(".jsonl")));
    await capture.flush();
    await capture.close();
  });

  it("go to standard output as they are", async () => {
    const stdout = new PassThrough();
    const { capture } = await capturing({ to: "stdout", stdout });
    capture.record(event("a"));
    await capture.flush();
    assert.equal(JSON.parse(String(stdout.read())).eventMetadata.eventId, "a");
    await capture.close();
  });
});

describe("what cannot be captured", () => {
  it("is dropped beyond the room that there is, counted and told once", async () => {
    const { capture, counts, lines, folder } = await capturing({ limits: { buffer: 900 } });
    for (let at = 0; at < 10; at++) capture.record(event(`${at}`));
    assert.deepEqual(counts, { written: 0, dropped: 8 });
    await capture.flush();
    capture.record(event("later"));
    await capture.close();
    assert.deepEqual(counts, { written: 3, dropped: 8 });
    assert.equal(lines.length, 1);
    assert.equal(ids(folder).flat().length, 3);
  });

  it("is refused at the start where its folder cannot be made or written to", async () => {
    const file = join(temporaryFolder("capture"), "file");
    writeFileSync(file, "");
    for (const [to, why] of [
      [file, "a file stands in its way"],
      [join(file, "below"), "a file stands in its way"],
      ["/proc/capture/below", "no folder can be made there"],
    ] as const) {
      await assert.rejects(capturing({ to }), {
        name: "UserError",
        message: `Requests cannot be captured to ${JSON.stringify(to)}: ${why}.`,
      });
    }
  });

  it("leaves no trace of the look at its folder", async () => {
    const { capture, folder } = await capturing({ to: join(temporaryFolder("capture"), "new/folder") });
    await capture.close();
    assert.deepEqual(readdirSync(folder), []);
  });

  it("is lost where its place cannot be written to any more, and nothing is thrown", async () => {
    const { capture, counts, lines, folder } = await capturing();
    writeFileSync(join(folder, "churn"), "");
    capture.record(event("a"));
    await capture.close();
    assert.deepEqual(counts, { written: 0, dropped: 1 });
    assert.match(String(lines[0]?.["error"]), /ENOTDIR|EEXIST/);
  });

  it("is counted where it has no time", async () => {
    const { capture, counts } = await capturing();
    capture.record(event("a", { at: new Date(Number.NaN) }));
    await capture.close();
    assert.deepEqual(counts, { written: 0, dropped: 1 });
  });
});

describe("the share of what is captured", () => {
  const events = Array.from({ length: 4_000 }, (_, at) => `event-${at}`);
  const drawn = async (sampling: number | string) => {
    const { capture, folder } = await capturing({ sampling });
    for (const id of events) capture.record(event(id));
    await capture.close();
    return new Set(ids(folder).flat());
  };

  it("is met, and the same events are drawn each time, more of them with a larger share", async () => {
    const [some, same, more] = await Promise.all([drawn(0.1), drawn("10%"), drawn("30 %")]);
    assert.ok(some.size > 320 && some.size < 480, `${some.size}`);
    assert.deepEqual(some, same);
    assert.ok(more.size > 1_050 && more.size < 1_350, `${more.size}`);
    for (const id of some) assert.ok(more.has(id));
  });

  it("may be all or none", async () => {
    assert.equal((await drawn("100%")).size, events.length);
    assert.equal((await drawn(0)).size, 0);
  });

  for (const sampling of [-0.1, 1.5, "110%", "much", "", Number.NaN]) {
    it(`is an error where it is none: ${JSON.stringify(sampling)}`, async () => {
      await assert.rejects(capturing({ sampling }), { name: "UserError" });
    });
  }
});

describe("the place", () => {
  it("has names that are none of other folders", async () => {
    for (const name of ["../x", "a/b", "", ".."]) {
      await assert.rejects(capturing({ variant: name }), { name: "UserError", message: /no name of an endpoint/ });
    }
  });

  it("refuses addresses that nothing can be captured to", async () => {
    await assert.rejects(capturing({ to: "gs://bucket/x" }), { name: "UserError", message: /captured to gs:/ });
  });
});
