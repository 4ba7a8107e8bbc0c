export default {
  test: {
    include: ["vitest/*.spec.mjs"],
    coverage: { include: ["vitest/scale.mjs"] },
  },
};
