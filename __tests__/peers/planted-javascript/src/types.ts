export const score: number = "high";
interface Model {
  limits: { low: number };
}
export const model: Model = { limits: { low: "one" } };
export function untyped(value) {
  return value;
}
