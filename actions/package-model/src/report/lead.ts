import type { Inputs } from "@mlops-actions/action-kit";
import { type Block, formatBytes, type PackageData, type Text } from "@mlops-actions/report";
import type { Packaged } from "../packaged.ts";
import { tryIt } from "./try-it.ts";

/** One clause: where it is, or why it may not be used. */
export function headline({ scanned, pushed, destination, meaning, built }: Packaged): string {
  const failing = scanned?.flatMap((one) => (one.done ? one.judgement.failing : [])) ?? [];
  if (failing.length > 0) {
    return `pushed, but its scan found ${failing.length === 1 ? "a vulnerability" : `${failing.length} vulnerabilities`} that may not be there`;
  }
  const unscanned = scanned?.find((one) => !one.done);
  if (unscanned !== undefined) return "pushed, but its scan has no result";
  if (built.base?.kind === "image" && !built.base.pinned) return "pushed, on a base that may be another one tomorrow";
  const version = meaning.version;
  if (destination.kind === "layout") return `${version} is in ${destination.name}`;
  if (pushed.bytesSent > 0) return `${version} pushed, ${formatBytes(pushed.bytesSent)} sent`;
  const set = tagsSet(pushed.tags);
  return set.length === 0
    ? `${version} is there already, byte for byte`
    : `${version}: nothing had to be sent, ${set.join("; ")}`;
}

/** What was done where nothing was sent: tags that another image had, and tags that are new. */
function tagsSet(tags: Packaged["pushed"]["tags"]): string[] {
  const named = (state: "moved" | "new") => tags.flatMap(({ name, set }) => (set === state ? [name] : []));
  const [moved, added] = [named("moved"), named("new")];
  return [
    ...(moved.length === 0 ? [] : [`${moved.join(", ")} moved to it`]),
    ...(added.length === 0
      ? []
      : [`${added.join(", ")} ${added.length === 1 ? "is a new tag" : "are new tags"} of it`]),
  ];
}

/** Where it is, what to mend, which layers moved, and how to try it. */
export function lead(packaged: Packaged, data: PackageData, inputs: Inputs): readonly Block[] {
  return [
    // Whole, to be copied: code within a sentence is shortened.
    { kind: "preformatted", text: data.image },
    ...(data.tags.length === 0 ? [] : [{ kind: "paragraph", text: tagsText(data) } as const]),
    ...remedies(packaged),
    layersTable(data),
    ...(data.previous === null ? [] : [{ kind: "paragraph", text: changed(data) } as const]),
    { kind: "paragraph", text: "Try it:" },
    { kind: "preformatted", text: tryIt(packaged, data, inputs) },
  ];
}

function tagsText({ tags }: PackageData): Text {
  return ["Tagged ", ...tags.flatMap((tag, at) => [at === 0 ? "" : ", ", { text: tag, style: "code" as const }]), "."];
}

function remedies({ built: { base }, scanned }: Packaged): Block[] {
  const items: Text[] = [];
  if (base?.kind === "image" && !base.pinned) {
    const [tagged] = base.name.split("@");
    items.push(["Name the base by its digest: ", { text: `base: ${tagged}@${base.digest}`, style: "code" }]);
  }
  for (const one of scanned ?? []) if (!one.done) items.push(`${one.why} ${one.remedy}`);
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function layersTable({ layers, previous }: PackageData): Block {
  const how = { sent: "sent", mounted: "mounted from another repository", there: "was there" };
  return {
    kind: "table",
    columns: [
      { title: "layer" },
      { title: "size", align: "right" },
      { title: "" },
      ...(previous === null ? [] : [{ title: `since ${previous.tag}` }]),
    ],
    rows: layers.map(({ role, bytes, how: came, new: isNew }) => [
      role,
      formatBytes(bytes),
      how[came],
      ...(previous === null ? [] : [isNew ? "changed" : "the same"]),
    ]),
  };
}

function changed({ layers, previous, digest }: PackageData): Text {
  const tag = { text: previous!.tag, style: "code" } as const;
  if (digest === previous!.digest) return [tag, " names the same image already."];
  const roles = [...new Set(layers.filter((layer) => layer.new).map(({ role }) => role))];
  const what = roles.length === 0 ? "no layer changed" : `${roles.join(", ")} changed`;
  return ["Since ", tag, ` (${previous!.digest.slice(7, 19)}): ${what}.`];
}
