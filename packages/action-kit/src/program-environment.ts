/** Variables that only the step itself may hold: they let their holder write its outputs, caches and artifacts, or ask for its identity. */
const ofTheStep = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$)/;

/**
 * What programs inherit that an action starts: the step's environment without what only the step may hold. Such programs run the code of the change
 * that is judged.
 */
export function programEnvironment(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !ofTheStep.test(entry[0].toUpperCase()),
  );
  return Object.fromEntries(kept);
}
