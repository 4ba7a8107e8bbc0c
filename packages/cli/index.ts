export { launch } from "./src/launch.ts";

/** The command `mlops`; loaded when it is called, since a step of a job never does. */
export async function mlops(argv: readonly string[]): Promise<void> {
  const command = await import("./src/mlops.ts");
  await command.mlops(argv);
}
