import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { decodeBody } from "../../../../packages/model-server/src/formats/decode-body.ts";
import type { Signature } from "../../../../packages/model-server/src/formats/signature.ts";
import type { Tensor } from "../../../../packages/model-server/src/instances.ts";
import { Refusal } from "../../../../packages/model-server/src/refusal.ts";

export const people: Signature = { columns: ["age", "income"], image: null };

/** What a body of this type is read as. */
export async function decoded(type: string | undefined, body: string | Buffer, signature = people) {
  return decodeBody(type, Buffer.from(body as string), signature);
}

/** The refusal of a body of this type. */
export function refused(type: string | undefined, body: string | Buffer, signature = people): Promise<Refusal> {
  return refusal(() => decoded(type, body, signature));
}

export async function refusal(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    assert.ok(error instanceof Refusal, `threw ${String((error as Error)?.stack ?? error)}`);
    assert.doesNotMatch(error.message, /\n|\bat .*\.ts|node_modules/);
    return error;
  }
  assert.fail("was taken");
}

export async function tensors(type: string, body: string | Buffer, signature = people): Promise<readonly Tensor[]> {
  const instances = await decoded(type, body, signature);
  assert.equal(instances.kind, "tensors");
  return instances.kind === "tensors" ? instances.tensors : [];
}

export const references = new URL("references/", import.meta.url);

export function reference(name: string): Buffer {
  return readFileSync(new URL(name, references));
}
