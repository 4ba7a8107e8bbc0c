import type { FastifyRequest } from "fastify";
import { signedAnswer } from "../formats/signed-answer.ts";
import { docsPage } from "./docs.ts";
import { openApi } from "./openapi.ts";
import { originOf } from "./origin.ts";
import { JSON_TYPE, type Routes } from "./routes.ts";
import { type ScoringContext, scoreBody, type Wanted } from "./scoring.ts";

/** `POST /predict`, and for one of several models `/models/<model>[/versions/<version>]/predict`, with their description. */
export function predictRoutes({ on }: Routes, context: ScoringContext): void {
  const predict = (wanted: (parameters: Record<string, string>) => Wanted) => (request: FastifyRequest) =>
    scoreBody(context, request, wanted(request.params as Record<string, string>), signedAnswer);
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
  on("GET", "/docs", (request) => ({
    contentType: "text/html; charset=utf-8",
    headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" },
    body: docsPage(context.models().all, originOf(request)),
  }));
}
