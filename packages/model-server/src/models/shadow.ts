import { setImmediate } from "node:timers/promises";
import type { Answer } from "../answer.ts";
import { Refusal } from "../refusal.ts";
import type { Call } from "../service.ts";
import type { ServedModel, Surroundings } from "./served-model.ts";

/** What a shadow said of a request that another version answered. */
export interface ShadowAnswer {
  readonly call: Call;
  /** What the client got. */
  readonly answer: Answer;
  readonly shadow: Answer;
}

/** Requests that may wait for a shadow; what comes beyond is dropped. */
const WAITING = 64;
/** How far apart values of a regression count as another answer. */
const RELATIVE = 1e-6;

/** Lets shadows score requests after their answers have gone out. */
export interface Shadowing {
  readonly begin: (model: ServedModel, call: Call, answer: Answer) => void;
  /** Resolves when none is under way any more. */
  readonly done: () => Promise<void>;
}

/** Scores, compares, and tells. Whatever a shadow does, no client hears of it. */
export function openShadowing({ log }: Pick<Surroundings, "log">, onShadow: (answer: ShadowAnswer) => void): Shadowing {
  const open = new Set<Promise<void>>();
  const score = async (model: ServedModel, call: Call, answer: Answer): Promise<void> => {
    const { requestId } = call;
    const about = { requestId, model: model.name, version: answer.version, shadow: model.version, rows: answer.rows };
    await setImmediate();
    try {
      const shadow = await model.predict(call.instances);
      const differing = differences(answer, shadow);
      model.metrics.shadow("agree", answer.rows - differing);
      model.metrics.shadow("disagree", differing);
      log.info("shadow", { ...about, differing, largest: largestDifference(answer, shadow) });
      onShadow({ call, answer, shadow });
    } catch (error) {
      model.metrics.shadow("failed", answer.rows);
      // The message of a refusal may repeat a cell.
      const reason = error instanceof Refusal ? error.kind : String(error instanceof Error ? error.stack : error);
      log.warn("shadow failed", { ...about, reason });
    }
  };
  return {
    begin(model, call, answer) {
      if (model.waiting() >= WAITING) {
        model.metrics.shadow("dropped", answer.rows);
        return;
      }
      const work = score(model, call, answer).finally(() => open.delete(work));
      open.add(work);
    },
    done: async () => void (await Promise.all(open)),
  };
}

/** Rows to which the two give another label, or another value. */
function differences(a: Answer, b: Answer): number {
  let differing = 0;
  for (let row = 0; row < a.rows; row++) {
    if (a.labels && b.labels) differing += Number(a.labels[row] !== b.labels[row]);
    else if (a.values && b.values) {
      const [x, y] = [a.values[row]!, b.values[row]!];
      differing += Number(Math.abs(x - y) > RELATIVE * Math.max(Math.abs(x), Math.abs(y)));
    } else differing += 1;
  }
  return differing;
}

/** Of scores of the same class, or of values; null where they cannot be compared. */
function largestDifference(a: Answer, b: Answer): number | null {
  const columns = (answer: Answer) => new Map(answer.scores?.map((column, at) => [answer.classes?.[at], column]) ?? []);
  const [own, other] = [
    a.values ? new Map([["", a.values]]) : columns(a),
    b.values ? new Map([["", b.values]]) : columns(b),
  ];
  let largest: number | null = null;
  for (const [name, column] of own) {
    const against = other.get(name ?? "");
    for (let row = 0; against && row < a.rows; row++) {
      largest = Math.max(largest ?? 0, Math.abs(column[row]! - against[row]!));
    }
  }
  return largest;
}
