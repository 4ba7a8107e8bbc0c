export function same(left, right) {
  return left === right;
}
