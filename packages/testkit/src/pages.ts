import type { Answer } from "./github-answers.ts";
import type { DescribedRequest } from "./github-contract.ts";

/** Answers one page of a list, with the Link header by which clients find the others. */
export function pageOf(answer: Answer, { query }: DescribedRequest, url: URL): Answer {
  if (answer.list === undefined) return answer;
  const { items, name } = answer.list;
  const size = Number(query["per_page"] ?? 30);
  const page = Number(query["page"] ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = items.slice((page - 1) * size, page * size);
  const links = page < last ? [link(url, page + 1, "next"), link(url, last, "last")] : [];
  if (page > 1) links.push(link(url, page - 1, "prev"), link(url, 1, "first"));
  return {
    status: answer.status,
    body: name === undefined ? shown : { total_count: items.length, [name]: shown },
    ...(links.length === 0 ? {} : { headers: { link: links.join(", ") } }),
  };
}

function link(url: URL, page: number, relation: string): string {
  const target = new URL(url);
  target.searchParams.set("page", String(page));
  return `<${target.href}>; rel="${relation}"`;
}
