import type { CommitHistory } from "@mlops-actions/git";
import type { HistorySource } from "./source.ts";

/** What the checkout's own git tells. */
export function gitSource(history: CommitHistory): HistorySource {
  return {
    name: "git",
    tags: history.tags,
    since: async (from, to, { messages }) => ({
      count: await history.count(from, to),
      messages: messages ? await history.messages(from, to) : [],
    }),
    message: history.message,
    lacking: async (from, into) => {
      const [tip, other] = await Promise.all([history.tip(from), history.tip(into)]);
      return tip === null || other === null ? null : { subjects: await history.lacking(tip, other), more: false };
    },
  };
}
