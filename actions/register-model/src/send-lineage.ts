import type { Context } from "@mlops-actions/action-kit";
import type { OpenLineageSettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import { type Deployment, openLineageEvents, postEvents } from "@mlops-actions/lineage";
import { registryEffects } from "@mlops-actions/registry";
import { actorOf } from "./actor.ts";
import { type Done, finalVersion } from "./done.ts";
import { noteOf } from "./note.ts";

/**
 * Tells the server of OpenLineage what became of the version, where one is named and this run changed something. Events are the same ones whenever
 * they are sent again, so that a job that runs again sends what the first could not.
 * @returns why it does not know, and what to do; null where it does
 */
export async function sendLineage(done: Done, context: Context): Promise<string | null> {
  const { openLineage } = done.request;
  if (openLineage === null || !isTold(done, context)) return null;
  const { log, run } = context;
  const registered = finalVersion(done);
  const events = openLineageEvents(registered, {
    producer: `https://github.com/org/mlops-actions/tree/v${run.actionsVersion}`,
    server: run.serverUrl,
    deployments: deploymentOf(done, context),
  });
  try {
    const apiKey = keyOf(openLineage, context);
    const { sleep } = registryEffects(context);
    const signal = context.cancelled();
    await postEvents(openLineage.url, events, { fetch, sleep, signal, ...(apiKey !== null && { apiKey }) });
    log.info(`${events.length} events of OpenLineage sent to ${new URL(openLineage.url).host}.`);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { model, number } = registered.version;
    const later = `Run the job again, or send them by mlops lineage ${model}@${number} --post ${openLineage.url}`;
    return `${noteOf("Events of OpenLineage are not sent", error)} ${later}`;
  }
}

function isTold({ registered, settled, promotion }: Done, { run }: Context): boolean {
  const changed = registered.created || promotion?.done === true || settled.moves.some(({ made }) => made);
  return changed || run.attempt > 1;
}

/** @throws UserError where the variable that the file names holds no key */
function keyOf({ key }: OpenLineageSettings, { environment, log }: Context): string | null {
  const found = environment[key ?? defaultKey]?.trim() ?? "";
  if (found === "" && key === null) return null;
  if (!/^[\x21-\x7e]+$/.test(found)) {
    const what = found === "" ? "is empty" : "holds what is no key";
    throw new UserError(`the environment variable ${key ?? defaultKey} ${what}.`, {
      remedy: `Give the step env: { ${key ?? defaultKey}: \${{ secrets.${key ?? defaultKey} }} }.`,
    });
  }
  log.mask(found);
  return found;
}

/** As the clients of OpenLineage know it. */
const defaultKey = "OPENLINEAGE_API_KEY";

/** Of a promotion that this run made. */
function deploymentOf(done: Done, context: Context): Deployment[] {
  const { promotion } = done;
  if (promotion?.done !== true) return [];
  const { version, standing } = finalVersion(done);
  const moved = standing.history.findLast(({ kind, to }) => kind === "stage" && to === promotion.stage);
  return [
    {
      environment: promotion.environment,
      endpoint: null,
      version: version.number,
      image: version.image?.digest ?? null,
      since: moved?.at ?? null,
      until: null,
      by: moved?.by.actor ?? actorOf(context).actor,
      url: moved?.by.run ?? null,
    },
  ];
}
