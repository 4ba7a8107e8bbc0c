/** JSON Schema of `mlops.yml`, for editors; its descriptions are their help. */
export function configJsonSchema(): object {
  throw new Error("not built yet");
}
