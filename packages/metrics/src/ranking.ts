import { gather } from "./gather.ts";
import type { Labels } from "./prepared.ts";

/** Numbers in ascending order. Equal numbers keep the order of their rows. */
export interface Ascending {
  /** Row indices, ascending by number. */
  readonly order: Uint32Array;
  /** The numbers themselves in that order. */
  readonly sorted: Float64Array;
}

/** Scores in ascending order, with the rows' true labels in the same order, so that walks read side by side. */
export interface Ranking extends Ascending {
  readonly labels: Labels;
}

/** Sorts scores and takes the true labels along. */
export function rankScores(scores: Float64Array, truth: Labels): Ranking {
  const { order, sorted } = rank(scores);
  return { order, sorted, labels: gather(truth, order) };
}

const digitBits = 11;
const buckets = 1 << digitBits;
const mask = buckets - 1;

/**
 * Sorts numbers (none of them NaN), stably. A radix sort over 32-bit keys, which hold the leading bits of the numbers
 * less what all of them share: float32 probabilities come out sorted. Neighbours that agree in 32 bits and are out of
 * order are then put right by comparing them.
 */
export function rank(numbers: Float64Array): Ascending {
  const { order, keys } = orderByKey(leadingBits(numbers));
  const sorted = new Float64Array(numbers.length);
  for (let i = 0; i < order.length; i += 1) sorted[i] = numbers[order[i]!]!;
  mend(numbers, keys, order, sorted);
  return { order, sorted };
}

/**
 * 32-bit keys that never sort two numbers the wrong way round. The bits of a double sort as it does once the sign is
 * flipped (of negatives: all bits; Herf 2001); from the least number's high word on, as many bits as fit are kept.
 */
function leadingBits(numbers: Float64Array): Uint32Array {
  const n = numbers.length;
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * n);
  let least = 0xffffffff;
  let greatest = 0;
  for (let i = 1; i < 2 * n; i += 2) {
    const word = words[i]!;
    const high = (word ^ ((word >> 31) | 0x80000000)) >>> 0;
    if (high < least) least = high;
    if (high > greatest) greatest = high;
  }
  const keys = new Uint32Array(n);
  const spare = n === 0 ? 0 : Math.clz32(greatest - least);
  for (let i = 0; i < n; i += 1) {
    const word = words[2 * i + 1]!;
    const high = (word ^ ((word >> 31) | 0x80000000)) - least;
    if (spare === 0) keys[i] = high;
    else if (spare === 32) keys[i] = words[2 * i]! ^ (word >> 31);
    else keys[i] = (high << spare) | ((words[2 * i]! ^ (word >> 31)) >>> (32 - spare));
  }
  return keys;
}

/** Least-significant-digit radix sort, digits of 11, 11 and 10 bits; a digit in which all keys agree is left out. */
function orderByKey(unsorted: Uint32Array): { order: Uint32Array; keys: Uint32Array } {
  const n = unsorted.length;
  let keys: Uint32Array = unsorted;
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = i;
  let nextKeys: Uint32Array = new Uint32Array(n);
  let nextOrder = new Uint32Array(n);
  const counts = countDigits(keys);
  for (let digit = 0; digit < 3; digit += 1) {
    const shift = digit * digitBits;
    const starts = counts.subarray(digit * buckets, (digit + 1) * buckets);
    if (n === 0 || starts[(keys[0]! >>> shift) & mask] === n) continue;
    toStarts(starts);
    for (let i = 0; i < n; i += 1) {
      const key = keys[i]!;
      const at = starts[(key >>> shift) & mask]!++;
      nextKeys[at] = key;
      nextOrder[at] = order[i]!;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [order, nextOrder] = [nextOrder, order];
  }
  return { order, keys };
}

function countDigits(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(3 * buckets);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!;
    counts[key & mask]!++;
    counts[buckets + ((key >>> digitBits) & mask)]!++;
    counts[2 * buckets + (key >>> (2 * digitBits))]!++;
  }
  return counts;
}

function toStarts(counts: Uint32Array): void {
  let start = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const count = counts[bucket]!;
    counts[bucket] = start;
    start += count;
  }
}

/** Compares numbers where a run of equal keys is out of order. */
function mend(numbers: Float64Array, keys: Uint32Array, order: Uint32Array, sorted: Float64Array): void {
  for (let i = 1; i < sorted.length; i += 1) {
    if (sorted[i]! >= sorted[i - 1]!) continue;
    let from = i - 1;
    let to = i + 1;
    while (from > 0 && keys[from - 1] === keys[i]) from -= 1;
    while (to < keys.length && keys[to] === keys[i]) to += 1;
    sortRun(numbers, order, from, to);
    for (let at = from; at < to; at += 1) sorted[at] = numbers[order[at]!]!;
    i = to - 1;
  }
}

function sortRun(numbers: Float64Array, order: Uint32Array, from: number, to: number): void {
  if (to - from > 32) {
    order.subarray(from, to).sort((a, b) => numbers[a]! - numbers[b]! || a - b);
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const row = order[i]!;
    let at = i;
    for (; at > from && numbers[order[at - 1]!]! > numbers[row]!; at -= 1) order[at] = order[at - 1]!;
    order[at] = row;
  }
}
