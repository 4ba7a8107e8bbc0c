import type { CopiedTag } from "@mlops-actions/oci";
import { formatBytes, type Section, type Text } from "@mlops-actions/report";
import type { Promotion } from "../promote.ts";
import type { PromotedImage } from "../promote-image.ts";
import { imageRows } from "./image-rows.ts";

/** The line of the lead that tells where the image of the environment is. */
export function promotedImageRow(promotion: Promotion | null): readonly (readonly [string, Text])[] {
  if (promotion === null || promotion.image === null) return [];
  return imageRows(`image in ${promotion.environment}`, promotion.image.reference);
}

/** What was done for the image to be at the registry of the environment. */
export function promotedImageSection(promotion: Promotion | null): Section[] {
  if (promotion === null || promotion.image === null) return [];
  const { image, environment } = promotion;
  const rows: readonly (readonly [string, Text])[] = [
    ...imageRows("image", image.reference),
    ...imageRows("copied from", image.from),
    ["bytes", bytesOf(image)],
    ["tags", image.tags.flatMap((tag, at) => [...(at === 0 ? [] : [", "]), code(tag.name), ` ${words[tag.set]}`])],
    ["attached", image.referrers.length === 0 ? "nothing" : attachedOf(image)],
  ];
  return [
    {
      title: `Image in ${environment}`,
      blocks: [{ kind: "table", columns: [{ title: "" }, { title: environment }], rows }],
    },
  ];
}

const words: Readonly<Record<CopiedTag["set"], string>> = {
  new: "(new)",
  moved: "(moved to it)",
  there: "(there already)",
  kept: "(stays with another image: the repository lets no tag move)",
};

function bytesOf({ bytesSent, layers }: PromotedImage): string {
  if (layers.length === 0) return "none: it is there already";
  const count = (how: string) => layers.filter(({ sent }) => sent === how).length;
  const shares = [
    ["sent", count("sent")],
    ["mounted", count("mounted")],
    ["there already", count("there")],
  ] as const;
  const told = shares.flatMap(([how, number]) => (number === 0 ? [] : [`${number} ${how}`]));
  return `${formatBytes(bytesSent)} sent; of ${layers.length} layers ${told.join(", ")}`;
}

function attachedOf({ referrers }: PromotedImage): Text {
  return referrers.flatMap(({ artifactType, digest }, at) => [
    ...(at === 0 ? [] : [", "]),
    `${artifactType ?? "artifact"} `,
    code(`${digest.slice(0, 19)}…`),
  ]);
}

function code(text: string) {
  return { text, style: "code" } as const;
}
