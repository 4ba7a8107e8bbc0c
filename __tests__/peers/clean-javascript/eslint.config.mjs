export default [
  {
    files: ["src/*.js"],
    linterOptions: { reportUnusedDisableDirectives: "warn" },
    rules: {
      "no-unused-vars": "error",
      "no-undef": "error",
      eqeqeq: "warn",
      "prefer-const": "error",
    },
  },
];
