let total = 1;
const unused = 2;
export function same(left, right) {
  if (left == right) return undeclared;
  return total;
}
