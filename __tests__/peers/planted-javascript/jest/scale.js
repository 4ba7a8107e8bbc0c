exports.scale = function scale(value, by) {
  if (by === 0) {
    throw new RangeError("no scale");
  }
  return value / by;
};
