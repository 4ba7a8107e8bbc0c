import { binomial } from "./binomial-variate.ts";
import { gamma } from "./gamma-variate.ts";
import { normal } from "./normal-variate.ts";

/** Where uniform random numbers come from. */
export interface Uniform {
  /** A number in [0, 1), of 53 random bits. */
  readonly uniform: () => number;
}

/** A source of random numbers that gives the same ones for the same seed, on every machine. */
export interface Random extends Uniform {
  /** 32 random bits, as a whole number from 0 to 2³² − 1. */
  readonly bits: () => number;
  /** A whole number from 0 to n − 1, each as likely; n < 2³². */
  readonly integer: (n: number) => number;
  /** The successes in n trials that each succeed with probability p. */
  readonly binomial: (n: number, p: number) => number;
  /** Throws n balls into urns with chances in proportion to the weights and writes how many each got. */
  readonly multinomial: (n: number, weights: ArrayLike<number>, out: Float64Array | Int32Array) => void;
  /** A standard normal variate. */
  readonly normal: () => number;
  /** A gamma variate of this shape (> 0) and scale 1. */
  readonly gamma: (shape: number) => number;
}

/** Blackman & Vigna's xoshiro128** 1.1 (2021, ACM TOMS 47:36). Of the seed the lower 32 bits count. */
export function createRandom(seed: number): Random {
  return fromState(spread(seed));
}

/** The generator in a given state: four 32-bit words, not all 0. */
export function fromState(state: Int32Array): Random {
  const bits = () => next(state);
  const uniform = () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  const source: Uniform = { uniform };
  return {
    bits,
    uniform,
    integer: (n) => integer(bits, n),
    binomial: (n, p) => binomial(source, n, p),
    multinomial: (n, weights, out) => multinomial(source, n, weights, out),
    normal: () => normal(source),
    gamma: (shape) => gamma(source, shape),
  };
}

function next(state: Int32Array): number {
  const second = state[1]!;
  const product = Math.imul(second, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  state[2]! ^= state[0]!;
  state[3]! ^= second;
  state[1]! ^= state[2]!;
  state[0]! ^= state[3]!;
  state[2]! ^= second << 9;
  const fourth = state[3]!;
  state[3] = (fourth << 11) | (fourth >>> 21);
  return result;
}

/** Four well-mixed words from one, by the finaliser of Appleby's MurmurHash3 on a Weyl sequence. */
function spread(seed: number): Int32Array {
  const state = new Int32Array(4);
  let word = seed | 0;
  for (let index = 0; index < 4; index++) {
    word = (word + 0x9e3779b9) | 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    state[index] = mixed ^ (mixed >>> 16);
  }
  return state;
}

/** Lemire 2019 (ACM TOMACS 29:3): multiply instead of divide, and try again in the rare case that would be unfair. */
function integer(bits: () => number, n: number): number {
  const unfair = (4294967296 - n) % n;
  for (;;) {
    const word = bits();
    if (Math.imul(word, n) >>> 0 >= unfair) return high(word, n);
  }
}

/** The upper 32 bits of a product of two 32-bit words. */
function high(left: number, right: number): number {
  const upper = left * (right >>> 16);
  return Math.floor((upper + Math.floor((left * (right & 0xffff)) / 65536)) / 65536);
}

function multinomial(source: Uniform, n: number, weights: ArrayLike<number>, out: Float64Array | Int32Array): void {
  let weightLeft = 0;
  let last = 0;
  for (let urn = 0; urn < weights.length; urn++) {
    weightLeft += weights[urn]!;
    if (weights[urn]! > 0) last = urn;
  }
  let left = n;
  for (let urn = 0; urn < weights.length; urn++) {
    const weight = weights[urn]!;
    const count = urn === last ? left : left === 0 || weight === 0 ? 0 : binomial(source, left, weight / weightLeft);
    out[urn] = count;
    left -= count;
    weightLeft -= weight;
  }
}
