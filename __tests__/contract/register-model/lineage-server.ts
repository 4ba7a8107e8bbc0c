import { text } from "node:stream/consumers";
import type { RunEvent } from "@mlops-actions/lineage";
import { type Server, startServer } from "@mlops-actions/testkit";
import { openLineageSchemas } from "../../unit/lineage/openlineage-schema.ts";

const schemas = openLineageSchemas();

/** Takes events of OpenLineage, each checked by the schemas of OpenLineage and each facet by its own. */
export interface LineageServer extends Server {
  readonly events: RunEvent[];
  /** `Authorization` of every request. */
  readonly keys: (string | undefined)[];
  /** What was asked that no server of OpenLineage takes. */
  readonly violations: string[];
  /** What it answers; 201 takes the event. */
  answer: { readonly status: number; readonly words?: string };
}

export async function startLineageServer(): Promise<LineageServer> {
  const state = { events: [] as RunEvent[], keys: [] as (string | undefined)[], violations: [] as string[] };
  const server = await startServer(async (request, response) => {
    const { method, url, headers } = request;
    const body = await text(request);
    state.keys.push(headers.authorization);
    const { status, words = "" } = told.answer;
    const wrong = `${method} ${url} ${headers["content-type"]}` !== "POST /api/v1/lineage application/json";
    const problem = wrong ? `${method} ${url}` : problemOf(JSON.parse(body));
    if (problem !== null) state.violations.push(problem);
    else if (status === 201) state.events.push(JSON.parse(body));
    response.writeHead(problem === null ? status : 400).end(words);
  });
  const told: LineageServer = { ...server, ...state, answer: { status: 201 } };
  return told;
}

function problemOf(event: RunEvent): string | null {
  const datasets = [...event.inputs, ...event.outputs].flatMap((it) => [
    it.facets,
    "inputFacets" in it ? it.inputFacets : {},
    "outputFacets" in it ? it.outputFacets : {},
  ]);
  const facets = [event.run.facets, event.job.facets, ...datasets].flatMap((it) => Object.values(it ?? {}));
  const problems = [schemas.event(event), ...facets.map((facet) => schemas.facet(facet._schemaURL)(facet))];
  return problems.find((problem) => problem !== null) ?? null;
}
