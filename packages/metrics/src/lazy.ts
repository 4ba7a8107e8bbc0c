/** Computes on the first call and remembers; what `make` held on to is let go. */
export function lazy<Value>(make: () => Value): () => Value {
  let pending: (() => Value) | null = make;
  let value: Value;
  return () => {
    if (pending) {
      value = pending();
      pending = null;
    }
    return value;
  };
}
