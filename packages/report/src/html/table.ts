import type { Table, Text } from "../report.ts";
import { plain } from "../text.ts";
import { verdictOf } from "../verdict.ts";
import { inline, inlineCell } from "./inline.ts";

/** A table that scrolls in itself where it is wider than the page; the first column of names heads the rows. */
export function renderTable({ caption, columns, rows }: Table): string {
  const heading = columns.findIndex(({ align }, at) => align !== "right" && rows.some((row) => isName(row[at] ?? "")));
  const side = columns.map(({ align }) => (align === "right" ? ' class="number"' : ""));
  const titles = columns.map(({ title }, at) =>
    plain(title) === "" ? "<td></td>" : `<th scope="col"${side[at]}>${inline(title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((_, at) => {
      const cell = inlineCell(row[at] ?? "");
      const long = plain(row[at] ?? "").length > 30 ? ' class="long"' : "";
      return at === heading ? `<th scope="row"${long}>${cell}</th>` : `<td${side[at] || long}>${cell}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const title = caption === undefined ? "" : `<caption>${inline(caption)}</caption>`;
  const head = columns.some((column) => plain(column.title) !== "") ? `<thead><tr>${titles.join("")}</tr></thead>` : "";
  return `<div class="scroll"><table>${title}${head}<tbody>${body.join("\n")}</tbody></table></div>`;
}

const isName = (text: Text) => plain(text) !== "" && verdictOf(plain(text)) === undefined;
