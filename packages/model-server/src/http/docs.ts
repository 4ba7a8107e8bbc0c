import type { ServedModel } from "../models/served-model.ts";

/**
 * A page that says how to ask the models, without scripts and without anything from elsewhere.
 *
 * @param origin where its reader reaches the server: `http://localhost:8080`
 */
export function docsPage(models: readonly ServedModel[], origin: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Model server</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
pre { background: #8881; padding: 1rem; overflow-x: auto; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top; }
</style>
</head>
<body>
<h1>Model server</h1>
<p>Described for programs in <a href="/openapi.json">/openapi.json</a>.</p>
${models.map((model) => section(model, origin)).join("\n")}
<h2>Other paths</h2>
<table>
<tr><td><code>POST /invocations</code>, <code>GET /ping</code></td><td>Amazon SageMaker</td></tr>
<tr><td><code>/v2/…</code></td><td>Open Inference Protocol</td></tr>
<tr><td><code>GET /metrics</code></td><td>Prometheus</td></tr>
</table>
</body>
</html>
`;
}

function section(served: ServedModel, origin: string): string {
  const { name, version, description, feeder, classes } = served;
  const { names, width } = feeder.binding;
  const path = `/models/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}/predict`;
  const body = JSON.stringify({ instances: [exampleRow(served)] });
  return `<h2>${escaped(name)}, version ${escaped(version)}</h2>
<table>
<tr><td>Task</td><td>${description.task}</td></tr>
${classes ? `<tr><td>Classes</td><td>${escaped(classes.join(", "))}</td></tr>` : ""}
<tr><td>Columns</td><td>${names ? escaped(names.join(", ")) : `${width}, without names`}</td></tr>
</table>
<pre>curl -H 'content-type: application/json' \\
  -d '${escaped(body.replaceAll("'", "'\\''"))}' \\
  ${escaped(origin + path)}</pre>`;
}

const SHOWN = 60;

function exampleRow({ feeder }: ServedModel): unknown {
  const { inputs, names, width } = feeder.binding;
  const cells = inputs.flatMap(({ feed }) =>
    Array.from({ length: Math.min(feed.width, SHOWN) }, () => example(feed.type)),
  );
  if (names === null || width > SHOWN) return width > SHOWN ? [...cells.slice(0, 3), `… ${width} numbers`] : cells;
  return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
}

function example(type: string): unknown {
  if (type === "string") return "text";
  return type === "bool" ? true : 0;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
