import { randomUUID } from "node:crypto";

type Pairs = { key: string; value: string }[];
export type Parameters = Record<string, unknown>;

export interface FakeRun {
  readonly id: string;
  readonly experiment: string;
  readonly startTime: number;
  status: string;
  deleted: boolean;
  readonly tags: Map<string, string>;
  readonly params: Map<string, string>;
  readonly metrics: Map<string, number>;
  readonly datasets: Map<string, unknown>;
}

export interface FakeModel {
  readonly tags: Map<string, string>;
  readonly aliases: Map<string, number>;
  readonly versions: { readonly source: string; readonly run: string; readonly tags: Map<string, string> }[];
}

export interface FakeState {
  readonly runs: Map<string, FakeRun>;
  readonly models: Map<string, FakeModel>;
}

/** What MLflow does on each of its calls, by method and path: what the real one would not take is refused. */
export function fakeCalls({ runs, models }: FakeState): Readonly<Record<string, (parameters: Parameters) => unknown>> {
  const experiments = new Map<string, { readonly id: string; readonly tags: Map<string, string> }>();
  const runOf = (id: unknown): FakeRun => {
    const run = runs.get(String(id));
    if (run === undefined) throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", `Run with id=${id} not found`);
    return run;
  };
  const activeRun = (id: unknown): FakeRun => {
    const run = runOf(id);
    if (run.deleted) throw invalid(`The run ${id} must be in the 'active' state.`);
    return run;
  };
  const modelOf = (name: unknown): FakeModel => {
    const model = models.get(String(name));
    if (model === undefined)
      throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", `Registered Model with name=${name} not found`);
    return model;
  };
  const versionOf = (name: unknown, version: unknown) => {
    const found = modelOf(name).versions[Number(version) - 1];
    if (found === undefined)
      throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", `Model Version (name=${name}, version=${version}) not found`);
    return found;
  };
  const asRun = (run: FakeRun) => ({
    info: {
      run_id: run.id,
      start_time: run.startTime,
      status: run.status,
      artifact_uri: `mlflow-artifacts:/${run.experiment}/${run.id}/artifacts`,
      lifecycle_stage: run.deleted ? "deleted" : "active",
    },
    data: { params: asPairs(run.params), tags: asPairs(run.tags) },
  });
  const logParam = (run: FakeRun, { key, value }: { key: string; value: string }) => {
    if (!/^[\w\-. :/]{1,250}$/.test(key) || value.length > 6_000) throw invalid(`Invalid parameter ${key}`);
    const old = run.params.get(key);
    if (old !== undefined && old !== value) throw invalid(`Changing param values is not allowed: ${key}`);
    run.params.set(key, value);
  };

  return {
    "GET experiments/get-by-name": ({ experiment_name }) => {
      const found = experiments.get(String(experiment_name));
      if (found === undefined) throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", "no such experiment");
      const { id, tags } = found;
      const experiment = { experiment_id: id, name: experiment_name, lifecycle_stage: "active", tags: asPairs(tags) };
      return { experiment: { ...experiment, artifact_location: `mlflow-artifacts:/${id}` } };
    },
    "POST experiments/create": ({ name, tags }) => {
      if (experiments.has(String(name)))
        throw new Refused(400, "RESOURCE_ALREADY_EXISTS", `Experiment '${name}' already exists.`);
      const id = String(experiments.size + 1);
      experiments.set(String(name), { id, tags: asMap(tags as Pairs) });
      return { experiment_id: id };
    },
    "POST runs/create": ({ experiment_id, start_time, tags, run_name }) => {
      const id = randomUUID().replaceAll("-", "");
      const run = {
        id,
        experiment: String(experiment_id),
        startTime: Number(start_time),
        status: "RUNNING",
        deleted: false,
      };
      const named = asMap([...(tags as Pairs), { key: "mlflow.runName", value: String(run_name) }]);
      runs.set(id, { ...run, tags: named, params: new Map(), metrics: new Map(), datasets: new Map() });
      return { run: asRun(runs.get(id)!) };
    },
    "GET runs/get": ({ run_id }) => ({ run: asRun(runOf(run_id)) }),
    "POST runs/search": ({ experiment_ids, filter }) => {
      const [, key = "", value] = /^tags\.`([^`]+)` = '([^']*)'$/.exec(String(filter)) ?? [];
      const found = [...runs.values()].filter(
        (run) => (experiment_ids as string[]).includes(run.experiment) && !run.deleted && run.tags.get(key) === value,
      );
      return { runs: found.sort((a, b) => a.startTime - b.startTime).map(asRun) };
    },
    "POST runs/update": ({ run_id, status }) => {
      activeRun(run_id).status = String(status);
      return {};
    },
    "POST runs/delete": ({ run_id }) => {
      runOf(run_id).deleted = true;
      return {};
    },
    "POST runs/log-parameter": ({ run_id, key, value }) => {
      logParam(activeRun(run_id), { key: String(key), value: String(value) });
      return {};
    },
    "POST runs/log-batch": ({ run_id, metrics, params }) => {
      const run = activeRun(run_id);
      if ((params as Pairs).length > 100 || (metrics as unknown[]).length > 1_000) throw invalid("too many at once");
      for (const param of params as Pairs) logParam(run, param);
      for (const { key, value, timestamp, step } of metrics as {
        key: string;
        value: number;
        timestamp: number;
        step: number;
      }[]) {
        if (!/^[\w\-. :/]{1,250}$/.test(key) || !Number.isFinite(value)) throw invalid(`Invalid metric ${key}`);
        if (!Number.isInteger(timestamp) || !Number.isInteger(step)) throw invalid(`A metric needs a time: ${key}`);
        run.metrics.set(key, value);
      }
      return {};
    },
    "POST runs/log-inputs": ({ run_id, datasets }) => {
      const run = activeRun(run_id);
      for (const { dataset } of datasets as { dataset: { name: string; digest: string; source: string } }[]) {
        if (dataset.digest.length > 36) throw invalid("Dataset digest exceeds 36 characters");
        run.datasets.set(`${dataset.name} ${dataset.digest}`, dataset);
      }
      return {};
    },
    "POST registered-models/create": ({ name, tags }) => {
      if (models.has(String(name)))
        throw new Refused(400, "RESOURCE_ALREADY_EXISTS", `Registered Model (name=${name}) already exists.`);
      if (/[/:]/.test(String(name))) throw invalid("Invalid name");
      models.set(String(name), { tags: asMap(tags as Pairs), aliases: new Map(), versions: [] });
      return {};
    },
    "GET registered-models/get": ({ name }) => {
      const { tags, aliases } = modelOf(name);
      const held = [...aliases].map(([alias, version]) => ({ alias, version: String(version) }));
      return { registered_model: { name, tags: asPairs(tags), ...(held.length > 0 && { aliases: held }) } };
    },
    "GET registered-models/search": ({ filter }) => {
      const [, key = "", value] = /^tags\.`([^`]+)` = '([^']*)'$/.exec(String(filter)) ?? [];
      const found = [...models].filter(([, { tags }]) => tags.get(key) === value);
      return {
        registered_models: found.map(([name, { versions }]) => ({
          name,
          latest_versions: versions.slice(-1).map(() => ({})),
        })),
      };
    },
    "POST registered-models/set-tag": ({ name, key, value }) => {
      modelOf(name).tags.set(String(key), String(value));
      return {};
    },
    "POST registered-models/alias": ({ name, alias, version }) => {
      if (!/^[\w-]{1,255}$/.test(String(alias)) || /^(?:latest|v\d+)$/i.test(String(alias)))
        throw invalid("Invalid alias");
      versionOf(name, version);
      modelOf(name).aliases.set(String(alias), Number(version));
      return {};
    },
    "DELETE registered-models/alias": ({ name, alias }) => {
      modelOf(name).aliases.delete(String(alias));
      return {};
    },
    "POST model-versions/create": ({ name, source, run_id, tags }) => {
      const { versions } = modelOf(name);
      if (!String(source).startsWith(`${asRun(activeRun(run_id)).info.artifact_uri}/`))
        throw invalid("Invalid model version source");
      versions.push({ source: String(source), run: String(run_id), tags: asMap(tags as Pairs) });
      return { model_version: { name, version: String(versions.length) } };
    },
    "GET model-versions/search": ({ filter }) => {
      const [, name = ""] = /^name = '([^']+)'$/.exec(String(filter)) ?? [];
      const versions = (models.get(name)?.versions ?? []).map(({ source, run, tags }, index) => ({
        ...{ name, version: String(index + 1), source, run_id: run, tags: asPairs(tags) },
      }));
      return { model_versions: versions.toReversed() };
    },
    "POST model-versions/set-tag": ({ name, version, key, value }) => {
      versionOf(name, version).tags.set(String(key), String(value));
      return {};
    },
    "DELETE model-versions/delete-tag": ({ name, version, key }) => {
      if (!versionOf(name, version).tags.delete(String(key)))
        throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", "no such tag");
      return {};
    },
  };
}

export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

function invalid(message: string): Refused {
  return new Refused(400, "INVALID_PARAMETER_VALUE", message);
}

function asPairs(map: ReadonlyMap<string, string>): Pairs {
  return [...map].map(([key, value]) => ({ key, value }));
}

function asMap(pairs: Pairs): Map<string, string> {
  return new Map(pairs.map(({ key, value }) => [key, value]));
}
