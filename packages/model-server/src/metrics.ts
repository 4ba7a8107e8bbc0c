import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What the server counts, as Prometheus reads it. One a server, so that several in a process do not mix. */
export interface Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  /** An answered or refused request of one route. */
  readonly request: (route: string, status: number, seconds: number) => void;
  /** A request that was not answered, by the kind of `Refusal`; `bug` where it was no refusal. */
  readonly error: (kind: string) => void;
  readonly model: (model: string, version: string, features: readonly string[] | null) => ModelMetrics;
  readonly waiting: (count: () => number) => void;
  /** Answers that were captured, or rows that were stored, after they had gone out; and those that were lost. */
  readonly kept: (where: "capture" | "store", what: "written" | "dropped", count: number) => void;
}

export interface ModelMetrics {
  /** Rows of one run, and the seconds that it took. */
  readonly batch: (rows: number, seconds: number) => void;
  readonly predicted: (labels: readonly string[]) => void;
  readonly scored: (rows: number, seconds: number) => void;
  readonly nulls: (column: number, count: number) => void;
  readonly shadow: (result: "agree" | "disagree" | "failed" | "dropped", rows: number) => void;
}

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const ROWS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
/** Distinct values of a label that come from a model, above which they are counted together. */
const MANY = 100;
const OTHER = "other";

export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `mlops_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, labelNames: string[], buckets: number[]) =>
    new Histogram({ name: `mlops_${name}`, help, labelNames, buckets, registers });
  const own = ["model", "version"];
  const requests = counter("requests_total", "Requests by route and HTTP status.", ["route", "status"]);
  const latency = histogram("request_seconds", "Time from a request's head to its answer.", ["route"], SECONDS);
  const errors = counter("errors_total", "Requests that were not answered, by what was wrong.", ["kind"]);
  const rows = counter("rows_total", "Rows scored for requests.", own);
  const scoring = histogram(
    "scoring_seconds",
    "Time from a request's rows to their scores, with waiting.",
    own,
    SECONDS,
  );
  const batches = histogram("batch_rows", "Rows of one run of a model.", own, ROWS);
  const runs = histogram("run_seconds", "Time of one run of a model.", own, SECONDS);
  const classes = counter("predictions_total", "Predicted labels.", [...own, "class"]);
  const nulls = counter("input_nulls_total", "Missing cells by feature.", [...own, "feature"]);
  const shadows = counter("shadow_rows_total", "Rows of a shadow's answers, by how they compare.", [...own, "result"]);
  const kept = counter("kept_total", "Answers captured, and rows stored, after they went out.", ["where", "result"]);
  const queue: (() => number)[] = [];
  new Gauge({
    name: "mlops_waiting_requests",
    help: "Requests that wait for a model.",
    registers,
    collect() {
      this.set(queue.reduce((sum, count) => sum + count(), 0));
    },
  });
  const known = new Map<string, { count: Counter.Internal; time: Histogram.Internal<string> }>();
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    request(route, status, seconds) {
      const key = `${status} ${route}`;
      let found = known.get(key);
      if (!found) {
        found = { count: requests.labels({ route, status: String(status) }), time: latency.labels({ route }) };
        known.set(key, found);
      }
      found.count.inc();
      found.time.observe(seconds);
    },
    error: (kind) => errors.inc({ kind }),
    kept: (where, result, count) => kept.inc({ where, result }, count),
    waiting: (count) => void queue.push(count),
    model(model, version, features) {
      const labels = { model, version };
      const [count, time, size, run] = [
        rows.labels(labels),
        scoring.labels(labels),
        batches.labels(labels),
        runs.labels(labels),
      ];
      const byClass = bounded((name) => classes.labels({ ...labels, class: name }));
      const byFeature = bounded((feature) => nulls.labels({ ...labels, feature }));
      return {
        batch(rows, seconds) {
          size.observe(rows);
          run.observe(seconds);
        },
        scored(rows, seconds) {
          count.inc(rows);
          time.observe(seconds);
        },
        predicted: (names) => {
          for (const name of names) byClass(name).inc();
        },
        nulls: (column, count) => byFeature(features?.[column] ?? OTHER).inc(count),
        shadow: (result, rows) => shadows.inc({ ...labels, result }, rows),
      };
    },
  };
}

/** A counter a name, but for those that come when there are many: a label must not take any number of values. */
function bounded(create: (name: string) => Counter.Internal): (name: string) => Counter.Internal {
  const known = new Map<string, Counter.Internal>();
  return (name) => {
    const key = known.size < MANY || known.has(name) ? name : OTHER;
    const found = known.get(key) ?? create(key);
    known.set(key, found);
    return found;
  };
}
