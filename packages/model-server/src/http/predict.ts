import type { FastifyRequest } from "fastify";
import { docsPage } from "./docs.ts";
import { openApi } from "./openapi.ts";
import { JSON_TYPE, type Response, type Routes } from "./routes.ts";
import { type ScoringContext, scoreBody, type Wanted } from "./scoring.ts";

/** `POST /predict`, and for one of several models `/models/<model>[/versions/<version>]/predict`, with their description. */
export function predictRoutes({ on }: Routes, context: ScoringContext): void {
  const predict = (wanted: (parameters: Record<string, string>) => Wanted) => async (request: FastifyRequest) =>
    signed(await scoreBody(context, request, wanted(request.params as Record<string, string>)));
  on(
    "POST",
    "/predict",
    predict(() => ({ model: null, version: null })),
  );
  on(
    "POST",
    "/models/:model/predict",
    predict(({ model = "" }) => ({ model, version: null })),
  );
  on(
    "POST",
    "/models/:model/versions/:version/predict",
    predict(({ model = "", version = "" }) => ({ model, version })),
  );
  on("GET", "/openapi.json", () => ({
    contentType: JSON_TYPE,
    body: JSON.stringify(openApi(context.models().all)),
  }));
  on("GET", "/docs", () => ({
    contentType: "text/html; charset=utf-8",
    headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" },
    body: docsPage(context.models().all),
  }));
}

/** JSON tells who answered, too: `{"predictions": […], "model": "…", "version": "…"}`. The headers always do. */
function signed(response: Awaited<ReturnType<typeof scoreBody>>): Response {
  const { model, version } = response.answer;
  const headers = { "x-model": model, "x-model-version": version };
  if (response.contentType !== JSON_TYPE) return { ...response, headers };
  const own = `,"model":${JSON.stringify(model)},"version":${JSON.stringify(version)}}`;
  return { ...response, headers, body: response.body.slice(0, -1) + own };
}
