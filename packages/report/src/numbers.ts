/** What stands where a number is undefined; the reason is told elsewhere. */
const undefinedNumber = "—";
/** More decimals than this, or more digits before the point, are told as a power of ten. */
const mostDecimals = 6;
const mostDigits = 12;

type Bound = number | null;

/** `0.941`: as many digits as its interval deserves; three significant ones where it has none. */
export function formatValue(value: number | null, lower: Bound = null, upper: Bound = null): string {
  return value === null ? undefinedNumber : format(value, decimals(value, lower, upper));
}

/** `0.941 [0.905, 0.966]`: digits such that half the interval shows two significant ones. */
export function formatEstimate(value: number | null, lower: Bound, upper: Bound): string {
  return withInterval(value, lower, upper, format);
}

/** `−0.012 [−0.047, +0.023]`: as `formatEstimate`, each number with its sign. */
export function formatDifference(delta: number | null, lower: Bound, upper: Bound): string {
  return withInterval(delta, lower, upper, formatSigned);
}

/** `0.010` beside `0.941 [0.905, 0.966]`: a limit with the digits of what it is compared with, but never rounded. */
export function formatLimit(limit: number, lower: Bound = null, upper: Bound = null): string {
  return format(limit, limitDecimals(limit, lower, upper));
}

/** `−0.010`: as `formatLimit`, with its sign. */
export function formatMargin(margin: number, lower: Bound = null, upper: Bound = null): string {
  return formatSigned(margin, limitDecimals(margin, lower, upper));
}

/** `1,900`. */
export function formatCount(count: number): string {
  return format(count, 0);
}

/** `4.2%` of a share in 0..1. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${format(percent, Number.isInteger(percent) ? 0 : 1)}%`;
}

/** `p = 0.73`, `p < 0.0001`. */
export function formatPValue(p: number | null): string {
  if (p === null) return undefinedNumber;
  return p < 1e-4 ? "p < 0.0001" : `p = ${p.toFixed(Math.max(2, 1 - exponent(p)))}`;
}

/** `512 B`, `3.4 MB`; powers of 1,000. */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let size = bytes;
  while (units.length > 1 && size >= 999.5) {
    size /= 1000;
    units.shift();
  }
  return `${format(size, size < 9.95 && size !== bytes ? 1 : 0)} ${units[0]}`;
}

/** `340 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`, of seconds; `12 µs` below a millisecond. */
export function formatDuration(seconds: number): string {
  if (seconds === 0) return "0 s";
  if (seconds < 0.0009995) return `${format(seconds * 1e6, seconds < 9.95e-6 ? 1 : 0)} µs`;
  if (seconds < 0.9995) return `${format(seconds * 1e3, seconds < 9.95e-3 ? 1 : 0)} ms`;
  if (seconds < 59.5) return `${format(seconds, seconds < 9.95 ? 1 : 0)} s`;
  const [large, small, size] = seconds < 3599.5 ? (["min", "s", 60] as const) : (["h", "min", 3600] as const);
  const parts = Math.round(seconds / (size / 60));
  return parts % 60 === 0
    ? `${format(parts / 60, 0)} ${large}`
    : `${format(Math.floor(parts / 60), 0)} ${large} ${parts % 60} ${small}`;
}

function withInterval(
  value: number | null,
  lower: Bound,
  upper: Bound,
  write: (value: number, decimals: number) => string,
): string {
  if (value === null) return undefinedNumber;
  const digits = decimals(value, lower, upper);
  if (lower === null || upper === null) return write(value, digits);
  return `${write(value, digits)} [${write(lower, digits)}, ${write(upper, digits)}]`;
}

/** Place of the last digit that shows two significant ones of half the interval; below 0 left of the point. */
function decimals(value: number, lower: Bound, upper: Bound): number {
  const half = lower === null || upper === null ? 0 : upper / 2 - lower / 2;
  if (half > 0) return 1 - exponent(half);
  return value === 0 ? 3 : 2 - exponent(value);
}

function limitDecimals(limit: number, lower: Bound, upper: Bound): number {
  const [mantissa = "", power] = limit.toExponential().split("e");
  const written = (mantissa.split(".")[1]?.length ?? 0) - Number(power);
  return lower === null || upper === null ? written : Math.max(written, decimals(limit, lower, upper));
}

/** Of the number rounded to two significant digits: 0.0996 is 0.10. */
function exponent(value: number): number {
  return Number(value.toExponential(1).split("e")[1]);
}

function format(value: number, decimals: number): string {
  const digits = Math.max(0, decimals);
  const text =
    digits > mostDecimals || Math.abs(value) >= 10 ** mostDigits
      ? scientific(value, decimals)
      : grouped(value.toFixed(digits));
  return isZero(text) ? text.replace("-", "") : text.replace("-", "−");
}

/** `12,345.678`, as Intl writes it, whose formats take ten milliseconds to load. */
function grouped(text: string): string {
  return text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
}

function formatSigned(value: number, decimals: number): string {
  const text = format(value, decimals);
  return value > 0 && !isZero(text) ? `+${text}` : text;
}

const isZero = (text: string) => /^-?[0.]+$/.test(text);

/** `1.2×10⁻⁷`, down to the same last place. */
function scientific(value: number, decimals: number): string {
  if (value === 0) return "0";
  const places = Math.min(Math.max(0, decimals + exponent(value)), mostDecimals);
  const [mantissa, power] = value.toExponential(places).split("e");
  return `${mantissa}×10${superscript(Number(power))}`;
}

function superscript(power: number): string {
  return String(power).replace(/./g, (digit) => (digit === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!));
}
