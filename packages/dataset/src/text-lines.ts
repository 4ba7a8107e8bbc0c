/** The lines of a text without their line feeds; a final line feed begins no further line. */
export function* linesOf(blocks: Iterable<Buffer>): Generator<Buffer> {
  let rest: Buffer[] = [];
  for (const block of blocks) {
    let start = 0;
    for (let end = block.indexOf(10); end !== -1; end = block.indexOf(10, start)) {
      rest.push(block.subarray(start, end));
      yield rest.length === 1 ? (rest[0] as Buffer) : Buffer.concat(rest);
      rest = [];
      start = end + 1;
    }
    if (start < block.length) rest.push(block.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
