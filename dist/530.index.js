export const id = 530;
export const ids = [530];
export const modules = {

/***/ 1530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/action-kit/src/base-commit.ts
var base_commit = __webpack_require__(69256);
// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/errors/src/did-you-mean.ts
var did_you_mean = __webpack_require__(24034);
// EXTERNAL MODULE: ./node_modules/protobufjs/light.js
var light = __webpack_require__(80365);
var light_default = /*#__PURE__*/__webpack_require__.n(light);
;// CONCATENATED MODULE: ./packages/inference/src/onnx-messages.ts

/** In AttributeProto.type: a list of integers. */
const INTS = 7;
const schema = light_default().Root.fromJSON({
    nested: {
        Model: {
            fields: {
                irVersion: { type: "int32", id: 1 },
                producerName: { type: "string", id: 2 },
                producerVersion: { type: "string", id: 3 },
                graph: { type: "Graph", id: 7 },
                opsetImport: { rule: "repeated", type: "OperatorSet", id: 8 },
            },
        },
        OperatorSet: { fields: { domain: { type: "string", id: 1 }, version: { type: "int64", id: 2 } } },
        Graph: {
            fields: {
                node: { rule: "repeated", type: "Node", id: 1 },
                initializer: { rule: "repeated", type: "bytes", id: 5 },
                output: { rule: "repeated", type: "ValueInfo", id: 12 },
                valueInfo: { rule: "repeated", type: "ValueInfo", id: 13 },
            },
        },
        Node: {
            fields: {
                input: { rule: "repeated", type: "string", id: 1 },
                output: { rule: "repeated", type: "string", id: 2 },
                opType: { type: "string", id: 4 },
                attribute: { rule: "repeated", type: "bytes", id: 5 },
                domain: { type: "string", id: 7 },
            },
        },
        ValueInfo: { fields: { name: { type: "string", id: 1 }, type: { type: "ValueType", id: 2 } } },
        ValueType: { fields: { tensorType: { type: "TensorType", id: 1 } } },
        TensorType: { fields: { elemType: { type: "int32", id: 1 } } },
        AttributeName: { fields: { name: { type: "string", id: 1 } } },
        Attribute: {
            fields: {
                name: { type: "string", id: 1 },
                ints: { rule: "repeated", type: "int64", id: 8 },
                strings: { rule: "repeated", type: "bytes", id: 9 },
                type: { type: "int32", id: 20 },
            },
        },
        TensorPlace: {
            fields: {
                name: { type: "string", id: 8 },
                externalData: { rule: "repeated", type: "Entry", id: 13 },
                dataLocation: { type: "int32", id: 14 },
            },
        },
        Entry: { fields: { key: { type: "string", id: 1 }, value: { type: "string", id: 2 } } },
        Tensor: {
            fields: {
                dataType: { type: "int32", id: 2 },
                int32Data: { rule: "repeated", type: "int32", id: 5 },
                stringData: { rule: "repeated", type: "bytes", id: 6 },
                int64Data: { rule: "repeated", type: "int64", id: 7 },
                rawData: { type: "bytes", id: 9 },
            },
        },
    },
});
/** Decodes the file's outline; the rest stays as views of `bytes`, so that `encodeModel` gives it back. */
function decodeModel(bytes) {
    const reader = light_default().Reader.create(bytes);
    reader.discardUnknown = false;
    return schema.lookupType("Model").decode(reader);
}
function encodeModel(model) {
    return schema.lookupType("Model").encode(model).finish();
}
/** The attribute of that name, or undefined. The node's others are not decoded. */
function attribute(node, name) {
    const bytes = node.attribute.find((each) => attributeName(each) === name);
    return bytes && schema.lookupType("Attribute").decode(bytes);
}
/** Puts a list of integers where the attribute `name` stood, under a name of its own. */
function replaceAttribute(node, name, by) {
    const bytes = schema
        .lookupType("Attribute")
        .encode({ ...by, type: INTS })
        .finish();
    node.attribute = node.attribute.map((each) => (attributeName(each) === name ? bytes : each));
}
function attributeName(bytes) {
    return schema.lookupType("AttributeName").decode(bytes).name;
}
function tensorPlace(initializer) {
    return schema.lookupType("TensorPlace").decode(initializer);
}
function tensor(initializer) {
    return schema.lookupType("Tensor").decode(initializer);
}

;// CONCATENATED MODULE: ./packages/inference/src/class-labels.ts

/** Operators that hand on labels or scores with the classes in the same order. */
const HANDS_ON = new Set([
    "Cast",
    "Identity",
    "Reshape",
    "Squeeze",
    "Unsqueeze",
    "Flatten",
    "Normalizer",
    "Softmax",
    "Clip",
]);
/** Attributes that hold a classifier's or ZipMap's classes, in the order of its scores. */
const LABELS = ["classlabels_strings", "classlabels_int64s", "classlabels_ints"];
const ELEMENT = { int32: 6, int64: 7, string: 8 };
/**
 * The names of the classes in the order of the scores, as the graph holds them: in its ZipMap, in the classifier that gives an output, or in the
 * table from which the label is picked. Null where the graph does not say.
 */
function classLabels(graph) {
    const producers = new Map(graph.node.flatMap((node) => node.output.map((name) => [name, node])));
    for (const node of graph.node) {
        const labels = node.opType === "ZipMap" ? labelsOf(node) : null;
        if (labels)
            return labels;
    }
    for (const output of graph.output) {
        const labels = labelsBehind(output.name, graph, producers);
        if (labels)
            return labels;
    }
    return null;
}
function labelsBehind(name, graph, producers) {
    let node = producers.get(name);
    const seen = new Set();
    while (node && !seen.has(node)) {
        seen.add(node);
        const labels = labelsOf(node);
        if (labels)
            return labels;
        const [input = ""] = node.input;
        if (node.opType === "ArrayFeatureExtractor")
            return constant(input, graph, producers);
        if (node.opType === "LabelEncoder")
            return encoded(node, labelsBehind(input, graph, producers));
        if (!HANDS_ON.has(node.opType))
            return null;
        node = producers.get(input);
    }
    return null;
}
function labelsOf(node) {
    for (const name of LABELS) {
        const labels = texts(node, name);
        if (labels.length > 0)
            return labels;
    }
    return null;
}
function texts(node, name) {
    const found = attribute(node, name);
    return found ? [...found.strings.map(utf8), ...found.ints.map(String)] : [];
}
/** Classes after a LabelEncoder: those before it (else the numbers 0…K−1) looked up among its keys. */
function encoded(node, before) {
    const keys = [...texts(node, "keys_strings"), ...texts(node, "keys_int64s")];
    const values = [...texts(node, "values_strings"), ...texts(node, "values_int64s")];
    const lookup = new Map(keys.map((key, at) => [key, values[at]]));
    const after = (before ?? keys.map((_, at) => String(at))).map((key) => lookup.get(key));
    return after.every((value) => value !== undefined) && after.length > 0 ? after : null;
}
/** The texts of an initializer, whether used as it is or cast. */
function constant(name, graph, producers) {
    const producer = producers.get(name);
    if (producer?.opType === "Cast")
        return constant(producer.input[0] ?? "", graph, producers);
    const bytes = graph.initializer.find((each) => tensorPlace(each).name === name);
    if (!bytes)
        return null;
    const { dataType, stringData, int32Data, int64Data, rawData } = tensor(bytes);
    const raw = new Uint8Array(rawData).buffer;
    if (dataType === ELEMENT.string)
        return stringData.map(utf8);
    if (dataType === ELEMENT.int64)
        return (int64Data.length > 0 ? int64Data : [...new BigInt64Array(raw)]).map(String);
    if (dataType === ELEMENT.int32)
        return (int32Data.length > 0 ? int32Data : [...new Int32Array(raw)]).map(String);
    return null;
}
function utf8(bytes) {
    return new TextDecoder().decode(bytes);
}

;// CONCATENATED MODULE: ./packages/inference/src/number-labels.ts

/** Classifiers that can give either, by the attribute that makes them give numbers. */
const NUMBERS = new Map([
    ["TreeEnsembleClassifier", "classlabels_int64s"],
    ["LinearClassifier", "classlabels_ints"],
]);
const TEXTS = "classlabels_strings";
const INT64 = 7;
/** Operators whose inner graphs may read any value of the outer one. */
const WITH_GRAPHS = new Set(["If", "Loop", "Scan"]);
/**
 * Makes a classifier whose text labels are an output of the graph give their numbers instead, since the runtime makes a JavaScript string for each row:
 * that takes longer than all else around a small forest.
 *
 * @returns null where the graph has no such classifier, or where something else reads its labels.
 */
function numberLabels(graph) {
    if (graph.node.some(({ opType }) => WITH_GRAPHS.has(opType)))
        return null;
    for (const node of graph.node) {
        const numbers = NUMBERS.get(node.opType);
        const labels = numbers ? (attribute(node, TEXTS)?.strings ?? []) : [];
        const names = labels.length > 0 ? namesOf(node.output[0] ?? "", graph) : [];
        const output = graph.output.find(({ name }) => name === names.at(-1));
        if (!numbers || !output)
            continue;
        replaceAttribute(node, TEXTS, { name: numbers, ints: [...labels.keys()] });
        output.type = { tensorType: { elemType: INT64 } };
        graph.valueInfo = graph.valueInfo.filter(({ name }) => !names.includes(name));
        return { output: output.name, labels: labels.map((bytes) => new TextDecoder().decode(bytes)) };
    }
    return null;
}
/** The names under which a value goes on, its own first, as long as a single node reads it and leaves it as it is; empty where another node reads it. */
function namesOf(value, graph) {
    const readers = graph.node.filter((node) => node.input.includes(value));
    const [reader] = readers;
    if (!reader)
        return [value];
    const isOutput = graph.output.some(({ name }) => name === value);
    if (isOutput || readers.length > 1 || reader.opType !== "Identity")
        return [];
    const next = namesOf(reader.output[0] ?? "", graph);
    return next.length > 0 ? [value, ...next] : [];
}

;// CONCATENATED MODULE: ./packages/inference/src/zip-map.ts
const FLOAT = 1;
/**
 * Makes the outputs of ZipMap nodes readable: scikit-learn's exports pack their scores into a sequence of maps, which onnxruntime-node cannot
 * return. Each such node becomes an Identity, so that its output keeps its name and holds the `[N, K]` tensor of floats that was packed.
 *
 * @returns whether the model had any.
 */
function cutZipMaps(model) {
    const graph = model.graph;
    const cut = graph?.node.filter((node) => node.opType === "ZipMap") ?? [];
    for (const node of cut) {
        node.opType = "Identity";
        node.domain = "";
        node.attribute = [];
        const output = graph?.output.find(({ name }) => name === node.output[0]);
        if (output)
            output.type = { tensorType: { elemType: FLOAT } };
    }
    const core = model.opsetImport.some(({ domain }) => isCore(domain));
    if (cut.length > 0 && !core)
        model.opsetImport = [...model.opsetImport, { domain: "", version: 13 }];
    return cut.length > 0;
}
/** Whether a domain is that of ONNX itself, which has two spellings. */
function isCore(domain) {
    return domain === undefined || domain === "" || domain === "ai.onnx";
}

;// CONCATENATED MODULE: ./packages/inference/src/model-file.ts










const SMALL_FOREST = 4 * 2 ** 20;
/** In TensorProto.data_location: the values lie in another file. */
const EXTERNAL = 1;
async function readModelFile(path) {
    const bytes = await modelBytes(path);
    const { model, graph } = decoded(bytes, path);
    const classes = classLabels(graph);
    const weights = weightFiles(graph, path);
    const digest = await digestOf(bytes, weights, path);
    const cut = cutZipMaps(model);
    const numbered = numberLabels(graph);
    const source = cut || numbered
        ? { bytes: encodeModel(model), externalData: await loaded(weights, path) }
        : { path: (0,external_node_path_.resolve)(path) };
    return {
        source,
        sha256: digest,
        classes,
        numbered,
        opsets: new Map(model.opsetImport.map(({ domain, version }) => [isCore(domain) ? "ai.onnx" : domain, Number(version)])),
        smallForest: bytes.length <= SMALL_FOREST && graph.node.some(({ opType }) => opType.startsWith("TreeEnsemble")),
        producer: [model.producerName, model.producerVersion].filter(Boolean).join(" ") || null,
    };
}
/**
 * Files that hold some of a model's weights, as its graph names them: paths that begin in the model's folder.
 * @throws UserError where the file is no ONNX model
 */
async function weightsBeside(path) {
    const bytes = await modelBytes(path);
    // The key by which a graph names them: a big model is not read twice for nothing.
    if (!bytes.includes("location"))
        return [];
    return weightFiles(decoded(bytes, path).graph, path);
}
async function modelBytes(path) {
    const bytes = await (0,promises_.readFile)(path).catch(async (cause) => {
        if (cause.code === "ENOENT") {
            const near = (0,did_you_mean/* didYouMean */.a)((0,external_node_path_.basename)(path), await namesIn((0,external_node_path_.dirname)(path)));
            throw new user_error/* UserError */.y(`There is no model at ${JSON.stringify(path)}.${near}`, {
                remedy: "Mend the path; it counts from the working directory.",
            });
        }
        throw new user_error/* UserError */.y(`The model ${JSON.stringify(path)} cannot be read.`, { file: path, cause });
    });
    if (bytes.length === 0)
        throw new user_error/* UserError */.y("The model file is empty.", { file: path });
    if (bytes.subarray(0, 40).toString("latin1").startsWith("version https://git-lfs")) {
        throw new user_error/* UserError */.y("The model file is a Git LFS pointer, not the model.", {
            file: path,
            remedy: "Check out with `lfs: true`, or run `git lfs pull`.",
        });
    }
    return bytes;
}
function decoded(bytes, path) {
    try {
        const model = decodeModel(bytes);
        const { graph } = model;
        if (graph && graph.output.length > 0)
            return { model, graph };
    }
    catch (cause) {
        throw new user_error/* UserError */.y("The file is no whole ONNX model: it is truncated or has another format.", {
            file: path,
            remedy: "Export the model again, and check that the whole file was committed or downloaded.",
            cause,
        });
    }
    throw new user_error/* UserError */.y("The file is no ONNX model: it holds no graph with outputs.", { file: path });
}
/** Files beside the model that hold some of its weights, by the place that the graph gives, sorted. */
function weightFiles(graph, path) {
    const locations = new Set();
    for (const initializer of graph.initializer) {
        const { dataLocation, externalData } = tensorPlace(initializer);
        if (dataLocation !== EXTERNAL)
            continue;
        const location = externalData.find(({ key }) => key === "location")?.value ?? "";
        const inside = (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), location));
        if (inside === "" || inside.startsWith("..") || (0,external_node_path_.resolve)(inside) === inside) {
            throw new user_error/* UserError */.y(`The model keeps weights in ${JSON.stringify(location)}, outside its own folder.`, {
                file: path,
            });
        }
        locations.add(location);
    }
    return [...locations].sort();
}
async function digestOf(bytes, weights, path) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(bytes);
    for (const location of weights) {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), location)), hash, { end: false }).catch((cause) => missingWeights(location, path, cause));
    }
    return hash.digest("hex");
}
function loaded(weights, path) {
    return Promise.all(weights.map(async (location) => ({ path: location, data: await (0,promises_.readFile)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), location)) })));
}
async function missingWeights(location, path, cause) {
    throw new user_error/* UserError */.y(`The model keeps weights in ${JSON.stringify(location)}, which cannot be read beside it.`, {
        file: path,
        remedy: "Put that file beside the model, under the name that it had at export.",
        cause,
    });
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/baseline.ts





/** Finds the baseline that the settings ask for. A base that lacks the model is a first model, not an error. */
async function findBaseline(request, context) {
    const { settings } = request;
    const place = request.placeOf(["baseline"]);
    switch (settings.baseline.kind) {
        case "none":
            return { kind: "absent", why: "No baseline is asked for." };
        case "file": {
            const { path } = settings.baseline;
            return {
                kind: "found",
                holds: tables.test(path) ? "file" : "model",
                origin: "file",
                name: "baseline",
                commit: null,
                path,
                shownAs: path,
                calledIn: `baseline ${path}`,
                place,
                settings,
            };
        }
        case "registry":
            throw new user_error/* UserError */.y(`The baseline registry:${settings.baseline.version} needs a model registry.`, {
                ...place,
                remedy: "There is no registry in mlops-actions yet: use base, a path, or none.",
            });
        case "base":
            return fromBase(request, context);
    }
}
/** Files of rows by their names; whatever else is given as a baseline must be a model. */
const tables = /\.(csv|tsv|txt|jsonl|ndjson|json|parquet|pq)(\.gz)?$/i;
async function fromBase(request, context) {
    const checkout = await context.checkout();
    if (checkout === null)
        return { kind: "absent", why: "There is no git checkout to take a base from." };
    const base = await (0,base_commit/* baseCommit */.t)(checkout, context);
    if (base === null) {
        const why = context.event === null
            ? "The checkout knows no default branch to compare with: git remote set-head origin --auto looks it up."
            : "This run is about no pull request, so that there is no base to compare with.";
        return { kind: "absent", why };
    }
    const { commit, branch } = base;
    await checkout.need(commit);
    const onBase = [" on ", code(branch), " (", code(commit.slice(0, 7)), ")"];
    const firstModel = (path, why) => ({
        kind: "absent",
        why: ["First model: ", code(path), ...onBase, why],
    });
    let settings = request.settings;
    if (request.config !== null) {
        const config = await checkout.readAt(commit, inFolder(request.config, context));
        if (config === null)
            return firstModel(request.config, " does not exist.");
        settings = declaredAtBase(config, request, context);
        if (settings === null)
            return firstModel(request.config, " does not declare it.");
    }
    const shownAs = settings.source.path;
    const folder = (0,external_node_path_.join)(context.places.temporary, "base");
    await (0,promises_.mkdir)(folder, { recursive: true });
    const path = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(shownAs));
    const source = inFolder(shownAs, context);
    if (!(await checkout.copyAt(commit, source, path)))
        return firstModel(shownAs, " does not exist.");
    if (settings.source.kind === "artifact")
        await copyWeights(path, (0,external_node_path_.dirname)(source), checkout, commit);
    return {
        kind: "found",
        holds: settings.source.kind === "artifact" ? "model" : "file",
        origin: "base",
        name: branch,
        commit,
        path,
        shownAs,
        calledIn: `baseline ${shownAs} on ${branch}`,
        place: request.placeOf(["baseline"]),
        settings: onTheRowsOf(request.settings, settings),
    };
}
/** The base's model as the base reads it, on the rows that the change brings: both must predict the same ones. */
function onTheRowsOf({ source, data }, base) {
    const { holdout } = source;
    const rows = holdout === undefined || base.source.kind === "predictions" ? {} : { holdout };
    const id = data.id === undefined ? {} : { id: data.id };
    return { ...base, source: { ...base.source, ...rows }, data: { ...base.data, target: data.target, ...id } };
}
/** A path as the checkout takes it, however the user wrote it. */
function inFolder(path, { places }) {
    return (0,external_node_path_.relative)(places.work, (0,external_node_path_.resolve)(path)).replaceAll(external_node_path_.sep, "/");
}
function code(text) {
    return { text, style: "code" };
}
/** A broken file on the base must not stop the change that mends it. */
function declaredAtBase(config, request, context) {
    try {
        return request.settingsIn(config);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        context.log.info(`${request.config} on the base is not valid (${error.message}); today's settings are used for it.`);
        return request.settings;
    }
}
/** Weights that an exporter left beside the model, as its graph names them. */
async function copyWeights(model, from, checkout, commit) {
    const named = await weightsBeside(model).catch((error) => {
        // A file that is no model is told of where it is run, with the name of the baseline.
        if (error instanceof user_error/* UserError */.y)
            return [];
        throw error;
    });
    for (const weights of named) {
        const destination = (0,external_node_path_.join)((0,external_node_path_.dirname)(model), weights);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
        await checkout.copyAt(commit, external_node_path_.posix.join(from, weights), destination);
    }
}

;// CONCATENATED MODULE: ./packages/errors/src/with-place.ts

/** Runs what may meet a user's mistake; one without a place of its own gets this one: where it was asked for. */
async function withPlace(place, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || Object.keys(error.place).length > 0)
            throw error;
        throw placed(error, place());
    }
}
/** The same mistake, said of another place. */
function placed({ message, remedy, cause }, place) {
    return new user_error/* UserError */.y(message, {
        ...place,
        ...(remedy !== undefined && { remedy }),
        ...(cause !== undefined && { cause }),
    });
}

;// CONCATENATED MODULE: ./packages/inference/src/listed.ts
const SHOWN = 40;
/** Names (or lines) for a message: quoted, and cut where there are too many to read. */
function listed(names, shown = SHOWN) {
    const texts = names.slice(0, shown).map((name) => JSON.stringify(name));
    const more = names.length - texts.length;
    return texts.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

;// CONCATENATED MODULE: ./packages/inference/src/load-error.ts

/** What onnxruntime says when it refuses a model, and what that means. */
const COMPLAINTS = [
    {
        pattern: /No Op registered for (\S+) with domain_version of (\d+)|(\S+?)\(-?\d+\) is not a registered function\/op/,
        message: ([, op, version, unregistered]) => `The model uses the operator ${op ?? unregistered}, which onnxruntime does not know${version ? ` in operator set ${version}` : ""}.`,
        remedy: "Export the model with ONNX's own operators.",
    },
    {
        pattern: /Opset (\d+) is under development|[Uu]nsupported opset|opset (?:version )?(\d+)/,
        message: ([, first, second]) => `The model needs operator set ${first ?? second ?? ""}, which this onnxruntime does not support.`,
        remedy: "Export the model with a lower target opset.",
    },
    {
        pattern: /Unsupported model IR version: (\d+), max supported IR version: (\d+)/,
        message: ([, version, most]) => `The model has IR version ${version}; this onnxruntime reads up to ${most}.`,
        remedy: "Export the model with an older onnx package, or set its `ir_version`.",
    },
    {
        pattern: /Could not find an implementation for (\S+)\((\d+)\)/,
        message: ([, op]) => `onnxruntime has no implementation of the model's operator ${op} for the types that it is used with.`,
        remedy: "Export the model with float inputs, or without that step.",
    },
];
const ANY_OTHER = {
    pattern: /(?:)/,
    message: () => "onnxruntime cannot load the model.",
    remedy: "See whether Python's onnxruntime loads it; if not, export it again.",
};
/** Translates what onnxruntime says of a model that it cannot load; its own words stay the cause. */
function loadError(path, cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    const complaint = COMPLAINTS.find(({ pattern }) => pattern.test(words)) ?? ANY_OTHER;
    return new user_error/* UserError */.y(complaint.message(words.match(complaint.pattern)), {
        file: path,
        remedy: complaint.remedy,
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/inference/src/outputs.ts


const outputs_NUMBERS = new Set(["float32", "float64", "float16"]);
const outputs_LABELS = new Set(["string", "int64", "int32", "int16", "int8", "uint8", "bool"]);
/**
 * Tells which output holds the labels and which the scores (of a regression: the values), by the names given, else by type and shape.
 *
 * @throws UserError where a name is unknown, or several outputs could be meant.
 */
function outputRoles(path, outputs, classes, wish) {
    const label = wish.task === "regression" ? null : labelOutput(path, outputs, wish);
    const rest = outputs.filter(({ name }) => name !== label);
    if (wish.outputs?.scores !== undefined)
        return { label, scores: [named(path, outputs, wish.outputs.scores, "scores")] };
    const split = wish.task === "regression" ? null : splitScores(rest, classes);
    if (split)
        return { label, scores: split };
    const scores = rest.filter(({ type, shape }) => outputs_NUMBERS.has(type) && (wish.task !== "regression" || isColumn(shape)));
    if (scores.length > 1)
        throw ambiguous(path, scores, "scores");
    if (scores.length === 0 && label === null) {
        const what = wish.task === "regression" ? "values of a regression" : "labels or scores";
        throw new user_error/* UserError */.y(`None of the model's outputs holds ${what}: ${described(outputs)}.`, {
            file: path,
            remedy: "Check `task:`, or name the output under `outputs:`.",
        });
    }
    return { label, scores: scores.map(({ name }) => name) };
}
function labelOutput(path, outputs, { outputs: names }) {
    if (names?.label !== undefined)
        return named(path, outputs, names.label, "label");
    const labels = outputs.filter(({ name, type, shape }) => outputs_LABELS.has(type) && isColumn(shape) && name !== names?.scores);
    if (labels.length > 1)
        throw ambiguous(path, labels, "label");
    return labels[0]?.name ?? null;
}
/** skl2onnx with `zipmap="columns"` gives each class an output: its label after `i` (a number) or `s` (a text). */
function splitScores(outputs, classes) {
    if (!classes || outputs.length < 2)
        return null;
    const names = classes.map((label) => outputs.find(({ name, type, shape }) => outputs_NUMBERS.has(type) && isColumn(shape) && (name === `i${label}` || name === `s${label}`))?.name);
    return names.every((name) => name !== undefined) && new Set(names).size === classes.length ? names : null;
}
/** Whether a row has one value. */
function isColumn(shape) {
    return shape.slice(1).every((size) => size === 1 || size === null);
}
function named(path, outputs, name, key) {
    const names = outputs.map((output) => output.name);
    if (names.includes(name))
        return name;
    throw new user_error/* UserError */.y(`The model has no output ${JSON.stringify(name)}, which \`outputs: { ${key} }\` names.${(0,did_you_mean/* didYouMean */.a)(name, names)}`, {
        file: path,
        remedy: `Its outputs are ${listed(names)}.`,
    });
}
function ambiguous(path, outputs, key) {
    return new user_error/* UserError */.y(`Several of the model's outputs may hold its ${key}: ${described(outputs)}.`, {
        file: path,
        remedy: `Name the one under \`outputs: { ${key}: … }\`.`,
    });
}
function described(outputs) {
    return outputs
        .map(({ name, type, shape }) => `${JSON.stringify(name)} (${type} [${shape.map((size) => size ?? "?").join(", ")}])`)
        .join(", ");
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./packages/inference/src/worker.ts
/**
 * The batch loop, on the main thread and in workers alike. This file imports nothing but node's own modules and types: the bundler copies it as it
 * is beside the bundle, and node runs the copy.
 */


const KIND = "mlops-actions/inference";
const [EMPTY, FULL, TAKEN] = [0, 1, 2];
/** Places in `Pool.control`: rung when tiles were filled or the pool closed; rows that are done; 1 when no tile will follow. */
const [BELL, DONE, CLOSED] = [0, 1, 2];
/** The same for every session: with one thread the bits of a score depend neither on the machine's cores nor on the other rows of a batch. */
const SESSION_OPTIONS = {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 4,
};
function openSession(runtime, source) {
    if ("path" in source)
        return runtime.InferenceSession.create(source.path, SESSION_OPTIONS);
    const { bytes, externalData } = source;
    return runtime.InferenceSession.create(bytes, externalData.length > 0 ? { ...SESSION_OPTIONS, externalData } : SESSION_OPTIONS);
}
/** Runs a tile, `runRows` rows at a time, and hands over each batch of outputs with the row of the table at which it begins. */
async function runTile(runtime, session, work, tile, span, collect) {
    for (let from = 0; from < span.padded; from += work.runRows) {
        const to = Math.min(from + work.runRows, span.padded);
        const tensors = work.feeds.map((feed, at) => {
            const cells = tile[at].subarray(from * feed.width, to * feed.width);
            const data = feed.texts ? Array.from(cells, (code) => feed.texts[code]) : cells;
            return [feed.name, new runtime.Tensor(feed.type, data, [to - from, ...feed.shape])];
        });
        const outputs = await session.run(Object.fromEntries(tensors), work.outputs);
        collect(outputs, span.first + from, Math.min(to, span.rows) - from);
    }
}
/** Copies a batch of outputs to their places, the rows that only completed the batch left out. */
function collectInto(sinks, labels, outputs, first, rows) {
    for (const sink of sinks) {
        const data = outputs[sink.name].data;
        const width = "codes" in sink ? 1 : sink.columns.length;
        if (data.length < rows * width) {
            throw new RangeError(`Output ${JSON.stringify(sink.name)} holds ${data.length} values for ${rows} rows of ${width}.`);
        }
        if ("codes" in sink)
            labels.collect(data, sink.codes.subarray(first, first + rows));
        else
            for (let at = 0; at < width; at++)
                copyColumn(data, at, width, sink.columns[at], first, rows);
    }
}
function copyColumn(data, at, width, column, first, rows) {
    const out = column.subarray(first, first + rows);
    if (data instanceof Float32Array)
        for (let row = 0, cell = at; row < rows; row++, cell += width)
            out[row] = data[cell];
    else
        for (let row = 0, cell = at; row < rows; row++, cell += width)
            out[row] = Number(data[cell]);
}
/** Labels that are compared before they are looked up. */
const FEW = 4;
/**
 * Distinct labels that a thread saw, and their codes. Thread t of n uses the codes t, t + n, t + 2n, …, so that threads need not agree while they run.
 */
class Labels {
    texts = [];
    #codes = new Map();
    /** Codes of the labels 0…255, −1 where not seen: most labels are such numbers. */
    #small = new Int32Array(256).fill(-1);
    #thread;
    #threads;
    constructor(thread, threads) {
        this.#thread = thread;
        this.#threads = threads;
    }
    collect(labels, codes) {
        if (labels instanceof BigInt64Array)
            this.#collectLongs(labels, codes);
        else if (Array.isArray(labels))
            this.#collectTexts(labels, codes);
        else
            for (let row = 0; row < codes.length; row++)
                codes[row] = this.#code(labels[row]);
    }
    /** Reads the halves of each number, which spares a BigInt. */
    #collectLongs(labels, codes) {
        const halves = new Int32Array(labels.buffer, labels.byteOffset, 2 * labels.length);
        for (let row = 0; row < codes.length; row++) {
            const low = halves[2 * row];
            const small = halves[2 * row + 1] === 0 && low >= 0 && low < 256;
            let code = small ? this.#small[low] : this.#code(labels[row]);
            if (code < 0)
                code = this.#small[low] = this.#code(labels[row]);
            codes[row] = code;
        }
    }
    /** Compares with the few labels that most models have: the runtime makes each label anew, and a Map would have to hash it. */
    #collectTexts(labels, codes) {
        const { texts } = this;
        for (let row = 0; row < codes.length; row++) {
            const label = labels[row];
            const few = Math.min(texts.length, FEW);
            let at = 0;
            while (at < few && texts[at] !== label)
                at++;
            codes[row] = at < few ? at * this.#threads + this.#thread : this.#code(label);
        }
    }
    #code(label) {
        const known = this.#codes.get(label);
        if (known !== undefined)
            return known;
        const code = this.texts.length * this.#threads + this.#thread;
        this.texts.push(String(label));
        this.#codes.set(label, code);
        return code;
    }
}
/** Takes a full tile out of the pool, or −1 where there is none. */
function takeTile({ states }) {
    for (let tile = 0; tile < states.length; tile++) {
        if (Atomics.compareExchange(states, tile, FULL, TAKEN) === FULL)
            return tile;
    }
    return -1;
}
function spanOf({ spans }, tile) {
    return { first: spans[3 * tile], rows: spans[3 * tile + 1], padded: spans[3 * tile + 2] };
}
/** Gives a tile back after its rows are done. */
function returnTile({ states, control }, tile, rows) {
    Atomics.store(states, tile, EMPTY);
    Atomics.add(control, DONE, rows);
    Atomics.notify(control, DONE);
}
async function work(task) {
    const { pool, sinks } = task;
    const labels = new Labels(task.thread, task.threads);
    const runtime = (0,external_node_module_.createRequire)(task.ortPath)(task.ortPath);
    const session = await openSession(runtime, task.source);
    const plan = { feeds: task.feeds, outputs: sinks.map(({ name }) => name), runRows: task.runRows };
    for (;;) {
        const heard = Atomics.load(pool.control, BELL);
        const tile = takeTile(pool);
        if (tile >= 0) {
            const span = spanOf(pool, tile);
            await runTile(runtime, session, plan, pool.tiles[tile], span, (...batch) => collectInto(sinks, labels, ...batch));
            returnTile(pool, tile, span.rows);
        }
        else if (Atomics.load(pool.control, CLOSED) === 1)
            break;
        else
            Atomics.wait(pool.control, BELL, heard);
    }
    await session.release();
    return labels.texts;
}
if (!external_node_worker_threads_.isMainThread && external_node_worker_threads_.workerData?.kind === KIND) {
    const answer = (message) => external_node_worker_threads_.parentPort?.postMessage(message);
    work(external_node_worker_threads_.workerData).then((labels) => answer({ labels }), (failure) => answer({ failure }));
}

;// CONCATENATED MODULE: ./packages/inference/src/model.ts






/**
 * Reads an ONNX file and loads it into onnxruntime.
 *
 * @throws UserError where the file is missing, a Git LFS pointer, no ONNX model, one that the runtime cannot load, or where its outputs or classes
 *   are not what the options say.
 */
async function openModel(path, options) {
    const { task, ort, ortPath } = options;
    const { source, classes: inGraph, numbered, smallForest, ...file } = await readModelFile(path);
    const graphClasses = task === "regression" ? null : inGraph;
    const classes = agreedClasses(path, graphClasses, options);
    const session = await openSession(ort, source).catch((cause) => {
        throw loadError(path, cause);
    });
    try {
        const outputs = session.outputMetadata
            .flatMap((value) => tensorInfo(value) ?? [])
            .map((output) => (output.name === numbered?.output ? { ...output, type: "string" } : output));
        const roles = outputRoles(path, outputs, classes, options);
        return {
            path,
            ...file,
            task,
            inputs: session.inputMetadata.map((value) => tensorInfo(value) ?? noTensor(path, value.name)),
            outputs,
            classes,
            classesFrom: graphClasses ? "graph" : classes ? "options" : null,
            runtime: { ort, ortPath, source, numbered, smallForest, session, roles, logits: options.scores === "logits" },
            close: () => session.release(),
        };
    }
    catch (error) {
        await session.release();
        throw error;
    }
}
function agreedClasses(path, graph, { task, classes }) {
    if (task === "regression" || !classes)
        return graph;
    if (graph && (graph.length !== classes.length || graph.some((label, at) => label !== classes[at]))) {
        throw new user_error/* UserError */.y(`\`classes:\` lists ${listed(classes)}, but the model orders its classes ${listed(graph)}.`, {
            file: path,
            remedy: "Leave `classes:` out: the model tells.",
        });
    }
    return classes;
}
function tensorInfo(value) {
    if (!value.isTensor)
        return null;
    return {
        name: value.name,
        type: value.type,
        shape: value.shape.map((size) => (typeof size === "number" && size > 0 ? size : null)),
    };
}
function noTensor(path, name) {
    throw new user_error/* UserError */.y(`The model's input ${JSON.stringify(name)} is a sequence or map, which no table of columns can feed.`, { file: path });
}

;// CONCATENATED MODULE: ./packages/dataset/src/quoted.ts
const LONGEST = 60;
/** Untrusted text as a message shows it: in quotes, control characters escaped, shortened. */
function quoted(text) {
    const characters = [...text.slice(0, 2 * LONGEST + 1)];
    const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
    return JSON.stringify(shown).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped);
}
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

;// CONCATENATED MODULE: ./packages/dataset/src/column.ts


/** The column of that name. Raises a UserError that names the nearest column where there is none. */
function column_column(table, name) {
    const found = table.columns.get(name);
    if (found !== undefined)
        return found;
    const type = table.unread.get(name);
    if (type !== undefined) {
        throw new user_error/* UserError */.y(`Column ${quoted(name)} holds ${type} values, which are not numbers, text, booleans or dates.`, {
            file: table.path,
        });
    }
    throw noSuchColumn(name, [...table.columns.keys()], table.path);
}
function noSuchColumn(name, names, file) {
    return new user_error/* UserError */.y(`There is no column ${quoted(name)}.${(0,did_you_mean/* didYouMean */.a)(name, names)}`, {
        file,
        remedy: `The columns are ${names.slice(0, 30).map(quoted).join(", ")}${names.length > 30 ? ", …" : ""}.`,
    });
}

;// CONCATENATED MODULE: ./packages/dataset/src/place-of-cell.ts
/** The place of a cell, or of a row, as an error takes it. */
function placeOfCell(table, row, name) {
    const { file, line, column } = table.placeOf(row, name);
    return { file, ...(line !== null && { line }), ...(column !== null && { column }) };
}

;// CONCATENATED MODULE: ./packages/dataset/src/numeric-column.ts




/**
 * A column as numbers, one a row: integers and booleans (0, 1) widened, missing cells NaN. The array of a float column
 * is the column's own, not a copy.
 * Raises a UserError with file, line, column and the first offending cell where a cell is not a number.
 */
function numericColumn(table, name) {
    const found = column_column(table, name);
    if (found.kind === "float")
        return found.values;
    if (found.kind === "text")
        return numbersOfText(table, name, found);
    const { values, nulls } = found;
    const numbers = new Float64Array(values.length);
    for (let row = 0; row < numbers.length; row++)
        numbers[row] = nulls?.[row] ? Number.NaN : Number(values[row]);
    return numbers;
}
/** A column stays text where a cell is none of number, missing; what it takes to be a number is decided once a word. */
function numbersOfText(table, name, { codes, dictionary }) {
    const meanings = dictionary.map((cell) => (table.missing.includes(cell) ? Number.NaN : numberOf(cell)));
    return Float64Array.from(codes, (code, row) => {
        const meaning = code === -1 ? Number.NaN : meanings[code];
        if (meaning === undefined)
            throw notANumber(table, name, row, dictionary[code]);
        return meaning;
    });
}
/** Integers beyond 64 bits are kept as text and are numbers all the same; `01067` is a name made of digits. */
function numberOf(cell) {
    return /^\s*[+-]?(?!0\d)(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(cell) ? Number(cell) : undefined;
}
function notANumber(table, name, row, cell) {
    const place = placeOfCell(table, row, name);
    const where = place.line === undefined ? ` (row ${row + 1})` : "";
    return new user_error/* UserError */.y(`Column ${quoted(name)} has to hold numbers, but a cell is ${quoted(cell)}${where}.`, {
        ...place,
        remedy: remedyFor(name, cell),
    });
}
function remedyFor(name, cell) {
    if (/^[+-]?\d+,\d+$/.test(cell))
        return "Write numbers with a decimal point.";
    if (/^[+-]?0\d+(\.\d*)?$/.test(cell)) {
        return `Text that begins with 0 is kept as text; if it is a number, declare \`columns: { ${quoted(name)}: float }\`.`;
    }
    return `Mend the cell, or add it to \`missing:\` if it means that there is no value.`;
}

;// CONCATENATED MODULE: ./packages/dataset/src/missing-rows.ts

/** The rows (from 0, ascending) whose cell in the column is missing. */
function missingRows(table, name) {
    const { nulls } = column_column(table, name);
    if (nulls === null)
        return [];
    const rows = [];
    for (let row = nulls.indexOf(1); row !== -1; row = nulls.indexOf(1, row + 1))
        rows.push(row);
    return rows;
}

;// CONCATENATED MODULE: ./packages/inference/src/cells.ts


/** Smallest and largest whole number that a type of tensor holds. */
const WHOLE_NUMBERS = new Map([
    ["bool", [0, 1]],
    ["int8", [-128, 127]],
    ["uint8", [0, 255]],
    ["int16", [-32_768, 32_767]],
    ["uint16", [0, 65_535]],
    ["int32", [-(2 ** 31), 2 ** 31 - 1]],
    ["uint32", [0, 2 ** 32 - 1]],
    ["int64", [-(2n ** 63n), 2n ** 63n - 1n]],
]);
/**
 * The cells of a column for an input of the given type. Missing cells become NaN or an empty text.
 *
 * @throws UserError with line and column where a cell is not what the input takes.
 */
function cellsOf(table, name, type) {
    const found = column_column(table, name);
    if (found.kind === "float" && found.unit === "days") {
        throw new user_error/* UserError */.y(`Column ${JSON.stringify(name)} holds dates, which no model takes as they are.`, {
            file: table.path,
            remedy: "Name it under `ignore:`, or store the number or text that the model was trained on.",
        });
    }
    if (type === "string")
        return textCells(table, name, found);
    const range = WHOLE_NUMBERS.get(type);
    return range ? wholeCells(table, name, found, type, range) : realCells(table, name, found);
}
function realCells(table, name, found) {
    if (found.kind === "text")
        return { kind: "numbers", values: numericColumn(table, name), nulls: null };
    if (found.kind === "float")
        return { kind: "numbers", values: found.values, nulls: null };
    const { nulls } = found;
    const values = found.values instanceof BigInt64Array ? Float64Array.from(found.values, Number) : found.values;
    return { kind: "numbers", values, nulls };
}
function wholeCells(table, name, found, type, [smallest, largest]) {
    const values = found.kind === "text" ? numericColumn(table, name) : found.values;
    const [missing] = missingRows(table, name);
    if (missing !== undefined) {
        throw wrongCell(table, name, missing, `is empty, but the model takes it as ${type}, which has no missing value`);
    }
    const fits = (value) => value >= smallest && value <= largest && (typeof value === "bigint" || Number.isInteger(value));
    const surely = values instanceof Uint8Array || (values instanceof Int32Array && smallest <= -(2 ** 31) && largest >= 2 ** 31 - 1);
    if (!surely) {
        const wrong = values.findIndex((value) => !fits(value));
        if (wrong >= 0) {
            throw wrongCell(table, name, wrong, `holds ${values[wrong]}, but the model takes it as ${type}`);
        }
    }
    if (type === "int64" && values instanceof Float64Array)
        return { kind: "longs", values: BigInt64Array.from(values, BigInt) };
    if (!(values instanceof BigInt64Array))
        return { kind: "numbers", values, nulls: null };
    if (type === "int64")
        return { kind: "longs", values };
    return { kind: "numbers", values: Float64Array.from(values, Number), nulls: null };
}
function textCells(table, name, found) {
    if (found.kind === "text")
        return { kind: "texts", codes: found.codes, texts: ["", ...found.dictionary] };
    if (found.kind !== "integer") {
        throw new user_error/* UserError */.y(`Column ${JSON.stringify(name)} feeds an input that takes text, but was read as ${found.kind === "float" ? "numbers" : "booleans"}.`, {
            file: table.path,
            remedy: `Declare it under \`columns:\` as text, so that its cells reach the model as they are written.`,
        });
    }
    const { values, nulls } = found;
    const known = new Map();
    const codes = new Int32Array(values.length);
    values.forEach((value, row) => {
        if (nulls?.[row])
            codes[row] = -1;
        else {
            if (!known.has(value))
                known.set(value, known.size);
            codes[row] = known.get(value);
        }
    });
    return { kind: "texts", codes, texts: ["", ...Array.from(known.keys(), String)] };
}
function wrongCell(table, name, row, what) {
    const { file, line, column: position } = table.placeOf(row, name);
    const where = line === null ? ` in row ${row + 1}` : "";
    return new user_error/* UserError */.y(`Column ${JSON.stringify(name)} ${what}${where}.`, {
        file,
        ...(line !== null && { line }),
        ...(position !== null && { column: position }),
        remedy: "Mend the cell, or leave the row out of the hold-out.",
    });
}

;// CONCATENATED MODULE: ./packages/inference/src/shared-memory.ts
/** Whether tensors may lie in memory that threads share: before node 22 onnxruntime refuses them, and one thread does all. */
const sharesMemory = Number.parseInt(process.versions.node, 10) >= 22;

;// CONCATENATED MODULE: ./packages/inference/src/tile.ts

/** What holds a tile's cells; a string input's are codes. */
const ARRAYS = {
    float32: Float32Array,
    float64: Float64Array,
    int8: Int8Array,
    uint8: Uint8Array,
    int16: Int16Array,
    uint16: Uint16Array,
    int32: Int32Array,
    uint32: Uint32Array,
    int64: BigInt64Array,
    bool: Uint8Array,
    string: Int32Array,
};
function isInputType(type) {
    return Object.hasOwn(ARRAYS, type);
}
/** Rows at a time, so that what is written stays in the processor's cache. Measured, as the four columns at a time of `copyFour`. */
const BLOCK = 1024;
/** Room for `rows` rows of every input, in memory that threads share. */
function createTile(feeds, rows) {
    const Memory = sharesMemory ? SharedArrayBuffer : ArrayBuffer;
    return feeds.map(({ type, width }) => {
        const array = ARRAYS[type];
        return new array(new Memory(rows * width * array.BYTES_PER_ELEMENT));
    });
}
/** Copies rows of the columns into a tile, row by row. Rows beyond the table's repeat the last one. */
function fillTile({ inputs }, tile, { first, rows, padded }) {
    inputs.forEach(({ feed, cells }, input) => {
        const { width } = feed;
        const out = tile[input];
        for (let from = 0; from < rows; from += BLOCK) {
            fillBlock(feed, cells, out, first + from, first + Math.min(from + BLOCK, rows), from * width);
        }
        for (let row = rows; row < padded; row++)
            out.copyWithin(row * width, (rows - 1) * width, rows * width);
    });
}
/** Copies rows `start` to `end` of the table to where `place` is the first cell of the first row. */
function fillBlock({ type, width }, cells, out, start, end, place) {
    let text = 1;
    for (let at = 0; at < width;) {
        const four = type === "float32" ? cells.slice(at, at + 4).flatMap(floatsOf) : [];
        if (four.length === 4) {
            copyFour(four, start, end, out, place + at, width);
            at += 4;
            continue;
        }
        const column = cells[at];
        copy(column, start, end, out, place + at, width, text);
        if (column.kind === "texts")
            text += column.texts.length;
        at += 1;
    }
}
function floatsOf(cells) {
    return cells.kind === "numbers" && cells.values instanceof Float64Array && !cells.nulls ? [cells.values] : [];
}
function copyFour([a, b, c, d], start, end, out, place, width) {
    for (let row = start, to = place; row < end; row++, to += width) {
        out[to] = a[row];
        out[to + 1] = b[row];
        out[to + 2] = c[row];
        out[to + 3] = d[row];
    }
}
/** Copies the cells of rows `start` to `end` to every `width`th place of `out` from `place`. Codes of texts count from `text`. */
function copy(cells, start, end, out, place, width, text) {
    if (cells.kind === "texts")
        copyCodes(cells.codes, start, end, out, place, width, text);
    else if (cells.kind === "longs")
        copyLongs(cells.values, start, end, out, place, width);
    else if (out instanceof BigInt64Array)
        copyAsLongs(cells.values, start, end, out, place, width);
    else {
        copyNumbers(cells.values, start, end, out, place, width);
        if (cells.nulls)
            blank(cells.nulls, start, end, out, place, width);
    }
}
function copyNumbers(values, start, end, out, place, width) {
    for (let row = start, to = place; row < end; row++, to += width)
        out[to] = values[row];
}
function copyLongs(values, start, end, out, place, width) {
    for (let row = start, to = place; row < end; row++, to += width)
        out[to] = values[row];
}
/** Writes numbers of 32 bits as the halves of 64, which spares a BigInt each. */
function copyAsLongs(values, start, end, out, place, width) {
    const halves = new Int32Array(out.buffer, out.byteOffset, 2 * out.length);
    for (let row = start, to = 2 * place; row < end; row++, to += 2 * width) {
        const value = values[row];
        halves[to] = value;
        halves[to + 1] = value >> 31;
    }
}
function copyCodes(codes, start, end, out, place, width, text) {
    for (let row = start, to = place; row < end; row++, to += width)
        out[to] = codes[row] + text;
}
function blank(nulls, start, end, out, place, width) {
    for (let row = start, to = place; row < end; row++, to += width)
        if (nulls[row])
            out[to] = Number.NaN;
}

;// CONCATENATED MODULE: ./packages/inference/src/binding.ts





/**
 * Finds the columns that feed the model: those of `features`, else those named like the model's inputs, else the file's columns in their order
 * without id, target and `ignore`.
 *
 * @throws UserError where the number of columns does not fit, a column is missing, or a cell is not what its input takes.
 */
function bindColumns(model, table, choice = {}) {
    const slots = model.inputs.map((input) => ({ input, width: widthOf(model, input) }));
    for (const name of [choice.id, choice.target, ...(choice.ignore ?? []), ...(choice.features ?? [])]) {
        if (name !== undefined)
            column_column(table, name);
    }
    const columns = byName(model, slots, table, choice) ?? inOrder(slots, table, choice);
    if (choice.target !== undefined && columns.includes(choice.target)) {
        throw new user_error/* UserError */.y(`The target ${JSON.stringify(choice.target)} would feed the model.`, { file: table.path });
    }
    let next = 0;
    const inputs = slots.map(({ input, width }) => {
        const names = columns.slice(next, next + (width ?? columns.length));
        next += names.length;
        return boundInput(table, input, names);
    });
    return { columns, inputs, fixedRows: fixedRows(model) };
}
/** Columns that one row of an input takes: the product of its dimensions after the first, which counts rows. */
function widthOf(model, input) {
    const problem = (what) => new user_error/* UserError */.y(`The model's input ${JSON.stringify(input.name)} ${what}, which no table of columns can feed.`, {
        file: model.path,
    });
    if (!isInputType(input.type))
        throw problem(`takes ${input.type}`);
    if (input.shape.length === 0)
        throw problem("is a single value");
    const [, ...row] = input.shape;
    if (!row.includes(null))
        return row.reduce((product, size) => product * size, 1);
    if (row.length > 1 || model.inputs.length > 1)
        throw problem(`has the open shape ${shapeText(input)}`);
    return null;
}
function fixedRows(model) {
    const fixed = new Set(model.inputs.map(({ shape }) => shape[0]).filter((size) => size !== null));
    if (fixed.size <= 1)
        return [...fixed][0] ?? null;
    throw new user_error/* UserError */.y(`The model's inputs fix different numbers of rows: ${model.inputs.map(shapeText).join(", ")}.`, {
        file: model.path,
    });
}
/** The columns named like the inputs, where each input takes one column and the data (or `features`) knows them by name. */
function byName(model, slots, table, { features }) {
    if (slots.some(({ width }) => width !== 1))
        return null;
    const names = slots.map(({ input }) => input.name);
    const offered = new Set(features ?? table.columns.keys());
    const missing = names.filter((name) => !offered.has(name));
    if (missing.length === 0 && (features === undefined || features.length === names.length))
        return names;
    if (missing.length === names.length || features !== undefined)
        return null;
    const hints = missing.slice(0, 3).map((name) => (0,did_you_mean/* didYouMean */.a)(name, [...offered]));
    throw new user_error/* UserError */.y(`The model takes columns that the data lacks: ${listed(missing)}.${hints.join("")}`, {
        file: table.path,
        remedy: `Add them, or list the model's columns in its order under \`features:\`. The data has ${listed([...offered])}; \`${model.path}\` takes ${listed(names)}.`,
    });
}
function inOrder(slots, table, choice) {
    const left = new Set([choice.id, choice.target, ...(choice.ignore ?? [])]);
    const columns = choice.features ?? [...table.columns.keys()].filter((name) => !left.has(name));
    const twice = columns.find((name, at) => columns.indexOf(name) !== at);
    if (twice !== undefined)
        throw new user_error/* UserError */.y(`\`features:\` names ${JSON.stringify(twice)} twice.`, { file: table.path });
    const wanted = slots.reduce((sum, { width }) => (sum === null || width === null ? null : sum + width), 0);
    if (columns.length > 0 && (wanted === null || wanted === columns.length))
        return columns;
    const takes = slots.map(({ input }) => `${JSON.stringify(input.name)} ${shapeText(input)}`).join(", ");
    const difference = columns.length - (wanted ?? 1);
    throw new user_error/* UserError */.y(`The model takes ${wanted ?? "some"} ${wanted === 1 ? "column" : "columns"} (${takes}), but ${choice.features ? "`features:` names" : "the data offers"} ${columns.length}, ${Math.abs(difference)} too ${difference > 0 ? "many" : "few"}: ${listed(columns)}.`, { file: table.path, remedy: binding_remedyFor(choice, columns, slots, table, difference) });
}
function binding_remedyFor(choice, columns, slots, table, difference) {
    const unread = table.unread.size > 0 ? ` Not read: ${listed([...table.unread.keys()])}.` : "";
    if (choice.features)
        return `List under \`features:\` just the columns that the model was trained on, in that order.${unread}`;
    const texts = columns.filter((name) => table.columns.get(name)?.kind === "text");
    const numeric = slots.every(({ input }) => input.type !== "string");
    const suspects = difference > 0 && numeric && texts.length > 0 ? ` (text: ${listed(texts)})` : "";
    return `Name columns that are no features under \`ignore:\`${suspects}, or list the model's columns in its order under \`features:\`.${unread}`;
}
function boundInput(table, input, names) {
    if (!isInputType(input.type))
        throw new TypeError(`input of type ${input.type}`);
    const { name, type } = input;
    const cells = names.map((column) => cellsOf(table, column, type));
    const shape = input.shape.slice(1).map((size) => size ?? names.length);
    const texts = type === "string" ? cells.flatMap((each) => (each.kind === "texts" ? each.texts : [])) : null;
    return { feed: { name, type, shape, width: names.length, texts }, cells };
}
function shapeText({ shape }) {
    return `[${shape.map((size, at) => size ?? (at === 0 ? "N" : "?")).join(", ")}]`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/inference/src/lines.ts
const lines_SHOWN = 5;
/** Rows of a table for a message: `line 4`, `lines 4, 9 and 20 more`, or `row 3` of a format without lines. Rows count from 0. */
function linesOf(table, rows) {
    const { file, line } = table.placeOf(rows[0]);
    const shown = rows.slice(0, lines_SHOWN).map((row) => table.lineOf(row) ?? row + 1);
    const more = rows.length - shown.length;
    const word = `${line === null ? "row" : "line"}${rows.length > 1 ? "s" : ""}`;
    return `${word} ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""} of ${file}`;
}

;// CONCATENATED MODULE: ./packages/inference/src/classes.ts



/**
 * The names of the classes in the order of the scores: the model's own, else 0…K−1. A model that gives labels alone and does not name its classes has
 * no order of scores to get wrong: its classes are the labels it gave, sorted.
 *
 * @throws UserError where the number of classes, the number of scores and the task do not go together.
 */
function classNames(model, width, label) {
    const { classes, classesFrom, task, path } = model;
    const count = width === 1 ? 2 : width;
    if (classes && width > 0 && classes.length !== count) {
        const source = classesFrom === "graph" ? "The model names" : "`classes:` lists";
        const gives = width === 1 ? "one score a row, which tells two classes apart" : `${width} scores a row`;
        throw new user_error/* UserError */.y(`${source} ${classes.length} classes (${listed(classes)}), but the model gives ${gives}.`, {
            file: path,
            remedy: "Check `classes:` and `outputs:`.",
        });
    }
    const names = classes ?? (width > 0 ? Array.from({ length: count }, (_, at) => String(at)) : seen(label));
    if (task === "binary" && names.length > 2) {
        throw new user_error/* UserError */.y(`The task is binary, but the model has ${names.length} classes: ${listed(names)}.`, {
            file: path,
            remedy: "Set `task: multiclass`.",
        });
    }
    return { classes: names, classesFrom: classesFrom ?? (width > 0 ? "count" : "labels") };
}
/** The distinct labels: numbers in their order, then texts in theirs. */
function seen({ texts }) {
    return [...new Set(texts.values())].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : Number(a > b)));
}
/**
 * Each row's label as an index into the classes. The codes are replaced in place.
 *
 * @throws UserError where the model gives a label that is not among its classes.
 */
function labelIndexes(model, table, { codes, texts }, classes) {
    const places = new Map(classes.map((name, at) => [name, at]));
    const indexes = new Int32Array(Math.max(...texts.keys()) + 1);
    for (const [code, text] of texts) {
        const at = places.get(text);
        if (at === undefined)
            throw unknownLabel(model, table, { codes, texts }, text, classes);
        indexes[code] = at;
    }
    for (let row = 0; row < codes.length; row++)
        codes[row] = indexes[codes[row]];
    return codes;
}
function unknownLabel(model, table, { codes, texts }, text, classes) {
    const rows = [...codes.keys()].filter((row) => texts.get(codes[row]) === text);
    return new user_error/* UserError */.y(`The model gives the label ${JSON.stringify(text)} for ${linesOf(table, rows)}, but its classes are ${listed(classes)}.`, {
        file: model.path,
        remedy: "List the model's classes under `classes:`, in the order of its scores.",
    });
}

;// CONCATENATED MODULE: ./packages/inference/src/probabilities.ts


/** How far float32 rounding may carry a probability out of 0..1, and a row's sum from 1. */
const BEYOND = 1e-5;
const OFF_ONE = 1e-4;
/** Rows at a time, so that their sums need no room of their own. */
const probabilities_BLOCK = 1024;
/**
 * Checks scores that should be probabilities, in place: what lies outside 0..1 by rounding is clipped, nothing else is touched.
 *
 * @throws UserError where a score is no number or outside 0..1, or where several scores of a row do not sum to 1.
 */
function checkProbabilities(model, table, scores) {
    const sums = new Float64Array(probabilities_BLOCK);
    for (let from = 0; from < table.rows; from += probabilities_BLOCK) {
        const to = Math.min(from + probabilities_BLOCK, table.rows);
        if (arePairs(scores, from, to))
            continue;
        sums.fill(0);
        for (const column of scores) {
            for (let row = from; row < to; row++) {
                const score = column[row];
                sums[row - from] += score;
                if (score >= 0 && score <= 1)
                    continue;
                if (!(score >= -BEYOND && score <= 1 + BEYOND))
                    throw notProbable(model, table, scores, row, `a score of ${score}`);
                column[row] = score < 0 ? 0 : 1;
            }
        }
        for (let row = from; row < to && scores.length > 1; row++) {
            const sum = sums[row - from];
            if (Math.abs(sum - 1) > OFF_ONE)
                throw notProbable(model, table, scores, row, `scores that sum to ${sum}`);
        }
    }
}
/** Whether two scores a row are probabilities as they stand, which is the most common case and spares the sums. */
function arePairs([a, b, ...others], from, to) {
    if (!a || !b || others.length > 0)
        return false;
    for (let row = from; row < to; row++) {
        const [p, q] = [a[row], b[row]];
        if (!(p >= 0 && p <= 1 && q >= 0 && q <= 1 && Math.abs(p + q - 1) <= OFF_ONE))
            return false;
    }
    return true;
}
function notProbable(model, table, scores, row, what) {
    checkNumbers(model, table, scores);
    return new user_error/* UserError */.y(`The model gives ${what} for ${linesOf(table, [row])}, which is no probability.`, {
        file: model.path,
        remedy: "If the output holds logits, set `scores: logits`; if another output holds the probabilities, name it under `outputs:`; if these are no scores of classes, check `task:`.",
    });
}
/** @throws UserError with the lines where a value is not a finite number. */
function checkNumbers(model, table, columns) {
    for (const column of columns) {
        const wrong = [];
        for (let row = 0; row < column.length; row++)
            if (!Number.isFinite(column[row]))
                wrong.push(row);
        if (wrong.length === 0)
            continue;
        const what = model.task === "regression" ? "value" : "score";
        throw new user_error/* UserError */.y(`The model gives a ${what} that is not a finite number for ${linesOf(table, wrong)}.`, {
            file: model.path,
            remedy: "See whether a feature is missing there, which the model cannot take.",
        });
    }
}
/** Turns logits into probabilities, in place and in double precision: softmax over the classes, the logistic function for one score. */
function fromLogits(scores) {
    const [first] = scores;
    if (first && scores.length === 1) {
        for (let row = 0; row < first.length; row++)
            first[row] = 1 / (1 + Math.exp(-first[row]));
    }
    else
        for (let row = 0; row < (first?.length ?? 0); row++)
            softmax(scores, row);
}
function softmax(scores, row) {
    let largest = Number.NEGATIVE_INFINITY;
    for (const column of scores)
        largest = Math.max(largest, column[row]);
    let sum = 0;
    for (const column of scores) {
        column[row] = Math.exp(column[row] - largest);
        sum += column[row];
    }
    for (const column of scores)
        column[row] /= sum;
}

;// CONCATENATED MODULE: ./packages/inference/src/batches.ts
/** Of a tile. Networks gain nothing by more rows, and their inner tensors would fill the memory. */
const COMMON = { rows: 1024, cells: 2 ** 16 };
/** Trees need little memory a row; measured, they are fastest by some 4,096 rows, whose cells still fit a core's cache. */
const FOREST = { rows: 4096, cells: 2 ** 18 };
function batching({ runtime }, { inputs, fixedRows }) {
    const limits = runtime.smallForest ? FOREST : COMMON;
    const cells = inputs.reduce((sum, { feed }) => sum + feed.width, 0);
    const rows = 2 ** Math.floor(Math.log2(Math.min(limits.rows, Math.max(2, limits.cells / cells))));
    if (fixedRows === null)
        return { tileRows: rows, runRows: rows };
    return { tileRows: Math.ceil(rows / fixedRows) * fixedRows, runRows: fixedRows };
}
/**
 * The rows of a tile, padded to whole batches where the model fixes their size, else to two rows at least: the runtime multiplies a single row by
 * other code, whose last bits differ.
 */
function spanFrom(first, total, binding, { tileRows }) {
    const rows = Math.min(tileRows, total - first);
    const { fixedRows } = binding;
    return { first, rows, padded: fixedRows === null ? Math.max(2, rows) : Math.ceil(rows / fixedRows) * fixedRows };
}

;// CONCATENATED MODULE: ./packages/inference/src/run.ts
/** What each batch feeds and fetches. */
function planOf({ model, binding, batching }) {
    const { label, scores } = model.runtime.roles;
    return {
        feeds: binding.inputs.map(({ feed }) => feed),
        outputs: label === null ? scores : [label, ...scores],
        runRows: batching.runRows,
    };
}

;// CONCATENATED MODULE: ./packages/inference/src/crew.ts





/**
 * Runs the rows from `start` on with workers. This thread fills tiles from the columns; whoever is free, this thread too, takes the next full tile, so
 * that a slow core only takes fewer of them.
 *
 * @returns the labels that each worker saw.
 */
async function runCrew(run, sinks, start) {
    const { model, total, threads, labels, pace } = run;
    const { ort, ortPath, source, session } = model.runtime;
    const plan = planOf(run);
    const pool = createPool(run);
    const task = { kind: KIND, ortPath, source, feeds: plan.feeds, sinks, runRows: plan.runRows, pool, threads };
    const hands = Math.min(threads, Math.ceil((total - start) / run.batching.tileRows));
    const answers = Array.from({ length: hands - 1 }, (_, at) => startWorker({ ...task, thread: at + 1 }));
    let failure = null;
    const failed = Promise.all(answers).catch((cause) => {
        failure = { cause };
    });
    let next = start;
    try {
        for (let done = 0; done < total - start; done = Atomics.load(pool.control, DONE)) {
            run.signal?.throwIfAborted();
            if (failure)
                throw failure.cause;
            run.progress(start + done);
            next = refill(pool, run, next);
            const tile = takeTile(pool);
            if (tile >= 0) {
                const span = spanOf(pool, tile);
                const collect = (...batch) => collectInto(sinks, labels, ...batch);
                await pace.time(span.rows, () => runTile(ort, session, plan, pool.tiles[tile], span, collect));
                returnTile(pool, tile, span.rows);
            }
            else if (next === total) {
                const change = Atomics.waitAsync(pool.control, DONE, done);
                if (change.async)
                    await Promise.race([change.value, failed]);
            }
        }
        run.progress(total);
    }
    finally {
        Atomics.store(pool.control, CLOSED, 1);
        ring(pool);
        await Promise.allSettled(answers);
    }
    return Promise.all(answers);
}
function createPool({ binding, batching, threads }) {
    const size = 2 * threads;
    const feeds = binding.inputs.map(({ feed }) => feed);
    const integers = (length) => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
    return {
        tiles: Array.from({ length: size }, () => createTile(feeds, batching.tileRows)),
        spans: integers(3 * size),
        states: integers(size),
        control: integers(3),
    };
}
/** Fills every empty tile with the next rows, and returns the row that follows them. */
function refill(pool, { binding, batching, total }, from) {
    let next = from;
    for (let tile = 0; tile < pool.tiles.length && next < total; tile++) {
        if (Atomics.load(pool.states, tile) !== EMPTY)
            continue;
        const span = spanFrom(next, total, binding, batching);
        fillTile(binding, pool.tiles[tile], span);
        pool.spans.set([span.first, span.rows, span.padded], 3 * tile);
        Atomics.store(pool.states, tile, FULL);
        ring(pool);
        next += span.rows;
    }
    return next;
}
/** Wakes the workers that wait for a tile. */
function ring({ control }) {
    Atomics.add(control, BELL, 1);
    Atomics.notify(control, BELL);
}
/** Settles when the thread has ended: with the labels that it saw, or with what went wrong. */
function startWorker(task) {
    const worker = new external_node_worker_threads_.Worker(__webpack_require__.ab + "worker.ts", { workerData: task });
    return new Promise((resolve, reject) => {
        let answer = { failure: new Error("A worker thread ended without an answer.") };
        worker.once("message", (message) => {
            answer = message;
        });
        worker.once("error", reject);
        worker.once("exit", () => ("failure" in answer ? reject(answer.failure) : resolve(answer.labels)));
    });
}

;// CONCATENATED MODULE: ./packages/inference/src/pace.ts
/** The fastest run of a tile on the leading thread. The first counts only while it is alone: the runtime sets itself up in it. */
class Pace {
    #latency = { seconds: Number.POSITIVE_INFINITY, rows: 1 };
    #runs = 0;
    get latency() {
        return this.#latency;
    }
    get secondsPerRow() {
        return this.#latency.seconds / this.#latency.rows;
    }
    /** Whether nothing but the first run is known. */
    get cold() {
        return this.#runs < 2;
    }
    /** Runs a tile of `rows` rows and takes its time. */
    async time(rows, run) {
        const started = performance.now();
        await run();
        const seconds = (performance.now() - started) / 1000;
        if (this.cold || seconds / rows < this.secondsPerRow)
            this.#latency = { seconds, rows };
        this.#runs += 1;
    }
}

;// CONCATENATED MODULE: ./packages/inference/src/sinks.ts

/**
 * Makes room for the outputs of all rows, in memory that threads share, as the first batch shows how wide they are. Labels come first, if there are
 * any, then the outputs of the scores.
 *
 * @throws UserError where an output does not have its values by row.
 */
function createSinks(model, outputs, batch, rows) {
    const { label, scores } = model.runtime.roles;
    const sinks = label === null ? [] : [{ name: label, codes: new Int32Array(shared(rows * Int32Array.BYTES_PER_ELEMENT)) }];
    if (label !== null)
        sinks_widthOf(model, outputs, label, batch, true);
    for (const name of scores) {
        const width = sinks_widthOf(model, outputs, name, batch, model.task === "regression" || scores.length > 1);
        const columns = Array.from({ length: width }, () => new Float64Array(shared(rows * Float64Array.BYTES_PER_ELEMENT)));
        sinks.push({ name, columns });
    }
    return sinks;
}
/** Values a row of an output. */
function sinks_widthOf(model, outputs, name, batch, single) {
    const { data, dims } = outputs[name];
    const width = data.length / batch;
    if (width === 1 || (!single && width >= 1 && dims[0] === batch && Number.isInteger(width)))
        return width;
    const wanted = single ? "one value a row" : "its values by row";
    throw new user_error/* UserError */.y(`Output ${JSON.stringify(name)} should have ${wanted}, but has the shape [${dims.join(", ")}] for ${batch} rows.`, {
        file: model.path,
        remedy: "Check `task:` and `outputs:`.",
    });
}
function shared(bytes) {
    return new SharedArrayBuffer(bytes);
}

;// CONCATENATED MODULE: ./packages/inference/src/run-model.ts









/** How much longer the first tile may take, as the runtime sets itself up in it. */
const COLD = 3;
/** Seconds: a first run that takes longer tells the latency by itself. */
const SETTLED = 0.25;
/** Seconds for which a shorter one is repeated where no tile follows, once at least. */
const REPEATED = 0.02;
/**
 * Runs the model over all rows: alone for the first tiles, and with workers as soon as those tell that the rest takes longer than `workersAbove`
 * seconds.
 */
async function runModel(model, binding, total, options) {
    const { signal } = options;
    const threads = sharesMemory ? options.threads : 1;
    const run = {
        model,
        binding,
        batching: batching(model, binding),
        total,
        threads,
        labels: new Labels(0, threads),
        pace: new Pace(),
        progress: (done) => options.progress?.(done, total),
        signal,
    };
    try {
        const { sinks, done } = await runAlone(run, options.workersAbove);
        const texts = done < total ? await runCrew(run, sinks, done) : [];
        return rawOutputs(sinks, [run.labels.texts, ...texts], run);
    }
    catch (cause) {
        if (cause instanceof user_error/* UserError */.y || signal?.aborted)
            throw cause;
        throw new user_error/* UserError */.y("onnxruntime failed while it ran the model.", { file: model.path, cause });
    }
}
/** Runs tiles on this thread until all are done, or until workers are worth their start. */
async function runAlone(run, workersAbove) {
    const { model, binding, total, batching } = run;
    const { ort, session } = model.runtime;
    const plan = planOf(run);
    const { pace } = run;
    const tile = createTile(plan.feeds, spanFrom(0, total, binding, batching).padded);
    let sinks = [];
    let done = 0;
    while (done < total) {
        run.signal?.throwIfAborted();
        const span = spanFrom(done, total, binding, batching);
        fillTile(binding, tile, span);
        const collect = (outputs, first, rows) => {
            if (sinks.length === 0)
                sinks = createSinks(model, outputs, Math.min(plan.runRows, span.padded), total);
            collectInto(sinks, run.labels, outputs, first, rows);
        };
        const answer = () => pace.time(span.rows, () => runTile(ort, session, plan, tile, span, collect));
        await answer();
        done += span.rows;
        if (span.rows === total && pace.latency.seconds < SETTLED) {
            for (const end = performance.now() + 1000 * REPEATED; performance.now() < end;)
                await answer();
        }
        run.progress(done);
        const left = pace.secondsPerRow * (total - done);
        if (run.threads > 1 && left > workersAbove * (pace.cold ? COLD : 1))
            break;
    }
    return { sinks, done };
}
/** @param texts the labels that each thread saw, in the order of the threads. */
function rawOutputs(sinks, texts, { model, threads, pace }) {
    const label = sinks.find((sink) => "codes" in sink);
    const { numbered } = model.runtime;
    const named = (text) => (numbered?.output === label?.name ? numbered?.labels[Number(text)] : undefined) ?? text;
    const byCode = new Map(texts.flatMap((own, thread) => own.map((text, at) => [at * threads + thread, named(text)])));
    return {
        label: label ? { codes: label.codes, texts: byCode } : null,
        scores: sinks.flatMap((sink) => ("columns" in sink ? sink.columns : [])),
        latency: pace.latency,
    };
}

;// CONCATENATED MODULE: ./packages/inference/src/score.ts





const WORKERS_ABOVE = 0.4;
/**
 * Runs the model over the table. The result does not depend on the number of threads. Arrays may lie in shared memory.
 *
 * @throws UserError where scores are no probabilities, a label is unknown, or the runtime fails.
 */
async function score(model, binding, table, options = {}) {
    if (table.rows === 0)
        throw new user_error/* UserError */.y("There are no rows to score.", { file: table.path });
    const { threads = (0,external_node_os_.availableParallelism)(), workersAbove = WORKERS_ABOVE, progress, signal } = options;
    const started = performance.now();
    const raw = await runModel(model, binding, table.rows, { threads, workersAbove, progress, signal });
    const meaning = model.task === "regression" ? regression(model, table, raw) : classification(model, table, raw);
    const seconds = (performance.now() - started) / 1000;
    return { rows: table.rows, ...meaning, latency: raw.latency, seconds, rowsPerSecond: table.rows / seconds };
}
function regression(model, table, { scores }) {
    checkNumbers(model, table, scores);
    return { classes: null, classesFrom: null, labels: null, scores: null, scoreOf: null, values: scores[0] ?? null };
}
function classification(model, table, { label, scores }) {
    const { classes, classesFrom } = classNames(model, scores.length, label);
    if (model.runtime.logits) {
        checkNumbers(model, table, scores);
        fromLogits(scores);
    }
    checkProbabilities(model, table, scores);
    return {
        classes,
        classesFrom,
        labels: label && labelIndexes(model, table, label, classes),
        scores: scores.length > 0 ? scores : null,
        scoreOf: scores.length === 0 ? null : scores.length === 1 ? "second" : "each",
        values: null,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/answer.ts


/** Runs an ONNX file over the hold-out, or reads a file of predictions. */
async function ask(question, tools, context) {
    const { kind, place } = question;
    return withPlace(() => place, () => (kind === "model" ? answer_runModel(question, tools, context) : readPredictions(question, tools)));
}
async function readPredictions(question, { rows }) {
    const { path, shownAs, calledIn, settings } = question;
    const read = await calling(question, () => rows(path));
    const table = path === shownAs ? read : called(read, `the ${calledIn ?? shownAs}`);
    const columns = settings.source.kind === "predictions" ? settings.source.columns : {};
    const facts = { artifact: { path: shownAs, sha256: table.sha256 }, columns: null, producer: null, latency: null };
    return { kind: "file", table, columns, facts };
}
async function answer_runModel(question, { rows, onnxruntime }, context) {
    const { path, shownAs, settings, threads } = question;
    const { task, outputs, scores, classes, data, source } = settings;
    if (source.holdout === undefined) {
        throw new user_error/* UserError */.y(`The model ${shownAs} needs rows to predict.`, { remedy: "Name them in data.holdout." });
    }
    const table = await rows(source.holdout);
    if (onnxruntime === null)
        throw new Error("a model is to be run and no engine was brought");
    const { module: ort, path: ortPath } = onnxruntime;
    const options = { ort, ortPath, task, outputs, scores, ...(classes === undefined ? {} : { classes }) };
    const model = await calling(question, () => openModel(path, options));
    try {
        const binding = await calling(question, () => bindColumns(model, table, data));
        const run = {
            ...(threads === undefined ? {} : { threads }),
            progress: context.log.progress(`Predicting with ${shownAs}`),
        };
        const scored = await calling(question, () => score(model, binding, table, run));
        const facts = {
            artifact: { path: shownAs, sha256: model.sha256 },
            columns: binding.columns,
            producer: model.producer,
            latency: scored.latency,
        };
        return { kind: "model", table, scored, facts };
    }
    finally {
        await model.close();
    }
}
/** A mistake of the baseline says so; in a copy out of the repository's history it is told of the file, not of the copy. */
async function calling({ calledIn, path, shownAs }, work) {
    try {
        return await work();
    }
    catch (error) {
        if (calledIn === undefined || !(error instanceof user_error/* UserError */.y))
            throw error;
        const { message, remedy, cause, place } = error;
        const isCopy = path !== shownAs;
        const told = (text) => (isCopy ? text.replaceAll(path, shownAs) : text);
        throw new user_error/* UserError */.y(`The ${calledIn}: ${told(message)}`, {
            ...(isCopy && place.file === path ? {} : place),
            ...(remedy !== undefined && { remedy: told(remedy) }),
            ...(cause !== undefined && { cause }),
        });
    }
}
function called(table, path) {
    return { ...table, path, placeOf: (row, column) => ({ ...table.placeOf(row, column), file: path }) };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./actions/evaluate-model/src/as-declared.ts


/**
 * Reads a baseline as the base declares it. Where that is a mistake, it is read as the change declares it: the change
 * may be what mends it.
 */
async function asDeclared(declared, today, context, read) {
    try {
        return await read(declared);
    }
    catch (error) {
        const comparable = declared.source.kind === today.source.kind && !(0,external_node_util_.isDeepStrictEqual)(declared, today);
        if (!(error instanceof user_error/* UserError */.y && comparable))
            throw error;
        const result = await read(today);
        context.log.info(`The settings on the base do not fit (${error.message}); today's are used for it.`);
        return result;
    }
}

;// CONCATENATED MODULE: ./packages/predictions/src/classified.ts
/** A row is positive where its score is above the threshold; at it, it is not. */
function positiveAbove(scores, threshold) {
    const labels = new Uint8Array(scores.length);
    for (let row = 0; row < scores.length; row++)
        labels[row] = scores[row] > threshold ? 1 : 0;
    return labels;
}
/** The class of each row's highest score; of equal ones the first. */
function firstArgMax(scores) {
    const labels = new Int32Array(scores[0]?.length ?? 0);
    const best = Float64Array.from(scores[0] ?? []);
    for (let k = 1; k < scores.length; k++) {
        const column = scores[k];
        for (let row = 0; row < column.length; row++) {
            if (column[row] <= best[row])
                continue;
            best[row] = column[row];
            labels[row] = k;
        }
    }
    return labels;
}
/**
 * Puts predictions over several classes into the truth's order.
 *
 * @param places for each class of `given` its index among the truth's classes.
 * @param classes how many the truth has.
 */
function multiclassPredictions(given, places, classes) {
    const own = given.labels ?? firstArgMax(given.scores ?? []);
    const labels = places.every((place, index) => place === index) ? own : own.map((label) => places[label]);
    return { task: "multiclass", labels, scores: given.scores && classified_inOrder(given.scores, places, classes) };
}
/** Score columns in the truth's order; a class without one has the probability 0. */
function classified_inOrder(scores, places, classes) {
    const none = new Float64Array(scores.length < classes ? (scores[0]?.length ?? 0) : 0);
    return Array.from({ length: classes }, (_, k) => scores[places.indexOf(k)] ?? none);
}
/**
 * Predictions over two classes.
 *
 * @param positive index of the positive class among the classes of `given`.
 */
function binaryPredictions(given, score, positive, threshold) {
    if (score !== null && threshold !== undefined) {
        return { task: "binary", labels: positiveAbove(score, threshold), scores: score };
    }
    const chosen = given.labels ?? (given.scores?.length === 2 ? firstArgMax(given.scores) : null);
    if (chosen === null)
        return { task: "binary", labels: positiveAbove(score, 0.5), scores: score };
    return { task: "binary", labels: marks(chosen, positive), scores: score };
}
/** 1 where the code is the wanted one. */
function marks(codes, wanted) {
    const marked = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        marked[row] = codes[row] === wanted ? 1 : 0;
    return marked;
}

;// CONCATENATED MODULE: ./packages/predictions/src/labels.ts
function readLabels(column) {
    switch (column.kind) {
        case "text":
            return { codes: column.codes, names: column.dictionary, text: true };
        case "boolean":
            return { codes: encodeBooleans(column.values, column.nulls), names: ["false", "true"], text: false };
        case "float":
        case "integer":
            return { ...encode(column.values, column.nulls), text: false };
    }
}
/**
 * For each name its index in `classes`, or −1. Equal text first; unless the names are text cells, numbers and truth
 * values are equal in any spelling: 1, 1.0, true and True.
 */
function indexesIn(classes, names, text) {
    const exact = new Map(classes.map((name, index) => [name, index]));
    const loose = text ? new Map() : new Map(classes.map((name, index) => [looseKey(name), index]));
    return Int32Array.from(names, (name) => exact.get(name) ?? loose.get(looseKey(name)) ?? -1);
}
/** Numbers by size, anything else by code unit: the order in which scikit-learn sorts labels. */
function sortedLabels(names) {
    const numeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
    return [...names].sort(numeric ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
function looseKey(name) {
    if (/^true$/i.test(name))
        return "1";
    if (/^false$/i.test(name))
        return "0";
    if (/^[+-]?\d+$/.test(name))
        return BigInt(name.replace("+", "")).toString();
    const value = name.trim() === "" ? Number.NaN : Number(name);
    return Number.isFinite(value) ? String(value) : name;
}
function encodeBooleans(values, nulls) {
    const codes = Int32Array.from(values);
    if (nulls)
        for (let row = 0; row < codes.length; row++)
            if (nulls[row])
                codes[row] = -1;
    return codes;
}
function encode(values, nulls) {
    const codes = new Int32Array(values.length);
    const codeOf = new Map();
    let last;
    let lastCode = -1;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (nulls?.[row] || Number.isNaN(value)) {
            codes[row] = -1;
            continue;
        }
        if (value !== last) {
            lastCode = codeOf.get(value) ?? codeOf.size;
            if (lastCode === codeOf.size)
                codeOf.set(value, lastCode);
            last = value;
        }
        codes[row] = lastCode;
    }
    return { codes, names: Array.from(codeOf.keys(), String) };
}

;// CONCATENATED MODULE: ./packages/predictions/src/rows.ts
/** Where a row, or its cell in a column, stands; without a line in formats that have none. */
function placeOfRow(table, row, name) {
    const { file, line, column } = table.placeOf(row, name);
    return { file, ...(line !== null && { line }), ...(column !== null && { column }) };
}
/** `lines 3, 8 and 2 more`; row numbers from 1 where the format has no lines. */
function rowsInWords(lineOf, rows, count = rows.length) {
    const first = rows.slice(0, 10);
    const lines = first.map(lineOf);
    const numbers = lines.every((line) => line !== null) ? lines : first.map((row) => row + 1);
    const word = numbers === lines ? "line" : "row";
    return `${word}${count === 1 ? "" : "s"} ${firstOf(numbers.map(String), count)}`;
}
/** `a, b and 12 more`: the first ten of `count` things. */
function firstOf(names, count = names.length) {
    const shown = names.slice(0, 10);
    return count > shown.length ? `${shown.join(", ")} and ${count - shown.length} more` : shown.join(", ");
}
/** How often something is wrong, and in which rows first: enough for a message, however large the file. */
class RowSample {
    rows = [];
    count = 0;
    add(row) {
        if (this.count++ < 20)
            this.rows.push(row);
    }
}

;// CONCATENATED MODULE: ./packages/predictions/src/take.ts
/** The values of these rows, in their order; all of them, uncopied, where `rows` is null. */
function take(values, rows) {
    if (rows === null)
        return values;
    // A loop: `from` with a callback goes through an iterator, at ten times the cost.
    const taken = new values.constructor(rows.length);
    for (let index = 0; index < rows.length; index++)
        taken[index] = values[rows[index]];
    return taken;
}

;// CONCATENATED MODULE: ./packages/predictions/src/from-model.ts





/**
 * A model's output as predictions in the order of the truth's classes. Label: the model's own; without one the first
 * arg max; for one score or a threshold, positive where score > threshold.
 *
 * @param truth read with the classes of this output among `classes` or `others`.
 * @throws UserError where the output does not fit the task.
 */
function fromModel(output, truth, options = {}) {
    const kept = options.kept ?? null;
    if (truth.task === "regression") {
        if (output.values === null)
            throw new user_error/* UserError */.y("The model predicts classes, and the task is regression.");
        return { task: "regression", values: take(output.values, kept) };
    }
    const labels = output.labels && take(output.labels, kept);
    const scores = output.scores?.map((column) => take(column, kept)) ?? null;
    if (labels === null && scores === null) {
        throw new user_error/* UserError */.y(`The model predicts numbers, and the task is ${truth.task}.`);
    }
    const places = placesIn(truth.classes, output);
    if (truth.task === "multiclass") {
        const each = output.scoreOf === "second" && scores ? [complement(scores[0]), scores[0]] : scores;
        return multiclassPredictions({ labels, scores: each }, places, truth.classes.length);
    }
    if (options.threshold !== undefined && scores === null) {
        throw new user_error/* UserError */.y("A threshold needs scores, and the model gives labels alone.", { remedy: "Remove threshold." });
    }
    const positive = places.indexOf(1);
    return binaryPredictions({ labels, scores }, positiveScore(scores, output.scoreOf, positive), positive, options.threshold);
}
function placesIn(classes, output) {
    const own = output.classes ?? classes;
    const places = indexesIn(classes, own, false);
    const strange = own.filter((_, index) => places[index] < 0);
    if (strange.length === 0)
        return places;
    if (output.classesFrom === "count" && output.scoreOf === "second" && classes.length === 2)
        return Int32Array.of(0, 1);
    throw new user_error/* UserError */.y(`The model's classes ${firstOf(strange)} are none of ${firstOf(classes)}.`, {
        remedy: "Name the classes in the order of the model's scores with classes.",
    });
}
function positiveScore(scores, scoreOf, positive) {
    if (scores === null)
        return null;
    if (scoreOf !== "second")
        return scores[positive] ?? null;
    return positive === 0 ? complement(scores[0]) : scores[0];
}
function complement(scores) {
    return scores.map((score) => 1 - score);
}

;// CONCATENATED MODULE: ./packages/predictions/src/id-index.ts
/** Two sets of keys that can be compared: as numbers where both are, else as text. */
function sameKind(a, b) {
    return a.kind === b.kind ? [a, b] : [asText(a), asText(b)];
}
function asText(keys) {
    return keys.kind === "text" ? keys : { kind: "text", values: Array.from(keys.values, String) };
}
/** Whole numbers that lie close together need no hashing; other numbers are hashed without an object for each. */
function keyIndex({ kind, values }) {
    if (kind === "number")
        return denseRows(values) ?? hashedRows(values);
    const rows = new Map();
    for (let row = values.length - 1; row >= 0; row--)
        rows.set(values[row], row);
    return (key) => rows.get(key) ?? -1;
}
function denseRows(values) {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (!Number.isInteger(value))
            return null;
        if (value < least)
            least = value;
        if (value > greatest)
            greatest = value;
    }
    if (values.length === 0 || greatest - least >= 8 * values.length)
        return null;
    const rows = new Int32Array(greatest - least + 1).fill(-1);
    for (let row = values.length - 1; row >= 0; row--)
        rows[values[row] - least] = row;
    return (key) => rows[key - least] ?? -1;
}
/** Open addressing over a table at most half full; a number's hash mixes the halves of its 64 bits. */
function hashedRows(values) {
    const bits = Math.max(1, Math.ceil(Math.log2(2 * values.length + 1)));
    const rows = new Int32Array(2 ** bits).fill(-1);
    const number = new Float64Array(1);
    const halves = new Uint32Array(number.buffer);
    const slotOf = (key) => {
        number[0] = key + 0; // −0 is 0
        const mixed = Math.imul(halves[0] ^ Math.imul(halves[1], 0x85eb_ca6b), 0x9e37_79b1);
        let slot = (mixed ^ (mixed >>> 15)) & (rows.length - 1);
        while (rows[slot] >= 0 && values[rows[slot]] !== key)
            slot = (slot + 1) & (rows.length - 1);
        return slot;
    };
    for (let row = 0; row < values.length; row++) {
        const slot = slotOf(values[row]);
        if (rows[slot] === -1)
            rows[slot] = row;
    }
    return (key) => rows[slotOf(key)];
}

;// CONCATENATED MODULE: ./packages/predictions/src/ids.ts





/**
 * Reads the ids of a table, or of its `kept` rows.
 *
 * @throws UserError that names the first ids that are missing or doubled, with their lines.
 */
function readIds(table, column, kept = null) {
    const keys = keysOf(table, column, column_column(table, column), kept);
    const rowAt = (row) => (kept === null ? row : kept[row]);
    const placeOf = (row) => placeOfRow(table, rowAt(row), column);
    let rowOf;
    const index = () => {
        rowOf ??= keyIndex(keys);
        return rowOf;
    };
    const ids = { file: table.path, column, keys, index, placeOf, lineOf: (row) => table.lineOf(rowAt(row)) };
    refuseDoubled(ids);
    return ids;
}
/**
 * For each row of `rows` the row of `others` with the same id; equal text is the same id whatever its type.
 *
 * @throws UserError that names the ids that only one side has.
 */
function pairRows(rows, others) {
    const [keys, otherKeys] = sameKind(rows.keys, others.keys);
    const count = keys.values.length;
    const pairs = new Int32Array(count);
    const unmatched = new RowSample();
    const inOrder = count === otherKeys.values.length && keys.values.every((key, row) => key === otherKeys.values[row]);
    if (inOrder)
        return pairs.map((_, row) => row);
    const rowOf = otherKeys === others.keys ? others.index() : keyIndex(otherKeys);
    const used = new Uint8Array(otherKeys.values.length);
    for (let row = 0; row < count; row++) {
        const other = rowOf(keys.values[row]);
        if (other < 0)
            unmatched.add(row);
        else
            used[other] = 1;
        pairs[row] = other;
    }
    refuseUnpaired(rows, others, unmatched);
    const left = new RowSample();
    for (let row = 0; row < used.length; row++)
        if (!used[row])
            left.add(row);
    refuseUnpaired(others, rows, left);
    return pairs;
}
function refuseUnpaired(rows, others, { rows: first, count }) {
    if (count === 0)
        return;
    const names = firstOf(first.map((row) => String(rows.keys.values[row])), count);
    throw new user_error/* UserError */.y(`${count} ${count === 1 ? "id" : "ids"} of ${rows.file} ${count === 1 ? "is" : "are"} not in ${others.file}: ${names}.`, { ...rows.placeOf(first[0]), remedy: "Both must predict the same rows." });
}
function refuseDoubled({ column, keys, index, placeOf, lineOf }) {
    const { values } = keys;
    let ascending = true;
    for (let row = 1; row < values.length && ascending; row++)
        ascending = values[row - 1] < values[row];
    if (ascending)
        return;
    const rowOf = index();
    const doubled = new RowSample();
    // The index keeps the first row of a key: a row that does not find itself has been there before.
    for (let row = 0; row < values.length; row++)
        if (rowOf(values[row]) !== row)
            doubled.add(row);
    if (doubled.count === 0)
        return;
    const names = firstOf([...new Set(doubled.rows.map((row) => String(values[row])))]);
    throw new user_error/* UserError */.y(`Ids stand twice in "${column}": ${names} (${rowsInWords(lineOf, doubled.rows, doubled.count)}).`, { ...placeOf(doubled.rows[0]), remedy: "Each row needs an id of its own." });
}
function keysOf(table, name, column, kept) {
    const missing = new RowSample();
    const count = kept?.length ?? table.rows;
    const rowAt = (index) => (kept === null ? index : kept[index]);
    const isMissing = missingIn(column);
    for (let index = 0; index < count; index++)
        if (isMissing(rowAt(index)))
            missing.add(rowAt(index));
    if (missing.count > 0) {
        const where = rowsInWords(table.lineOf, missing.rows, missing.count);
        throw new user_error/* UserError */.y(`The id "${name}" is blank in ${where}.`, {
            ...placeOfRow(table, missing.rows[0], name),
            remedy: "Each row needs an id of its own.",
        });
    }
    switch (column.kind) {
        case "text":
            return {
                kind: "text",
                values: Array.from({ length: count }, (_, index) => column.dictionary[column.codes[rowAt(index)]]),
            };
        case "boolean":
            return {
                kind: "text",
                values: Array.from({ length: count }, (_, index) => (column.values[rowAt(index)] ? "true" : "false")),
            };
        case "float":
        case "integer":
            return numericKeys(column.values, kept);
    }
}
function missingIn(column) {
    if (column.kind === "text")
        return (row) => column.codes[row] < 0;
    const { nulls } = column;
    if (column.kind === "float")
        return (row) => nulls?.[row] === 1 || Number.isNaN(column.values[row]);
    return (row) => nulls?.[row] === 1;
}
function numericKeys(values, kept) {
    if (!(values instanceof BigInt64Array)) {
        return { kind: "number", values: take(values, kept) };
    }
    const chosen = take(values, kept);
    const safe = chosen.every((value) => value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER);
    return safe
        ? { kind: "number", values: Float64Array.from(chosen, Number) }
        : { kind: "text", values: Array.from(chosen, String) };
}

;// CONCATENATED MODULE: ./packages/predictions/src/pair.ts






/**
 * Pairs two models' predictions by id, in whatever order they stand.
 *
 * @throws UserError that names ids which one side lacks, or whose truth differs.
 */
function pair(candidate, baseline) {
    const rows = pairRows(candidate.ids, baseline.ids);
    const truth = withClassesOf(candidate.truth, baseline.truth);
    refuseOtherTruth(candidate, baseline, rows);
    return {
        truth,
        candidate: inClasses(candidate.predictions, candidate.truth, truth),
        baseline: inClasses(pair_inOrder(baseline.predictions, rows), baseline.truth, truth),
    };
}
/** The predictions of `rows`, in their order. */
function pair_inOrder(predictions, rows) {
    if (rows.every((row, index) => row === index))
        return predictions;
    switch (predictions.task) {
        case "regression":
            return { task: "regression", values: take(predictions.values, rows) };
        case "binary":
            return {
                task: "binary",
                labels: take(predictions.labels, rows),
                scores: predictions.scores && take(predictions.scores, rows),
            };
        case "multiclass":
            return {
                task: "multiclass",
                labels: take(predictions.labels, rows),
                scores: predictions.scores?.map((column) => take(column, rows)) ?? null,
            };
    }
}
function withClassesOf(truth, other) {
    if (truth.task !== "multiclass" || other.task !== "multiclass")
        return truth;
    const places = indexesIn(truth.classes, other.classes, false);
    const added = other.classes.filter((_, index) => places[index] < 0);
    return added.length === 0 ? truth : { ...truth, classes: [...truth.classes, ...added] };
}
function inClasses(predictions, from, to) {
    if (predictions.task !== "multiclass" || from.task !== "multiclass" || to.task !== "multiclass")
        return predictions;
    const places = indexesIn(to.classes, from.classes, false);
    return multiclassPredictions(predictions, places, to.classes.length);
}
function refuseOtherTruth(candidate, baseline, rows) {
    const own = pair_labelsOf(candidate.truth);
    const others = pair_labelsOf(baseline.truth);
    const differing = new RowSample();
    const same = comparison(candidate.truth, baseline.truth);
    for (let row = 0; row < rows.length; row++)
        if (!same(own[row], others[rows[row]]))
            differing.add(row);
    if (differing.count === 0)
        return;
    const named = differing.rows.map((row) => {
        const [here, there] = [nameOf(candidate.truth, own[row]), nameOf(baseline.truth, others[rows[row]])];
        return `${candidate.ids.keys.values[row]} (${here} against ${there})`;
    });
    const { file, placeOf } = candidate.ids;
    throw new user_error/* UserError */.y(`The truth of ${differing.count} ${differing.count === 1 ? "id" : "ids"} differs between ${file} and ${baseline.ids.file}: ${firstOf(named, differing.count)}.`, { ...placeOf(differing.rows[0]), remedy: "Predict both from the same hold-out." });
}
function pair_labelsOf(truth) {
    return truth.task === "regression" ? truth.values : truth.labels;
}
function nameOf(truth, label) {
    return truth.task === "regression" ? String(label) : truth.classes[label];
}
/** Whether two truths say the same. Numbers may have gone through float32 on one side. */
function comparison(a, b) {
    if (a.task === "regression" || b.task === "regression") {
        return (own, other) => own === other || Math.fround(own) === Math.fround(other);
    }
    if (a.task === "binary")
        return (own, other) => own === other;
    const places = indexesIn(a.classes, b.classes, false);
    return (own, other) => own === places[other];
}

;// CONCATENATED MODULE: ./packages/predictions/src/prediction-columns.ts



/** @throws UserError where the file lacks a column that is named, or holds no predictions at all. */
function findColumns(table, options) {
    const { id, target, task, columns: named = {} } = options;
    const find = (name, fallback) => {
        if (name !== undefined)
            column_column(table, name);
        // The truth or the id may bear the default name of a prediction.
        return name ?? (table.columns.has(fallback) && fallback !== target && fallback !== id ? fallback : undefined);
    };
    if (task === "regression") {
        const prediction = find(named.prediction, "prediction");
        if (prediction === undefined)
            throw noPredictions(table, '"prediction"');
        return { prediction, scores: new Map(), classes: null };
    }
    const label = find(named.label, "label");
    const score = task === "binary" ? find(named.score, "score") : undefined;
    const found = score === undefined ? scoreColumns(table, options) : new Map();
    // One of several classes says too little of a row, and may be a column of another meaning.
    const scores = task === "multiclass" && found.size === 1 ? new Map() : found;
    if (label === undefined && score === undefined && scores.size === 0) {
        throw noPredictions(table, task === "binary" ? '"label", "score" or "score_<class>"' : '"label" or "score_<class>"');
    }
    return {
        ...(label !== undefined && { label }),
        ...(score !== undefined && { score }),
        scores,
        classes: scores.size > 1 ? [...scores.keys()] : null,
    };
}
function scoreColumns(table, { id, target, task, classes, unknownLabels, columns }) {
    const named = columns?.scores;
    for (const name of named?.values() ?? [])
        column_column(table, name);
    const found = new Map(named);
    if (named === undefined) {
        for (const name of table.columns.keys()) {
            if (name.startsWith("score_") && name !== id && name !== target)
                found.set(name.slice("score_".length), name);
        }
    }
    if (!classes || found.size === 0 || unknownLabels === "accept")
        return found;
    const lacking = classes.filter((name) => !found.has(name));
    if (lacking.length > 0 && task === "multiclass") {
        throw new user_error/* UserError */.y(`There is no score column of ${firstOf(lacking)}.`, {
            file: table.path,
            line: 1,
            remedy: `Add ${firstOf(lacking.map((name) => `score_${name}`))}, or name the columns under predictions.scores.`,
        });
    }
    return new Map(classes.flatMap((name) => (found.has(name) ? [[name, found.get(name)]] : [])));
}
function noPredictions(table, expected) {
    return new user_error/* UserError */.y(`The file holds no predictions: there is no column ${expected}.`, {
        file: table.path,
        line: 1,
        remedy: `Name its columns under predictions. It has ${firstOf([...table.columns.keys()])}.`,
    });
}

;// CONCATENATED MODULE: ./packages/predictions/src/numbers.ts



/**
 * A column as finite numbers; NaN where a cell is missing.
 *
 * @throws UserError where a cell is no number, or an infinite one.
 */
function finiteNumbers(table, name) {
    const values = numericColumn(table, name);
    const infinite = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (infinite < 0)
        return values;
    throw new user_error/* UserError */.y(`The column "${name}" holds an infinite number.`, {
        ...placeOfRow(table, infinite, name),
        remedy: "Mend the cell, or leave the row out.",
    });
}

;// CONCATENATED MODULE: ./packages/predictions/src/probabilities.ts




/** What float32 sums of trees or a softmax may be off by; more than that is no probability. */
const rangeSlack = 1e-5;
const sumSlack = 1e-4;
const remedy = "Write probabilities: for logits, a sigmoid or softmax of them.";
/**
 * A column of numbers, one for each row that is kept.
 *
 * @throws UserError where a cell is missing or no number.
 */
function readValues(table, name, kept) {
    const values = finiteNumbers(table, name);
    const missing = new RowSample();
    const count = kept?.length ?? table.rows;
    for (let index = 0; index < count; index++) {
        const row = kept === null ? index : kept[index];
        if (Number.isNaN(values[row]))
            missing.add(row);
    }
    if (missing.count > 0) {
        const where = rowsInWords(table.lineOf, missing.rows, missing.count);
        throw new user_error/* UserError */.y(`The prediction "${name}" is missing or not a number in ${where}.`, {
            ...placeOfRow(table, missing.rows[0], name),
            remedy: "Predict every row, or leave these out on both sides.",
        });
    }
    return take(values, kept);
}
/**
 * A column of probabilities. What rounding put beyond 0 or 1 is put back there.
 *
 * @throws UserError where a cell is missing or beyond 0..1.
 */
function readProbabilities(table, name, kept) {
    const values = readValues(table, name, kept);
    const beyond = new RowSample();
    let rounded = false;
    for (let index = 0; index < values.length; index++) {
        const value = values[index];
        if (value >= 0 && value <= 1)
            continue;
        rounded = true;
        if (value < -rangeSlack || value > 1 + rangeSlack)
            beyond.add(kept === null ? index : kept[index]);
    }
    if (beyond.count > 0) {
        const where = rowsInWords(table.lineOf, beyond.rows, beyond.count);
        throw new user_error/* UserError */.y(`The score "${name}" is beyond 0 to 1 in ${where}.`, {
            ...placeOfRow(table, beyond.rows[0], name),
            remedy,
        });
    }
    return rounded ? values.map((value) => Math.min(1, Math.max(0, value))) : values;
}
/** @throws UserError where the scores of a row do not sum to 1. */
function refuseSums(table, names, columns, kept) {
    const off = new RowSample();
    let example = 1;
    for (let index = 0; index < columns[0].length; index++) {
        let sum = 0;
        for (const column of columns)
            sum += column[index];
        if (Math.abs(sum - 1) <= sumSlack)
            continue;
        if (off.count === 0)
            example = sum;
        off.add(kept === null ? index : kept[index]);
    }
    if (off.count === 0)
        return;
    const where = rowsInWords(table.lineOf, off.rows, off.count);
    throw new user_error/* UserError */.y(`The scores ${firstOf(names)} do not sum to 1 in ${where}; the first sum is ${Number(example.toPrecision(6))}.`, { ...placeOfRow(table, off.rows[0], names[0]), remedy });
}

;// CONCATENATED MODULE: ./packages/predictions/src/binary-classes.ts



/**
 * Which of the names is the negative and which the positive class. Rows of one class alone are legal: the other class
 * is then the one that `positive` or a plain pair of labels implies.
 */
function binaryClasses(table, { target, positive }, names, text) {
    if (names.length > 2) {
        throw new user_error/* UserError */.y(`A binary task has two classes, and there are ${names.length}: ${firstOf(names)}.`, {
            file: table.path,
            remedy: "Write task: multiclass, or choose a target with two labels.",
        });
    }
    if (positive === undefined)
        return plainClasses(table, target, names);
    const place = indexesIn(names, [positive], text)[0];
    const [first, second] = names;
    if (place < 0 && (first === undefined || second !== undefined)) {
        throw new user_error/* UserError */.y(`The positive class "${positive}" is none of the labels of "${target}": ${firstOf(names)}.`, {
            file: table.path,
            remedy: "Set positive to one of them.",
        });
    }
    if (place < 0)
        return [first, positive];
    return [names[1 - place] ?? opposite(names[place]), names[place]];
}
/** 0 and 1, or false and true in any spelling, say themselves which is positive. */
function plainClasses(table, target, names) {
    const [first, second] = indexesIn(["0", "1"], names, false);
    const plain = first !== undefined && first >= 0 && second !== -1 && first !== second;
    if (plain && first === 0)
        return [names[0], names[1] ?? opposite(names[0])];
    if (plain)
        return [names[1] ?? opposite(names[0]), names[0]];
    throw new user_error/* UserError */.y(`Nothing says which label of "${target}" is the positive class: ${firstOf(names)}.`, {
        file: table.path,
        remedy: `Set positive to one of them, as in positive: ${names.at(-1)}.`,
    });
}
const opposites = new Map([
    ["0", "1"],
    ["1", "0"],
    ["false", "true"],
    ["true", "false"],
]);
/** A name for the class that no row has. */
function opposite(name) {
    return opposites.get(name.toLowerCase()) ?? `not ${name}`;
}

;// CONCATENATED MODULE: ./packages/predictions/src/truth.ts







/**
 * Reads the truth of labelled rows. Labels are compared as text, but a number or a truth value in any spelling:
 * `positive: 1` is met by the cells 1, 1.0 and true.
 *
 * The truth's classes are those of `classes`, then what only `others` names; without `classes`, the labels of both, sorted.
 *
 * @throws UserError where a label is missing, unknown to the model, or does not fit the task.
 */
function readTruth(table, options) {
    if (options.task === "regression") {
        const numbers = finiteNumbers(table, options.target);
        const { kept, exclusions } = labelledRows(table, options, (row) => Number.isNaN(numbers[row]));
        return { truth: { task: "regression", values: take(numbers, kept) }, kept, exclusions };
    }
    const labels = readLabels(column_column(table, options.target));
    const { kept, exclusions } = labelledRows(table, options, (row) => labels.codes[row] < 0);
    const codes = take(labels.codes, kept);
    return { truth: truthOf(table, options, labels, codes, kept), kept, exclusions };
}
function truthOf(table, options, labels, codes, kept) {
    const present = presentNames(labels, codes);
    const known = options.classes ?? null;
    const accepted = options.unknownLabels === "accept" ? present : [];
    if (known !== null && accepted.length === 0)
        refuseUnknown(table, options, known, labels, codes, kept);
    const own = known ?? present;
    // Two classes are all that a binary task has: a third that is only predicted is a mistake of the prediction.
    const further = options.task === "binary" && own.length >= 2 ? [] : (options.others ?? []);
    const others = newNames(own, [...accepted, ...further], labels.text);
    if (options.task === "binary") {
        const classes = binaryClasses(table, options, [...own, ...others], labels.text);
        const positive = indexesIn(classes, labels.names, labels.text);
        return { task: "binary", classes, labels: positiveMarks(codes, positive) };
    }
    const classes = known === null ? sortedLabels([...present, ...others]) : [...known, ...others];
    const indexes = indexesIn(classes, labels.names, labels.text);
    return { task: "multiclass", classes, labels: codes.map((code) => indexes[code]) };
}
function positiveMarks(codes, positive) {
    const marked = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        marked[row] = positive[codes[row]];
    return marked;
}
function newNames(known, names, text) {
    const places = indexesIn(known, names, text);
    return [...new Set(names.filter((_, index) => places[index] < 0))];
}
function labelledRows(table, { target, unlabelled }, isMissing) {
    const missing = new RowSample();
    for (let row = 0; row < table.rows; row++)
        if (isMissing(row))
            missing.add(row);
    if (missing.count === 0)
        return { kept: null, exclusions: [] };
    const { rows, count } = missing;
    const where = rowsInWords(table.lineOf, rows, count);
    if (unlabelled !== "exclude") {
        throw new user_error/* UserError */.y(`The target "${target}" is blank in ${where}.`, {
            ...placeOfRow(table, rows[0], target),
            remedy: "Label these rows, or leave them out with unlabelled: exclude.",
        });
    }
    if (count === table.rows) {
        throw new user_error/* UserError */.y(`The target "${target}" is blank in every row.`, { file: table.path });
    }
    const kept = new Int32Array(table.rows - count);
    for (let row = 0, next = 0; row < table.rows; row++)
        if (!isMissing(row))
            kept[next++] = row;
    return { kept, exclusions: [{ reason: `no label in "${target}"`, rows, count }] };
}
function presentNames({ names }, codes) {
    const seen = new Uint8Array(names.length);
    for (const code of codes)
        seen[code] = 1;
    return names.filter((_, code) => seen[code]);
}
function refuseUnknown(table, { target }, known, labels, codes, kept) {
    const indexes = indexesIn(known, labels.names, labels.text);
    const found = new Map();
    for (let index = 0; index < codes.length; index++) {
        const code = codes[index];
        if (indexes[code] >= 0)
            continue;
        const sample = found.get(code) ?? new RowSample();
        found.set(code, sample);
        sample.add(kept === null ? index : kept[index]);
    }
    if (found.size === 0)
        return;
    const described = [...found].map(([code, { rows, count }]) => `"${labels.names[code]}" (${rowsInWords(table.lineOf, rows, count)})`);
    const first = [...found.values()][0].rows[0];
    throw new user_error/* UserError */.y(`The model does not know ${firstOf(described)} in "${target}".`, {
        ...placeOfRow(table, first, target),
        remedy: `It knows ${firstOf(known)}. Correct the labels, or name the classes in the order of its scores with classes.`,
    });
}

;// CONCATENATED MODULE: ./packages/predictions/src/from-file.ts









/**
 * Reads a predictions file: id, truth, and label and/or scores of each row. The classes are those of `classes`, else
 * those that have a score column, else the labels in the file. With `unknownLabels: "accept"`, for a baseline, the file may
 * lack classes of `classes` and bring others.
 *
 * @throws UserError with file and line where a cell is missing, no probability, or an id is doubled.
 */
function fromFile(table, options) {
    const columns = findColumns(table, options);
    const classes = options.classes ?? columns.classes;
    const open = classes === null || options.unknownLabels === "accept";
    const predicted = open && columns.label !== undefined ? readLabels(column_column(table, columns.label)).names : [];
    const others = [...(options.others ?? []), ...(open ? (columns.classes ?? []) : []), ...predicted];
    const { truth, kept, exclusions } = readTruth(table, { ...options, classes, others });
    const predictions = read(table, columns, truth, kept, options.threshold);
    return { ids: readIds(table, options.id, kept), truth, predictions, kept, exclusions };
}
function read(table, columns, truth, kept, threshold) {
    if (truth.task === "regression") {
        return { task: "regression", values: readValues(table, columns.prediction, kept) };
    }
    const labels = columns.label === undefined ? null : readLabelColumn(table, columns.label, truth.classes, kept);
    const names = [...columns.scores.values()];
    const read = names.map((name) => readProbabilities(table, name, kept));
    if (read.length > 1)
        refuseSums(table, names, read, kept);
    const places = indexesIn(truth.classes, [...columns.scores.keys()], false);
    const scores = read.length > 1 ? classified_inOrder(read, places, truth.classes.length) : null;
    if (truth.task === "multiclass")
        return { task: "multiclass", labels: labels ?? firstArgMax(scores ?? []), scores };
    const score = columns.score === undefined ? read[places.indexOf(1)] : readProbabilities(table, columns.score, kept);
    if (score === undefined && (labels === null || threshold !== undefined)) {
        throw new user_error/* UserError */.y(`There is no score of the positive class "${truth.classes[1]}".`, {
            file: table.path,
            line: 1,
            remedy: "Add it, or name its column under predictions.score.",
        });
    }
    return binaryPredictions({ labels, scores }, score ?? null, 1, threshold);
}
/** The predicted class of each kept row, as an index into `classes`. */
function readLabelColumn(table, name, classes, kept) {
    const { codes, names, text } = readLabels(column_column(table, name));
    const indexes = indexesIn(classes, names, text);
    const missing = new RowSample();
    const unknown = new RowSample();
    const labels = new Int32Array(kept?.length ?? table.rows);
    for (let index = 0; index < labels.length; index++) {
        const row = kept === null ? index : kept[index];
        const code = codes[row];
        if (code < 0)
            missing.add(row);
        else if (indexes[code] < 0)
            unknown.add(row);
        else
            labels[index] = indexes[code];
    }
    if (missing.count > 0) {
        const where = rowsInWords(table.lineOf, missing.rows, missing.count);
        throw new user_error/* UserError */.y(`The predicted label "${name}" is blank in ${where}.`, {
            ...placeOfRow(table, missing.rows[0], name),
            remedy: "Predict every row, or leave these out on both sides.",
        });
    }
    if (unknown.count > 0) {
        const strange = [...new Set(unknown.rows.map((row) => `"${names[codes[row]]}"`))];
        const where = rowsInWords(table.lineOf, unknown.rows, unknown.count);
        throw new user_error/* UserError */.y(`The predicted label ${firstOf(strange)} in ${where} is none of the classes.`, {
            ...placeOfRow(table, unknown.rows[0], name),
            remedy: `The classes are ${firstOf(classes)}.`,
        });
    }
    return labels;
}

;// CONCATENATED MODULE: ./packages/predictions/src/model-output.ts
/**
 * Every class that a model knows, in its own order. Null where nothing tells: a model that gives labels alone, or one
 * score and no names, which is the score of the positive class whatever that is called.
 */
function knownClasses({ classes, classesFrom, scoreOf }) {
    if (classesFrom === "labels" || (classesFrom === "count" && scoreOf === "second"))
        return null;
    return classes;
}
/**
 * The classes by which the truth of rows is read that these models predicted: those of the candidate, then what only the
 * baseline knows, or what a model without a class list gave.
 */
function truthClasses(candidate, baseline) {
    const others = [candidate, baseline].flatMap((output) => {
        if (output === null)
            return [];
        return (output.classesFrom === "labels" ? output.classes : knownClasses(output)) ?? [];
    });
    return { classes: knownClasses(candidate), others };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/paired-rows.ts


/**
 * Matches both sides with the truth. Models that predicted the same table are paired row by row; whatever else meets
 * is paired by id.
 */
function pairRowsOf(candidate, baseline) {
    const { classes, others } = namedClasses(candidate.answer, baseline?.answer ?? null);
    const options = {
        ...truthOptions(candidate.settings),
        classes: classes ?? candidate.settings.classes ?? null,
        others,
    };
    const own = paired_rows_read(candidate, options);
    const { truth, predictions } = own;
    const shared = { table: candidate.answer.table, kept: own.kept, exclusions: own.exclusions, ids: own.ids };
    if (baseline === null)
        return { ...shared, sample: { truth, candidate: predictions, baseline: null } };
    if (sameRows(candidate.answer, baseline.answer)) {
        const other = fromModel(baseline.answer.scored, truth, { ...threshold(baseline.settings), kept: own.kept });
        return { ...shared, sample: { truth, candidate: predictions, baseline: other } };
    }
    const other = paired_rows_read(baseline, { ...options, ...paired_rows_namesOf(truth), unknownLabels: "accept" });
    return { ...shared, sample: pair(labelled(own), labelled(other)) };
}
function paired_rows_read({ answer, settings }, options) {
    if (answer.kind === "file") {
        const file = fromFile(answer.table, {
            ...options,
            ...threshold(settings),
            id: idColumn(settings),
            columns: answer.columns,
        });
        return { ...file, ids: () => file.ids };
    }
    const { truth, kept, exclusions } = readTruth(answer.table, options);
    return {
        truth,
        kept,
        exclusions,
        predictions: fromModel(answer.scored, truth, { ...threshold(settings), kept }),
        ids: () => readIds(answer.table, idColumn(settings), kept),
    };
}
function labelled({ ids, truth, predictions }) {
    return { ids: ids(), truth, predictions };
}
function sameRows(one, other) {
    return one.kind === "model" && other.kind === "model" && one.table === other.table;
}
/** The classes that the models name; a file of predictions names none before it is read. */
function namedClasses(candidate, baseline) {
    const other = baseline?.kind === "model" ? baseline.scored : null;
    if (candidate.kind === "model")
        return truthClasses(candidate.scored, other);
    return { classes: null, others: (other === null ? null : knownClasses(other)) ?? [] };
}
function paired_rows_namesOf(truth) {
    return truth.task === "regression" ? {} : { classes: truth.classes };
}
function truthOptions({ task, data }) {
    return {
        task,
        target: data.target,
        unlabelled: data.unlabelled,
        ...(data.positive === undefined ? {} : { positive: data.positive }),
    };
}
function threshold(settings) {
    return settings.threshold === undefined ? {} : { threshold: settings.threshold };
}
/** The column by which rows of two files are paired. */
function idColumn({ data }) {
    if (data.id !== undefined)
        return data.id;
    throw new user_error/* UserError */.y("Predictions are paired by id, and no id column is named.", {
        remedy: "Name the column in data.id of mlops.yml, or in the input id.",
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/contenders.ts




/** Asks the candidate and its baseline about the same rows, and pairs what they say. */
async function askBoth({ settings, threads, placeOf }, found, tools, context) {
    const { kind, path } = settings.source;
    const place = placeOf([kind]);
    const question = {
        kind: kind === "artifact" ? "model" : "file",
        path,
        shownAs: path,
        settings,
        place,
        threads,
    };
    const candidate = { settings, answer: await ask(question, tools, context) };
    const pairWith = (baseline) => withPlace(() => place, () => pairRowsOf(candidate, baseline));
    if (found.kind === "absent")
        return { candidate, baseline: null, paired: await pairWith(null) };
    return asDeclared(found.settings, settings, context, async (declared) => {
        const answer = await ask({ ...found, settings: declared, kind: found.holds, threads }, tools, context);
        const baseline = { settings: declared, answer };
        return { candidate, baseline, paired: await pairWith(baseline) };
    });
}

;// CONCATENATED MODULE: ./packages/gate/src/rule.ts
function isMargin(rule) {
    return rule.kind === "max-drop" || rule.kind === "max-rise";
}
/**
 * The rules of a gate that names none: one percentage point on what the task is usually judged by. Regression is
 * judged by R², the one metric whose margin means the same in every unit.
 */
function defaultRules(task, scored) {
    const margin = (metric) => ({ metric, kind: "max-drop", limit: 0.01 });
    switch (task) {
        case "binary":
            return scored ? [margin("roc_auc"), margin("accuracy")] : [margin("accuracy")];
        case "multiclass":
            return [margin("accuracy"), margin("f1_macro")];
        case "regression":
            return [margin("r2")];
    }
}

;// CONCATENATED MODULE: ./packages/metrics/src/as-read.ts
/**
 * Turns an oriented difference (positive is better) back into candidate − baseline: a loss that fell is negative, its
 * interval's ends change places. Without an interval both ends are null.
 */
function asRead(difference) {
    const { better, delta } = difference;
    // Adding 0 turns −0 into 0, which a report would show with a sign.
    const read = (oriented) => (better === "higher" ? oriented : -oriented) + 0;
    if (!("pWorse" in difference))
        return { delta: delta === null ? null : read(delta), lower: null, upper: null };
    const { lower, upper } = difference;
    const [least, most] = better === "higher" ? [lower, upper] : [upper, lower];
    return { delta: read(difference.delta), lower: read(least), upper: read(most) };
}

;// CONCATENATED MODULE: ./packages/statistics/src/multiplicity.ts
/** Holm's step-down adjustment: the family-wise error of "adjusted p ≤ α" is at most α, whatever the dependence. */
function holm(p) {
    let largest = 0;
    return adjust(p, ascending(p), (value, rank) => {
        largest = Math.max(largest, Math.min(1, value * (p.length - rank)));
        return largest;
    });
}
/** Benjamini & Hochberg's step-up adjustment: of what has an adjusted p ≤ α, a share of at most α is false. */
function benjaminiHochberg(p) {
    let smallest = 1;
    return adjust(p, ascending(p).reverse(), (value, rank) => {
        smallest = Math.min(smallest, value * (p.length / (p.length - rank)));
        return smallest;
    });
}
function ascending(p) {
    return p.map((_, index) => index).sort((left, right) => p[left] - p[right]);
}
function adjust(p, order, step) {
    const adjusted = new Array(p.length);
    order.forEach((index, rank) => {
        adjusted[index] = step(p[index], rank);
    });
    return adjusted;
}

;// CONCATENATED MODULE: ./packages/statistics/src/verdict.ts
/**
 * Whether a difference is no worse than the margin allows: it passes where its whole interval lies above −margin, fails
 * where the whole lies below.
 *
 * @param interval of Δ, oriented (positive is better)
 */
function judgeDifference(interval, margin) {
    if (interval.lower > -margin)
        return "pass";
    return interval.upper < -margin ? "fail" : "inconclusive";
}
/**
 * Whether a metric keeps its absolute limits. Each limit is judged by the metric's own interval: kept where the whole
 * lies within, broken where the whole lies beyond. Passes where all are kept, fails where one is broken.
 *
 * @param value the metric; counts as part of the interval
 */
function judgeLimit(interval, value, limit) {
    const lower = Math.min(interval.lower, value);
    const upper = Math.max(interval.upper, value);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limit;
    if (upper < min || lower > max)
        return "fail";
    return lower >= min && upper <= max ? "pass" : "inconclusive";
}

;// CONCATENATED MODULE: ./packages/statistics/src/rows-to-decide.ts
/**
 * How many rows in total would decide an inconclusive difference, if it stays what it is: n·(half-width / |Δ + δ|)²,
 * since intervals shrink with √n. Null where no number of rows would: the difference lies on the limit.
 */
function rowsToDecide(n, interval, delta, margin) {
    const halfWidth = (interval.upper - interval.lower) / 2;
    const rows = Math.ceil(n * (halfWidth / (delta + margin)) ** 2);
    return Number.isFinite(rows) ? Math.max(n + 1, rows) : null;
}
/** How many rows are lacking to `rowsToDecide`. */
function moreRowsToDecide(n, interval, delta, margin) {
    const rows = rowsToDecide(n, interval, delta, margin);
    return rows === null ? null : rows - n;
}

;// CONCATENATED MODULE: ./packages/gate/src/judge-rules.ts



/**
 * Judges each rule by its interval, then lets a failure stand only where it survives Holm's correction across all
 * rules at the one-sided level (1 − confidence) / 2; one that does not is inconclusive. Margins are left out where
 * there is no baseline.
 */
function judgeRules(rules, evidence, confidence) {
    const applicable = rules.filter((rule) => !isMargin(rule) || evidence.differences !== null);
    const judged = applicable.map((rule) => isMargin(rule) ? judgeMargin(rule, evidence) : judgeAbsolute(rule, evidence));
    return afterHolm(judged, (1 - confidence) / 2);
}
function afterHolm(judged, level) {
    const tested = judged.filter((judgement) => judgement.p !== null);
    const adjusted = new Map(holm(tested.map((judgement) => judgement.p)).map((p, i) => [tested[i], p]));
    return judged.map((judgement) => {
        const adjustedP = adjusted.get(judgement) ?? null;
        if (judgement.verdict !== "fail" || adjustedP === null || adjustedP <= level)
            return { ...judgement, adjustedP };
        const reason = `fails alone, but not after correction for the gate's ${tested.length} rules`;
        return { ...judgement, adjustedP, verdict: "inconclusive", reason };
    });
}
function judgeMargin(rule, { rows, differences, unchanged }) {
    const difference = differences?.get(rule.metric);
    if (difference === undefined)
        return undefinedJudgement(rule, null, "the metric was not computed");
    const read = asRead(difference);
    if (!("pWorse" in difference)) {
        if (unchanged)
            return { ...undefinedJudgement(rule, read.delta, "unchanged"), verdict: "pass" };
        return undefinedJudgement(rule, read.delta, difference.reason);
    }
    const { delta, pWorse } = difference;
    const verdict = unchanged ? "pass" : judgeDifference(difference, rule.limit);
    return {
        rule,
        verdict,
        value: read.delta,
        lower: read.lower,
        upper: read.upper,
        pointHolds: delta >= -rule.limit,
        p: unchanged ? null : pWorse(rule.limit),
        adjustedP: null,
        rowsToDecide: verdict === "inconclusive" ? rowsToDecide(rows, difference, delta, rule.limit) : null,
        reason: unchanged ? "unchanged" : null,
    };
}
function judgeAbsolute(rule, { rows, estimates }) {
    const estimate = estimates.get(rule.metric);
    if (estimate === undefined)
        return undefinedJudgement(rule, null, "the metric was not computed");
    const { value, lower, upper, pBeyond } = estimate;
    if (value === null || lower === null || upper === null) {
        return undefinedJudgement(rule, value, estimate.reason ?? "there is no interval");
    }
    const isMin = rule.kind === "min";
    const interval = { lower, upper };
    const verdict = judgeLimit(interval, value, isMin ? { min: rule.limit } : { max: rule.limit });
    const slack = isMin ? value - rule.limit : rule.limit - value;
    return {
        rule,
        verdict,
        value,
        lower,
        upper,
        pointHolds: slack >= 0,
        p: pBeyond?.(rule.limit, isMin ? "below" : "above") ?? null,
        adjustedP: null,
        rowsToDecide: verdict === "inconclusive" ? rowsToDecide(rows, interval, slack, 0) : null,
        reason: null,
    };
}
function undefinedJudgement(rule, value, reason) {
    const none = { lower: null, upper: null, p: null, adjustedP: null, rowsToDecide: null };
    return { ...none, rule, verdict: "inconclusive", value, pointHolds: null, reason };
}

;// CONCATENATED MODULE: ./packages/gate/src/verdict.ts
/**
 * Intersection–union: the gate passes when every rule passes, and fails when one fails. Between the two, and where a
 * slice regressed, `on-inconclusive` says what happens; a regressed slice is never less than a warning.
 */
function gateVerdict(judgements, onInconclusive, sliceRegressed) {
    const statistical = combined(judgements);
    const byPoint = statistical === "inconclusive" && onInconclusive === "point";
    const verdict = (() => {
        if (statistical !== "inconclusive")
            return statistical;
        if (onInconclusive !== "point")
            return onInconclusive;
        return judgements.every((judgement) => judgement.verdict === "pass" || judgement.pointHolds === true)
            ? "pass"
            : "fail";
    })();
    return { verdict: verdict === "pass" && sliceRegressed ? "warn" : verdict, statistical, byPoint };
}
function combined(judgements) {
    if (judgements.some((judgement) => judgement.verdict === "fail"))
        return "fail";
    return judgements.every((judgement) => judgement.verdict === "pass") ? "pass" : "inconclusive";
}

;// CONCATENATED MODULE: ./packages/gate/src/judge-slices.ts


/**
 * Judges the gate's margins within each slice. A slice regressed where a metric's one-sided p-value of "worse by more
 * than the margin" stays at or below (1 − confidence) / 2 after Benjamini–Hochberg across all slices and metrics.
 */
function judgeSlices(slices, rules, { confidence, minRows }) {
    const level = (1 - confidence) / 2;
    const margins = rules.filter(isMargin);
    const tests = slices.flatMap((slice) => (slice.rows < minRows ? [] : testsOf(slice, margins)));
    const adjusted = benjaminiHochberg(tests.map((test) => test.p));
    const judged = tests.map((test, i) => {
        const adjustedP = adjusted[i];
        const verdict = adjustedP <= level ? "fail" : test.passes ? "pass" : "inconclusive";
        return { ...test, adjustedP, verdict };
    });
    return slices.map((slice) => {
        const { slice: name, rows } = slice;
        const own = judged.filter((test) => test.slice === slice);
        const regressed = own.filter(({ verdict }) => verdict === "fail").map(({ metric }) => metric);
        const passes = own.length === margins.length && own.every(({ verdict }) => verdict === "pass");
        const verdict = regressed.length > 0 ? "fail" : passes ? "pass" : "inconclusive";
        return {
            slice: name,
            rows,
            verdict: rows < minRows ? "too-small" : verdict,
            regressed,
            verdicts: new Map(own.map(({ metric, verdict }) => [metric, verdict])),
            adjustedP: own.length === 0 ? null : Math.min(...own.map(({ adjustedP }) => adjustedP)),
        };
    });
}
function testsOf(slice, margins) {
    return margins.flatMap(({ metric, limit }) => {
        const difference = slice.differences.get(metric);
        if (difference === undefined || !("pWorse" in difference))
            return [];
        return [{ slice, metric, p: difference.pWorse(limit), passes: judgeDifference(difference, limit) === "pass" }];
    });
}

;// CONCATENATED MODULE: ./packages/metrics/src/cells.ts
/** Counts cells in one pass over the rows. */
function countCells(classCount, truth, candidate, baseline) {
    const baselineCount = baseline ? classCount : 1;
    const size = classCount * baselineCount * classCount;
    const entries = size <= 1 << 20 ? denseCounts(size, codes()) : sparseCounts(codes());
    const cells = {
        truth: new Int32Array(entries.length),
        candidate: new Int32Array(entries.length),
        baseline: baseline ? new Int32Array(entries.length) : null,
        counts: new Float64Array(entries.length),
    };
    entries.forEach(([code, count], cell) => {
        cells.candidate[cell] = code % classCount;
        const rest = Math.floor(code / classCount);
        if (cells.baseline)
            cells.baseline[cell] = rest % baselineCount;
        cells.truth[cell] = Math.floor(rest / baselineCount);
        cells.counts[cell] = count;
    });
    return cells;
    function codes() {
        const rows = size <= 2 ** 32 ? new Uint32Array(truth.length) : new Float64Array(truth.length);
        for (let row = 0; row < truth.length; row += 1) {
            const pair = truth[row] * baselineCount + (baseline ? baseline[row] : 0);
            rows[row] = pair * classCount + candidate[row];
        }
        return rows;
    }
}
function denseCounts(size, codes) {
    const counts = new Float64Array(size);
    for (let row = 0; row < codes.length; row += 1)
        counts[codes[row]] += 1;
    const entries = [];
    for (let code = 0; code < size; code += 1)
        if (counts[code] > 0)
            entries.push([code, counts[code]]);
    return entries;
}
function sparseCounts(codes) {
    const counts = new Map();
    for (const code of codes)
        counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => a - b);
}

;// CONCATENATED MODULE: ./packages/metrics/src/gather.ts
/** A column's values in another order of its rows. */
function gather(column, order) {
    const gathered = new column.constructor(order.length);
    for (let at = 0; at < order.length; at += 1)
        gathered[at] = column[order[at]];
    return gathered;
}

;// CONCATENATED MODULE: ./packages/metrics/src/lazy.ts
/** Computes on the first call and remembers; what `make` held on to is let go. */
function lazy(make) {
    let pending = make;
    let value;
    return () => {
        if (pending) {
            value = pending();
            pending = null;
        }
        return value;
    };
}

;// CONCATENATED MODULE: ./packages/metrics/src/probability-losses.ts
/** scikit-learn's clip of probabilities in the log loss. */
const epsilon = 2 ** -52;
/** A row's part in scikit-learn's `log_loss`, nats: −ln of the true class's score, clipped to [2⁻⁵², 1 − 2⁻⁵²]. */
function logLosses(truth, scores) {
    const losses = new Float64Array(truth.length);
    const [positive] = scores;
    const isBinary = scores.length === 1;
    for (let row = 0; row < losses.length; row += 1) {
        const label = truth[row];
        const score = isBinary ? positive[row] : scores[label][row];
        const probability = isBinary && label === 0 ? 1 - score : score;
        losses[row] = -Math.log(Math.min(1 - epsilon, Math.max(epsilon, probability)));
    }
    return losses;
}
/**
 * A row's part in scikit-learn's `brier_score_loss`: (score − outcome)² of two classes (0..1), of more the sum over all
 * classes (0..2).
 */
function brierLosses(truth, scores) {
    const losses = new Float64Array(truth.length);
    const isBinary = scores.length === 1;
    scores.forEach((column, index) => {
        const own = isBinary ? 1 : index;
        for (let row = 0; row < losses.length; row += 1) {
            const error = column[row] - (truth[row] === own ? 1 : 0);
            losses[row] += error * error;
        }
    });
    return losses;
}

;// CONCATENATED MODULE: ./packages/metrics/src/ranking.ts

/** Sorts scores and takes the true labels along. */
function rankScores(scores, truth) {
    const { order, sorted } = rank(scores);
    return { order, sorted, labels: gather(truth, order) };
}
const digitBits = 11;
const buckets = 1 << digitBits;
const mask = buckets - 1;
/**
 * Sorts numbers (none of them NaN), stably. A radix sort over 32-bit keys, which hold the leading bits of the numbers
 * less what all of them share: float32 probabilities come out sorted. Neighbours that agree in 32 bits and are out of
 * order are then put right by comparing them.
 */
function rank(numbers) {
    const { order, keys } = orderByKey(leadingBits(numbers));
    const sorted = new Float64Array(numbers.length);
    for (let i = 0; i < order.length; i += 1)
        sorted[i] = numbers[order[i]];
    mend(numbers, keys, order, sorted);
    return { order, sorted };
}
/**
 * 32-bit keys that never sort two numbers the wrong way round. The bits of a double sort as it does once the sign is
 * flipped (of negatives: all bits; Herf 2001); from the least number's high word on, as many bits as fit are kept.
 */
function leadingBits(numbers) {
    const n = numbers.length;
    const words = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * n);
    let least = 0xffffffff;
    let greatest = 0;
    for (let i = 1; i < 2 * n; i += 2) {
        const word = words[i];
        const high = (word ^ ((word >> 31) | 0x80000000)) >>> 0;
        if (high < least)
            least = high;
        if (high > greatest)
            greatest = high;
    }
    const keys = new Uint32Array(n);
    const spare = n === 0 ? 0 : Math.clz32(greatest - least);
    for (let i = 0; i < n; i += 1) {
        const word = words[2 * i + 1];
        const high = (word ^ ((word >> 31) | 0x80000000)) - least;
        if (spare === 0)
            keys[i] = high;
        else if (spare === 32)
            keys[i] = words[2 * i] ^ (word >> 31);
        else
            keys[i] = (high << spare) | ((words[2 * i] ^ (word >> 31)) >>> (32 - spare));
    }
    return keys;
}
/** Least-significant-digit radix sort, digits of 11, 11 and 10 bits; a digit in which all keys agree is left out. */
function orderByKey(unsorted) {
    const n = unsorted.length;
    let keys = unsorted;
    let order = new Uint32Array(n);
    for (let i = 0; i < n; i += 1)
        order[i] = i;
    let nextKeys = new Uint32Array(n);
    let nextOrder = new Uint32Array(n);
    const counts = countDigits(keys);
    for (let digit = 0; digit < 3; digit += 1) {
        const shift = digit * digitBits;
        const starts = counts.subarray(digit * buckets, (digit + 1) * buckets);
        if (n === 0 || starts[(keys[0] >>> shift) & mask] === n)
            continue;
        toStarts(starts);
        for (let i = 0; i < n; i += 1) {
            const key = keys[i];
            const at = starts[(key >>> shift) & mask]++;
            nextKeys[at] = key;
            nextOrder[at] = order[i];
        }
        [keys, nextKeys] = [nextKeys, keys];
        [order, nextOrder] = [nextOrder, order];
    }
    return { order, keys };
}
function countDigits(keys) {
    const counts = new Uint32Array(3 * buckets);
    for (let i = 0; i < keys.length; i += 1) {
        const key = keys[i];
        counts[key & mask]++;
        counts[buckets + ((key >>> digitBits) & mask)]++;
        counts[2 * buckets + (key >>> (2 * digitBits))]++;
    }
    return counts;
}
function toStarts(counts) {
    let start = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
        const count = counts[bucket];
        counts[bucket] = start;
        start += count;
    }
}
/** Compares numbers where a run of equal keys is out of order. */
function mend(numbers, keys, order, sorted) {
    for (let i = 1; i < sorted.length; i += 1) {
        if (sorted[i] >= sorted[i - 1])
            continue;
        let from = i - 1;
        let to = i + 1;
        while (from > 0 && keys[from - 1] === keys[i])
            from -= 1;
        while (to < keys.length && keys[to] === keys[i])
            to += 1;
        sortRun(numbers, order, from, to);
        for (let at = from; at < to; at += 1)
            sorted[at] = numbers[order[at]];
        i = to - 1;
    }
}
function sortRun(numbers, order, from, to) {
    if (to - from > 32) {
        order.subarray(from, to).sort((a, b) => numbers[a] - numbers[b] || a - b);
        return;
    }
    for (let i = from + 1; i < to; i += 1) {
        const row = order[i];
        let at = i;
        for (; at > from && numbers[order[at - 1]] > numbers[row]; at -= 1)
            order[at] = order[at - 1];
        order[at] = row;
    }
}

;// CONCATENATED MODULE: ./packages/metrics/src/prepare.ts





/**
 * Readies a sample. Scores of two classes are sorted here; all else is sorted or counted when a metric needs it, once.
 * @throws TypeError where truth and predictions are of different tasks, lengths or numbers of classes.
 */
function prepare(sample, options) {
    const resamples = { cells: options.resamples ?? 2000, rows: options.resamples ?? 1000 };
    const settings = { quantiles: [], topK: [2, 3, 5], bootstrapRowsUpTo: 50_000, ...options, resamples };
    const { truth } = sample;
    if (truth.task === "regression")
        return prepareRegression(sample, truth, settings);
    if (truth.task === "multiclass") {
        const classifier = (model) => multiclassClassifier(model, truth);
        return { ...prepare_classification(truth, sample, classifier, settings), origin: null };
    }
    const scores = sample.candidate.task === "binary" ? sample.candidate.scores : null;
    if (scores === null) {
        const classifier = (model) => binaryClassifier(model, truth.labels);
        return { ...prepare_classification(truth, sample, classifier, settings), origin: null };
    }
    const { order, sorted } = rank(sameLength(scores, truth.labels.length));
    const labels = gather(truth.labels, order);
    const classifier = (model) => {
        if (model.task !== "binary")
            throw mismatch();
        const isSorted = model.scores === scores;
        const laidOut = { ...model, labels: gather(sameLength(model.labels, order.length), order) };
        if (isSorted)
            return binaryClassifier({ ...laidOut, scores: sorted }, labels, prepare_inOrder(sorted, labels));
        return binaryClassifier({ ...laidOut, scores: model.scores && gather(model.scores, order) }, labels);
    };
    return { ...prepare_classification({ ...truth, labels }, sample, classifier, settings), origin: order };
}
function prepareRegression(sample, truth, settings) {
    const values = (model) => {
        if (model.task !== "regression")
            throw mismatch();
        return sameLength(model.values, truth.values.length);
    };
    return {
        task: "regression",
        rows: truth.values.length,
        settings,
        evaluations: new Map(),
        truth: truth.values,
        candidate: values(sample.candidate),
        baseline: sample.baseline && values(sample.baseline),
    };
}
function prepare_classification(truth, sample, classifier, settings) {
    const candidate = classifier(sample.candidate);
    const baseline = sample.baseline && classifier(sample.baseline);
    return {
        task: truth.task,
        rows: truth.labels.length,
        settings,
        evaluations: new Map(),
        classes: truth.classes,
        truth: truth.labels,
        candidate,
        baseline,
        cells: lazy(() => countCells(truth.classes.length, truth.labels, candidate.labels, baseline?.labels ?? null)),
    };
}
function binaryClassifier(model, truth, ranking) {
    if (model.task !== "binary")
        throw mismatch();
    const labels = sameLength(model.labels, truth.length);
    if (model.scores === null)
        return { labels, columns: null, losses: null };
    const scores = sameLength(model.scores, truth.length);
    const column = { scores: () => scores, ranking: ranking ?? lazy(() => rankScores(scores, truth)) };
    return { labels, columns: [column], losses: lossesOf(truth, [scores]) };
}
function multiclassClassifier(model, truth) {
    if (model.task !== "multiclass")
        throw mismatch();
    const labels = sameLength(model.labels, truth.labels.length);
    if (model.scores === null)
        return { labels, columns: null, losses: null };
    if (model.scores.length !== truth.classes.length)
        throw mismatch();
    const scores = model.scores.map((column) => sameLength(column, labels.length));
    const columns = scores.map((column) => ({
        scores: () => column,
        ranking: lazy(() => rankScores(column, truth.labels)),
    }));
    return { labels, columns, losses: lossesOf(truth.labels, scores) };
}
function lossesOf(truth, scores) {
    return { log_loss: lazy(() => logLosses(truth, scores)), brier: lazy(() => brierLosses(truth, scores)) };
}
/** The ranking of scores that ascend already. */
function prepare_inOrder(sorted, labels) {
    return lazy(() => {
        const order = new Uint32Array(sorted.length);
        for (let at = 0; at < order.length; at += 1)
            order[at] = at;
        return { order, sorted, labels };
    });
}
function sameLength(values, rows) {
    if (values.length !== rows)
        throw mismatch();
    return values;
}
function mismatch() {
    return new TypeError("Truth and predictions must be of one task, one length and the same classes.");
}

// EXTERNAL MODULE: ./packages/metrics/src/catalogue.ts
var catalogue = __webpack_require__(59904);
;// CONCATENATED MODULE: ./packages/statistics/src/auc-placements.ts
/**
 * ROC AUC with its placement values in one pass over sorted rows (Sun & Xu 2014, IEEE Signal Processing Letters
 * 21:1389; DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837). Null where a class has no row.
 *
 * @param order the rows' indexes, sorted by ascending score
 * @param scores one a row; equal ones are ties
 * @param positive 1 where the row is of the positive class, else 0
 */
function aucPlacements(order, scores, positive) {
    const n = order.length;
    let positives = 0;
    for (let row = 0; row < n; row++)
        positives += positive[row];
    const negatives = n - positives;
    if (positives === 0 || negatives === 0)
        return null;
    const components = new Float64Array(n);
    let positivesBelow = 0;
    let negativesBelow = 0;
    let pairsRight = 0;
    for (let start = 0; start < n;) {
        const score = scores[order[start]];
        let end = start;
        let tiedPositives = 0;
        do
            tiedPositives += positive[order[end++]];
        while (end < n && scores[order[end]] === score);
        const tiedNegatives = end - start - tiedPositives;
        const ofPositive = negativesBelow + tiedNegatives / 2;
        const ofNegative = positives - positivesBelow - tiedPositives / 2;
        for (let at = start; at < end; at++) {
            const row = order[at];
            components[row] = positive[row] === 1 ? ofPositive / negatives : ofNegative / positives;
        }
        pairsRight += tiedPositives * ofPositive;
        positivesBelow += tiedPositives;
        negativesBelow += tiedNegatives;
        start = end;
    }
    const auc = pairsRight / (positives * negatives);
    for (let row = 0; row < n; row++) {
        components[row] = (components[row] - auc) / (positive[row] === 1 ? positives : negatives);
    }
    return { auc, components };
}

;// CONCATENATED MODULE: ./packages/statistics/src/stratified-variance.ts
/**
 * The variance of a sum of rows that were sampled in strata of fixed sizes: Σ over strata of n/(n−1)·Σ(component −
 * stratum's mean)². Of `aucPlacements` and strata by class it is DeLong's variance; of candidate − baseline components
 * it is the variance of the difference, covariance included; of Σ weight·components over classes that of an average.
 * With all rows in one stratum it is the variance where the classes' sizes are random too.
 *
 * NaN where a stratum has a single row: one row shows no spread, and the caller reports the interval as undefined.
 *
 * @param components one a row
 * @param strata the row's stratum, from 0
 */
function stratifiedVariance(components, strata, stratumCount) {
    const counts = new Float64Array(stratumCount);
    const means = new Float64Array(stratumCount);
    const squares = new Float64Array(stratumCount);
    for (let row = 0; row < components.length; row++) {
        const stratum = strata[row];
        counts[stratum]++;
        means[stratum] += components[row];
    }
    for (let stratum = 0; stratum < stratumCount; stratum++)
        means[stratum] /= Math.max(1, counts[stratum]);
    for (let row = 0; row < components.length; row++) {
        const stratum = strata[row];
        squares[stratum] += (components[row] - means[stratum]) ** 2;
    }
    let variance = 0;
    for (let stratum = 0; stratum < stratumCount; stratum++) {
        const count = counts[stratum];
        if (count > 0)
            variance += count === 1 ? Number.NaN : (count / (count - 1)) * squares[stratum];
    }
    return variance;
}

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var lib = __webpack_require__(72484);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
var stats_base_dists_normal_quantile_lib_default = /*#__PURE__*/__webpack_require__.n(stats_base_dists_normal_quantile_lib);
;// CONCATENATED MODULE: ./packages/statistics/src/normal.ts


/** Φ(z), the standard normal's distribution function; keeps its digits in the lower tail. */
function normalCdf(z) {
    return lib_default()(z, 0, 1);
}
/** Φ⁻¹(p). Meant for p that are not much nearer to 0 or 1 than 1e-9: the library loses digits beyond. */
function normalQuantile(p) {
    return stats_base_dists_normal_quantile_lib_default()(p, 0, 1);
}
/**
 * The z that a two-sided interval reaches out to: 1.96 for a confidence of 0.95.
 *
 * @throws RangeError where the confidence is not strictly between 0 and 1.
 */
function criticalValue(confidence) {
    if (!(confidence > 0 && confidence < 1)) {
        throw new RangeError(`A confidence of ${confidence} is not between 0 and 1.`);
    }
    return normalQuantile((1 + confidence) / 2);
}

;// CONCATENATED MODULE: ./packages/statistics/src/normal-interval.ts

/**
 * The interval of a difference that is normal with a known standard error, Δ ± z·SE. With a standard error of 0 it is
 * the point itself.
 *
 * @param method its name in reports, e.g. `delong`
 * @throws RangeError where the standard error is negative or not a number.
 */
function normalInterval(delta, standardError, confidence, method) {
    if (!(standardError >= 0))
        throw new RangeError(`A standard error of ${standardError} is impossible.`);
    const halfWidth = criticalValue(confidence) * standardError;
    return {
        delta,
        lower: delta - halfWidth,
        upper: delta + halfWidth,
        method,
        pWorse: (margin) => (delta === -margin ? 0.5 : normalCdf((delta + margin) / standardError)),
    };
}

;// CONCATENATED MODULE: ./packages/metrics/src/multiclass-auc.ts
/** The averages, in the order in which a row's components lie side by side. */
const averages = ["roc_auc_ovr", "roc_auc_ovr_weighted", "roc_auc_ovo"];
/**
 * scikit-learn's averages of ROC AUC over classes, all of which must have rows: one-vs-rest, plain and weighted by the
 * classes' rows, and one-vs-one (Hand & Till 2001, Machine Learning 45:171).
 *
 * Each is a weighted sum of areas A(k|j), the share of pairs of a row of class k and one of class j that class k's scores
 * order rightly. One walk over each class's sorted scores gives A(k|j) for every j and the placements of DeLong, DeLong &
 * Clarke-Pearson 1988 (Biometrics 44:837), which are weighted alike and summed a row. O(n·K).
 *
 * @param rankings a class's sorted scores each
 */
function multiclassAuc(rankings, truth) {
    const classCount = rankings.length;
    const n = truth.length;
    const sizes = new Float64Array(classCount);
    for (let row = 0; row < n; row += 1)
        sizes[truth[row]] += 1;
    const components = new Float64Array(3 * n);
    const sums = [0, 0, 0];
    rankings.forEach((ranking, own) => {
        const pairs = placeRows(ranking, own, sizes, components);
        const oneVersusRest = pairs.reduce((sum, count) => sum + count, 0) / (sizes[own] * (n - sizes[own]));
        sums[0] += oneVersusRest;
        sums[1] += oneVersusRest * sizes[own];
        sums[2] += pairs.reduce((sum, count, other) => sum + count / (sizes[own] * sizes[other]), 0);
    });
    const divisors = [classCount, n, classCount * (classCount - 1)];
    return new Map(averages.map((name, index) => {
        const own = new Float64Array(n);
        const scale = (row) => divisors[index] * (name === "roc_auc_ovo" ? sizes[truth[row]] : 1);
        for (let row = 0; row < n; row += 1)
            own[row] = components[3 * row + index] / scale(row);
        return [name, { auc: sums[index] / divisors[index], components: own }];
    }));
}
/**
 * Adds the placements by one class's scores to the rows' components; those of one-vs-one still want dividing by the rows
 * of the row's own class.
 * @returns how many pairs of a row of that class and one of each other class are ordered rightly, ties counting ½
 */
function placeRows({ order, sorted, labels }, own, sizes, components) {
    const n = order.length;
    const size = sizes[own];
    const below = new Float64Array(sizes.length);
    const tied = new Float64Array(sizes.length);
    const pairs = new Float64Array(sizes.length);
    const perRow = 1 / size;
    const perRest = 1 / (n - size);
    for (let start = 0; start < n;) {
        let end = start;
        do
            tied[labels[end++]] += 1;
        while (end < n && sorted[end] === sorted[start]);
        const ofOther = (size - below[own] - tied[own] / 2) * perRow;
        const ofRest = ofOther * perRest;
        let [versusRest, versusEach] = [0, 0];
        if (tied[own] > 0) {
            for (let other = 0; other < sizes.length; other += 1) {
                if (other === own)
                    continue;
                const ranked = below[other] + tied[other] / 2;
                pairs[other] += tied[own] * ranked;
                versusRest += ranked;
                versusEach += ranked / sizes[other];
            }
            versusRest *= perRest;
        }
        const first = versusRest * perRow;
        const weighted = ofRest * size;
        for (let at = start; at < end; at += 1) {
            const label = labels[at];
            const place = 3 * order[at];
            const isOwn = label === own;
            components[place] += isOwn ? first : ofRest;
            components[place + 1] += isOwn ? versusRest : weighted;
            components[place + 2] += isOwn ? versusEach : ofOther;
            below[label] += 1;
        }
        for (let at = start; at < end; at += 1)
            tied[labels[at]] = 0;
        start = end;
    }
    return pairs;
}

;// CONCATENATED MODULE: ./packages/statistics/src/bca.ts

/**
 * The bias-corrected and accelerated bootstrap interval (Efron 1987, JASA 82:171), with quantiles as NumPy
 * interpolates them; widened where it would leave out the estimate. Null where the estimate or most of the replicates
 * are undefined.
 */
function bca(bootstrap, confidence) {
    const { estimate, replicates } = bootstrap;
    if (Number.isNaN(estimate) || bootstrap.undefinedShare > 0.5)
        return null;
    const z = criticalValue(confidence);
    return {
        lower: Math.min(estimate, quantile(replicates, corrected(bootstrap, -z))),
        upper: Math.max(estimate, quantile(replicates, corrected(bootstrap, z))),
    };
}
/**
 * `bca` of a difference, oriented (positive is better), method `bootstrap-bca`. Beyond the outermost replicates pWorse
 * goes on as a normal tail of the replicates' spread: otherwise no p-value could be smaller than one in the number of
 * resamples, and corrections for many comparisons could never call what is plain.
 */
function bcaPaired(bootstrap, confidence) {
    const interval = bca(bootstrap, confidence);
    if (interval === null)
        return null;
    return {
        ...interval,
        delta: bootstrap.estimate,
        method: "bootstrap-bca",
        pWorse: (margin) => pBelow(bootstrap, -margin),
    };
}
/** The share of replicates that BCa takes for the normal quantile z. */
function corrected({ bias, acceleration }, z) {
    const shifted = bias + z;
    const slack = 1 - acceleration * shifted;
    return slack > 0 ? normalCdf(bias + shifted / slack) : shifted > 0 ? 1 : 0;
}
/** Linear interpolation between order statistics (Hyndman & Fan's type 7). */
function quantile(sorted, share) {
    const place = (sorted.length - 1) * share;
    const index = Math.min(sorted.length - 2, Math.floor(place));
    if (index < 0)
        return sorted[0];
    const low = sorted[index];
    return low + (place - index) * (sorted[index + 1] - low);
}
/** One-sided p of "the statistic is at least the limit": the tail of the interval whose upper end is the limit. */
function pBelow(bootstrap, limit) {
    const p = normalCdf(-uncorrected(bootstrap, normalScore(bootstrap.replicates, limit)));
    return bootstrap.estimate >= limit ? Math.max(p, 0.5) : p;
}
/** The normal quantile whose corrected share is Φ(score): the inverse of `corrected`. */
function uncorrected({ bias, acceleration }, score) {
    if (!Number.isFinite(score))
        return score;
    const reached = score - bias;
    const slack = 1 + acceleration * reached;
    return slack > 0 ? reached / slack - bias : reached * Number.POSITIVE_INFINITY;
}
/** Φ⁻¹ of the share at which `quantile` reaches the limit first. */
function normalScore(sorted, limit) {
    const intervals = sorted.length - 1;
    const outermost = normalQuantile(1 - 0.5 / sorted.length);
    const low = sorted[0];
    const high = sorted[intervals];
    if (limit <= low)
        return -outermost - deviations(sorted, low - limit);
    if (limit > high)
        return outermost + deviations(sorted, limit - high);
    const index = firstAtLeast(sorted, limit);
    const below = sorted[index - 1];
    const place = index - 1 + (limit - below) / (sorted[index] - below);
    return Math.min(outermost, Math.max(-outermost, normalQuantile(place / intervals)));
}
function deviations(sorted, distance) {
    let sum = 0;
    for (const value of sorted)
        sum += value;
    const mean = sum / sorted.length;
    let squares = 0;
    for (const value of sorted)
        squares += (value - mean) ** 2;
    return distance === 0 ? 0 : distance / Math.sqrt(squares / sorted.length);
}
function firstAtLeast(sorted, limit) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./packages/statistics/src/wilson.ts

/**
 * Wilson's score interval of a proportion (Wilson 1927, without continuity correction).
 *
 * @throws RangeError where there are no trials or the counts are impossible.
 */
function wilson(successes, trials, confidence) {
    if (!(trials > 0 && successes >= 0 && successes <= trials)) {
        throw new RangeError(`${successes} successes of ${trials} trials are impossible.`);
    }
    const z = criticalValue(confidence);
    const centre = successes + (z * z) / 2;
    const halfWidth = z * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4);
    const total = trials + z * z;
    return {
        lower: successes === 0 ? 0 : (centre - halfWidth) / total,
        upper: successes === trials ? 1 : (centre + halfWidth) / total,
    };
}

;// CONCATENATED MODULE: ./packages/metrics/src/outcome.ts

function undefinedBecause(reason, delta = null) {
    return { delta, reason };
}
/** Candidate − baseline, turned so that positive is better. */
function orientedDelta({ better }, candidate, baseline) {
    return better === "higher" ? candidate - baseline : baseline - candidate;
}
/** BCa, or the reason why there is none. */
function fromBootstrap(bootstrap, confidence, reason) {
    if (Number.isNaN(bootstrap.estimate))
        return undefinedBecause(reason);
    const interval = bcaPaired(bootstrap, confidence);
    return interval ?? undefinedBecause(`too few rows for an interval: in most resamples ${reason}`, bootstrap.estimate);
}
/** A proportion of rows with Wilson's interval. */
function proportion(successes, trials, confidence) {
    const share = successes / trials;
    return {
        ...wilson(successes, trials, confidence),
        delta: share,
        method: "wilson",
        pWorse: (margin) => {
            // The score test that Wilson's interval inverts: its standard error is that of the supposed share.
            const supposed = Math.min(1, Math.max(0, -margin));
            const standardError = Math.sqrt((supposed * (1 - supposed)) / trials);
            return normalInterval(share, standardError, confidence, "wilson").pWorse(margin);
        },
    };
}
/** A model's own value as reports know it, the interval cut to what the metric can be. */
function toEstimate(outcome, definition) {
    if ("reason" in outcome) {
        return { value: outcome.delta, lower: null, upper: null, method: null, reason: outcome.reason };
    }
    const [least, most] = range(definition);
    return {
        value: outcome.delta,
        lower: Math.max(least, outcome.lower),
        upper: Math.min(most, outcome.upper),
        method: outcome.method,
        pBeyond: (limit, side) => (side === "below" ? outcome.pWorse(-limit) : 1 - outcome.pWorse(-limit)),
    };
}
function toDifference(outcome, { better }) {
    return { better, ...outcome };
}
function range({ unit, name, task }) {
    if (unit === "share")
        return [0, 1];
    if (unit === "correlation")
        return [-1, 1];
    if (unit === "squared probability")
        return [0, task === "binary" ? 1 : 2];
    return name === "r2" ? [Number.NEGATIVE_INFINITY, 1] : [0, Number.POSITIVE_INFINITY];
}

;// CONCATENATED MODULE: ./packages/metrics/src/prepared.ts
function sideOf(prepared, side) {
    const model = prepared[side];
    if (model === null)
        throw new TypeError("The sample has no baseline.");
    return model;
}

;// CONCATENATED MODULE: ./packages/metrics/src/undefined.ts
/** Rows below which no interval is given. */
const fewestRows = 10;
const tooFewRows = `fewer than ${fewestRows} rows are too few for an interval`;
const tooLarge = "the numbers are too large to be computed with";
const noRows = "there are no rows";
const singleRow = "a class has a single row, which shows no spread";
function noScores(side) {
    return `the ${side} gives labels alone, no scores`;
}
/** Why what needs rows of every class is undefined; null where every class has rows. */
function absentClass({ cells, classes }) {
    const present = new Set(cells().truth);
    const absent = classes.filter((_, index) => !present.has(index));
    if (absent.length === 0)
        return null;
    const rest = absent.length > 1 ? ` (and of ${absent.length - 1} more ${absent.length > 2 ? "classes" : "class"})` : "";
    return `no row is of class ${absent[0]}${rest}`;
}

;// CONCATENATED MODULE: ./packages/statistics/src/root.ts
/**
 * The place where a falling function crosses zero, by bisection down to neighbouring doubles. Where it has one sign on
 * the whole of [low, high], the end that it would cross beyond.
 */
function fallingRoot(f, low, high) {
    let left = low;
    let right = high;
    for (;;) {
        const middle = left + (right - left) / 2;
        if (middle <= left || middle >= right)
            return middle;
        if (f(middle) > 0)
            left = middle;
        else
            right = middle;
    }
}

;// CONCATENATED MODULE: ./packages/statistics/src/tango.ts


/**
 * Tango's score interval of the difference of two paired proportions, Δ = (fixed − broken) / n (Tango 1998, Statistics
 * in Medicine 17:891–908). It knows how little an absence of discordant rows says: with none, ±z² / (n + z²).
 *
 * @param fixed rows that the baseline has wrong and the candidate right
 * @param broken rows that the baseline has right and the candidate wrong
 * @param n all rows, the concordant ones too
 * @throws RangeError where there are no rows or the counts are impossible.
 */
function tango(fixed, broken, n, confidence) {
    if (!(n > 0 && fixed >= 0 && broken >= 0 && fixed + broken <= n)) {
        throw new RangeError(`${fixed} rows fixed and ${broken} broken of ${n} are impossible.`);
    }
    const z = criticalValue(confidence);
    const delta = (fixed - broken) / n;
    return {
        delta,
        lower: broken === n ? -1 : fallingRoot((difference) => tango_score(fixed, broken, n, difference) - z, -1, delta),
        upper: fixed === n ? 1 : fallingRoot((difference) => tango_score(fixed, broken, n, difference) + z, delta, 1),
        method: "tango",
        pWorse: (margin) => normalCdf(tango_score(fixed, broken, n, -margin)),
    };
}
/**
 * The standardised distance of the observed difference from a supposed one. Falls from +∞ to −∞ as the supposed
 * difference rises from −1 to 1; beyond these, where no difference can lie, it stays there.
 */
function tango_score(fixed, broken, n, supposed) {
    if (supposed < 0)
        return -tango_score(broken, fixed, n, -supposed);
    if (supposed >= 1)
        return Number.NEGATIVE_INFINITY;
    const distance = fixed - broken - n * supposed;
    if (distance === 0)
        return 0;
    // The most likely share of broken rows if the difference were the supposed one: a root of 2n·x² + b·x − c.
    const b = (2 * n - fixed + broken) * supposed - fixed - broken;
    const c = broken * supposed * (1 - supposed);
    const root = Math.sqrt(b * b + 8 * n * c);
    const share = b > 0 ? (2 * c) / (root + b) : (root - b) / (4 * n);
    return distance / Math.sqrt(n * (2 * share + supposed * (1 - supposed)));
}

;// CONCATENATED MODULE: ./packages/metrics/src/unseen.ts


/**
 * What compares the scores of classes has no spread where all pairs of rows are ordered alike: variance formulas and
 * resamples are then sure of what they have not seen. But as many pairs of rows of different classes as the smallest class
 * has rows share no row, so they are independent trials, whose intervals by Wilson and Tango are right, if wide.
 */
function unseenSpread(prepared) {
    const { confidence } = prepared.settings;
    return {
        /** Of a model that orders all pairs rightly (1) or wrongly (0). */
        ofValue: (value) => {
            const pairs = disjointPairs(prepared);
            return proportion(value * pairs, pairs, confidence);
        },
        /** Of two models that order all pairs alike. Equal on every row they are one function: then there is no doubt. */
        ofDifference: (interval) => haveEqualScores(prepared) ? interval : tango(0, 0, disjointPairs(prepared), confidence),
    };
}
/** No width, but for rounding. */
function isPoint({ lower, upper }) {
    return upper - lower < 1e-14;
}
function disjointPairs(prepared) {
    const sizes = new Float64Array(prepared.classes.length);
    const { truth, counts } = prepared.cells();
    for (let cell = 0; cell < counts.length; cell += 1)
        sizes[truth[cell]] += counts[cell];
    return sizes.reduce((least, size) => Math.min(least, size));
}
function haveEqualScores({ candidate, baseline }) {
    return (candidate.columns ?? []).every((column, index) => {
        const own = column.scores();
        const other = baseline?.columns?.[index]?.scores();
        return other !== undefined && own.every((score, row) => score === other[row]);
    });
}

;// CONCATENATED MODULE: ./packages/metrics/src/evaluate-auc.ts






/**
 * Areas under ROC curves with DeLong's intervals; differences with the paired covariance. Multiclass averages by the
 * same placements, weighted and summed a row, their variance within true classes.
 */
function evaluateAuc(prepared, definitions) {
    const candidate = areasOf(prepared, "candidate");
    const baseline = prepared.baseline && areasOf(prepared, "baseline");
    return new Map(definitions.map(({ name }) => {
        const own = pick(candidate, name);
        const other = baseline && pick(baseline, name);
        return [
            name,
            {
                candidate: estimateOf(prepared, own),
                baseline: other && estimateOf(prepared, other),
                difference: other && differenceOf(prepared, own, other),
            },
        ];
    }));
}
function areasOf(prepared, side) {
    const absent = absentClass(prepared);
    if (absent !== null)
        return undefinedBecause(absent);
    const { columns } = sideOf(prepared, side);
    if (columns === null)
        return undefinedBecause(noScores(side));
    const rankings = columns.map((column) => column.ranking());
    return prepared.task === "multiclass"
        ? multiclassAuc(rankings, prepared.truth)
        : new Map([["roc_auc", binaryAuc(rankings[0])]]);
}
/** `aucPlacements` of rows in the order of their scores, which it then reads side by side, put back in their own order. */
function binaryAuc({ order, sorted, labels }) {
    const inOrder = new Uint32Array(order.length);
    for (let at = 0; at < inOrder.length; at += 1)
        inOrder[at] = at;
    const { auc, components: ranked } = aucPlacements(inOrder, sorted, labels);
    const components = new Float64Array(order.length);
    for (let at = 0; at < order.length; at += 1)
        components[order[at]] = ranked[at];
    return { auc, components };
}
function pick(areas, name) {
    return "reason" in areas ? areas : areas.get(name);
}
function estimateOf(prepared, area) {
    if ("reason" in area)
        return area;
    const interval = delong(prepared, area.auc, area.components);
    if ("reason" in interval || !isPoint(interval))
        return interval;
    if (area.auc === 0 || area.auc === 1)
        return unseenSpread(prepared).ofValue(area.auc);
    return undefinedBecause("the scores are equal, so they rank nothing", area.auc);
}
function differenceOf(prepared, candidate, baseline) {
    if ("reason" in candidate)
        return candidate;
    if ("reason" in baseline)
        return baseline;
    const components = new Float64Array(prepared.rows);
    for (let row = 0; row < components.length; row += 1) {
        components[row] = candidate.components[row] - baseline.components[row];
    }
    const interval = delong(prepared, candidate.auc - baseline.auc, components);
    if ("reason" in interval || !isPoint(interval) || interval.delta !== 0)
        return interval;
    return unseenSpread(prepared).ofDifference(interval);
}
function delong(prepared, value, components) {
    const variance = stratifiedVariance(components, prepared.truth, prepared.classes.length);
    if (Number.isNaN(variance))
        return undefinedBecause(singleRow, value);
    return normalInterval(value, Math.sqrt(variance), prepared.settings.confidence, "delong");
}

;// CONCATENATED MODULE: ./packages/statistics/src/bootstrap.ts

/** Sorts raw replicates (NaN: undefined), dropping the undefined ones, and measures BCa's bias. */
function plainBootstrap(estimate, raw, acceleration) {
    const bootstrap = unbiasedBootstrap(estimate, raw);
    return { ...bootstrap, bias: bias(estimate, bootstrap.replicates), acceleration };
}
/** The same for draws whose own quantiles are the interval: BCa has nothing to correct. */
function unbiasedBootstrap(estimate, raw) {
    const replicates = raw.filter((value) => !Number.isNaN(value)).sort();
    const undefinedShare = 1 - replicates.length / raw.length;
    return { estimate, replicates, undefinedShare, bias: 0, acceleration: 0 };
}
/**
 * BCa's acceleration by the jackknife or by influence values: Σ g·u³ / (6·(Σ g·u²)^1.5).
 *
 * @param influence u, how much the statistic gains by a row, in any unit, with mean 0
 * @param counts g, how many rows have that influence; default one each
 */
function accelerationOf(influence, counts) {
    let squares = 0;
    let cubes = 0;
    for (let index = 0; index < influence.length; index++) {
        const value = influence[index];
        const weighted = value * value * (counts?.[index] ?? 1);
        squares += weighted;
        cubes += weighted * value;
    }
    return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
/** Φ⁻¹ of the share of replicates below the estimate, those equal to it counting ½; kept finite. */
function bias(estimate, replicates) {
    if (replicates.length === 0)
        return 0;
    let below = 0;
    for (const value of replicates)
        below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
    const least = 0.5 / replicates.length;
    return normalQuantile(Math.min(1 - least, Math.max(least, below / replicates.length)));
}

;// CONCATENATED MODULE: ./packages/statistics/src/binomial-variate.ts
/** The successes in n trials that each succeed with probability p, exact for any n. */
function binomial(source, n, p) {
    if (p > 0.5)
        return n - binomial(source, n, 1 - p);
    if (!(p > 0) || n === 0)
        return 0;
    return n * p < 10 ? inversion(source, n, p) : rejection(source, n, p);
}
/** BINV: walk up the distribution function (Kachitvichyanukul & Schmeiser 1988, CACM 31:216). For n·p < 10. */
function inversion(source, n, p) {
    const odds = p / (1 - p);
    const none = Math.exp(n * Math.log1p(-p));
    for (;;) {
        let left = source.uniform();
        let point = none;
        for (let count = 0; count <= n; count++) {
            if (left < point)
                return count;
            left -= point;
            point *= (odds * (n - count)) / (count + 1);
        }
    }
}
/** BTRS: transformed rejection with squeeze (Hörmann 1993, J. Statistical Computation and Simulation 46:101). */
function rejection(source, n, p) {
    const odds = p / (1 - p);
    const deviation = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const centre = n * p + 0.5;
    const squeeze = 0.92 - 4.2 / b;
    const alpha = (2.83 + 5.1 / b) * deviation;
    const mode = Math.floor((n + 1) * p);
    for (;;) {
        const u = source.uniform() - 0.5;
        const v = source.uniform();
        const edge = 0.5 - Math.abs(u);
        const count = Math.floor(((2 * a) / edge + b) * u + centre);
        if (edge >= 0.07 && v <= squeeze)
            return count;
        if (count < 0 || count > n)
            continue;
        const bound = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
            (n + 1) * Math.log((n - mode + 1) / (n - count + 1)) +
            (count + 0.5) * Math.log((odds * (n - count + 1)) / (count + 1)) +
            stirlingTail(mode) +
            stirlingTail(n - mode) -
            stirlingTail(count) -
            stirlingTail(n - count);
        if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= bound)
            return count;
    }
}
/** ln k! less Stirling's formula for it. */
function stirlingTail(k) {
    if (k < smallTails.length)
        return smallTails[k];
    const next = k + 1;
    const square = next * next;
    return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}
const smallTails = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.00925546218271273, 0.00833056343336287,
];

;// CONCATENATED MODULE: ./packages/statistics/src/normal-variate.ts
/** A standard normal variate by Marsaglia's polar method. */
function normal(source) {
    for (;;) {
        const x = 2 * source.uniform() - 1;
        const y = 2 * source.uniform() - 1;
        const square = x * x + y * y;
        if (square > 0 && square < 1)
            return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
}

;// CONCATENATED MODULE: ./packages/statistics/src/gamma-variate.ts

/** A gamma variate of scale 1 (Marsaglia & Tsang 2000, ACM TOMS 26:363). */
function gamma(source, shape) {
    if (shape < 1)
        return gamma(source, shape + 1) * (1 - source.uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
        const z = normal(source);
        const root = 1 + c * z;
        if (root <= 0)
            continue;
        const cube = root * root * root;
        const u = 1 - source.uniform();
        if (Math.log(u) < 0.5 * z * z + d * (1 - cube + Math.log(cube)))
            return d * cube;
    }
}

;// CONCATENATED MODULE: ./packages/statistics/src/random.ts



/** Blackman & Vigna's xoshiro128** 1.1 (2021, ACM TOMS 47:36). Of the seed the lower 32 bits count. */
function createRandom(seed) {
    return fromState(spread(seed));
}
/** The generator in a given state: four 32-bit words, not all 0. */
function fromState(state) {
    const bits = () => next(state);
    const uniform = () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
    const source = { uniform };
    return {
        bits,
        uniform,
        integer: (n) => integer(bits, n),
        binomial: (n, p) => binomial(source, n, p),
        multinomial: (n, weights, out) => multinomial(source, n, weights, out),
        normal: () => normal(source),
        gamma: (shape) => gamma(source, shape),
    };
}
function next(state) {
    const second = state[1];
    const product = Math.imul(second, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    state[2] ^= state[0];
    state[3] ^= second;
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= second << 9;
    const fourth = state[3];
    state[3] = (fourth << 11) | (fourth >>> 21);
    return result;
}
/** Four well-mixed words from one, by the finaliser of Appleby's MurmurHash3 on a Weyl sequence. */
function spread(seed) {
    const state = new Int32Array(4);
    let word = seed | 0;
    for (let index = 0; index < 4; index++) {
        word = (word + 0x9e3779b9) | 0;
        let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
        mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
        state[index] = mixed ^ (mixed >>> 16);
    }
    return state;
}
/** Lemire 2019 (ACM TOMACS 29:3): multiply instead of divide, and try again in the rare case that would be unfair. */
function integer(bits, n) {
    const unfair = (4294967296 - n) % n;
    for (;;) {
        const word = bits();
        if (Math.imul(word, n) >>> 0 >= unfair)
            return high(word, n);
    }
}
/** The upper 32 bits of a product of two 32-bit words. */
function high(left, right) {
    const upper = left * (right >>> 16);
    return Math.floor((upper + Math.floor((left * (right & 0xffff)) / 65536)) / 65536);
}
function multinomial(source, n, weights, out) {
    let weightLeft = 0;
    let last = 0;
    for (let urn = 0; urn < weights.length; urn++) {
        weightLeft += weights[urn];
        if (weights[urn] > 0)
            last = urn;
    }
    let left = n;
    for (let urn = 0; urn < weights.length; urn++) {
        const weight = weights[urn];
        const count = urn === last ? left : left === 0 || weight === 0 ? 0 : binomial(source, left, weight / weightLeft);
        out[urn] = count;
        left -= count;
        weightLeft -= weight;
    }
}

;// CONCATENATED MODULE: ./packages/statistics/src/unseen-rows.ts
/** How many rows each direction is credited with beyond those that were seen. */
const credit = 1.5;
/** The rows below which a cell does not show its own spread. */
const enough = 5;
/** What lies below is rounding: no output moves by less for a row of a billion. */
const rounding = 1e-12;
/**
 * For each output the heaviest kinds of row that may have stayed unseen, or null where every discordant cell that it
 * reads holds five rows, and so shows its spread by itself.
 *
 * @param discordant the cells to look at, a list an output; an output reads those whose next row would move it
 */
function unseenRows(cells, statistic, estimates, discordant) {
    const gains = gainsOfOneMore(cells, statistic, estimates, new Set(discordant.flat()));
    return discordant.map((listed, output) => {
        let rows = Number.POSITIVE_INFINITY;
        const raising = { cell: -1, gain: rounding };
        const lowering = { cell: -1, gain: -rounding };
        for (const cell of listed) {
            const gain = gains.get(cell)[output];
            if (Math.abs(gain) > rounding)
                rows = Math.min(rows, cells[cell]);
            if (gain > raising.gain)
                Object.assign(raising, { cell, gain });
            if (gain < lowering.gain)
                Object.assign(lowering, { cell, gain });
        }
        return rows >= enough ? null : { raising: raising.cell, lowering: lowering.cell };
    });
}
/** How much each output gains by one more row in a cell. */
function gainsOfOneMore(cells, statistic, estimates, listed) {
    const changed = cells.slice();
    const gains = new Map();
    for (const cell of listed) {
        const gain = new Float64Array(estimates.length);
        changed[cell] = cells[cell] + 1;
        statistic(changed, gain);
        changed[cell] = cells[cell];
        for (let output = 0; output < gain.length; output++)
            gain[output] -= estimates[output];
        gains.set(cell, gain);
    }
    return gains;
}

;// CONCATENATED MODULE: ./packages/statistics/src/bootstrap-cells.ts



/**
 * Bootstraps statistics of a table of counts. Drawing rows with replacement is drawing the table from a multinomial, so
 * the cost depends on the cells and not on the rows; all outputs share each resample.
 *
 * A bootstrap must not be sure of what it cannot see: without discordant rows, multinomial tables would say "no
 * difference" with a certainty that nobody has. So an output of which a discordant cell holds fewer than five rows is
 * drawn from a posterior instead: each cell's rate from Gamma(count), and in each direction, of the rows that raise the
 * output and of those that lower it, 3/2 rows more of the heaviest kind. Without any discordant row this reaches 3.60 rows
 * each way, as Clopper & Pearson's bound for none of n does (3.69) and Tango's (3.84); Jeffreys' ½ a cell would cover 91%
 * there. The credit is one a direction, not one a cell, so that many classes do not drown the rows. The quantiles of the
 * posterior are the interval: bias and acceleration are 0. Simulated in benchmarks/gate-simulation.ts.
 *
 * @param cells counts, whole numbers
 * @param statistic must not keep or change its arguments; may write NaN where an output is undefined
 */
function bootstrapCells(cells, statistic, outputs, options) {
    const { resamples = 4000, seed } = options;
    const estimates = new Float64Array(outputs);
    statistic(cells, estimates);
    const unseen = unseenRows(cells, statistic, estimates, listsOf(options.discordant ?? [[]], outputs));
    const replicates = Array.from(unseen, () => new Float64Array(resamples));
    const drawing = { cells, statistic, seed, resamples, replicates };
    if (unseen.includes(null))
        drawTables(drawing);
    drawRates(drawing, unseen);
    const acceleration = accelerations(cells, statistic, outputs);
    return replicates.map((raw, output) => unseen[output] === null
        ? plainBootstrap(estimates[output], raw, acceleration[output])
        : unbiasedBootstrap(estimates[output], raw));
}
function listsOf(discordant, outputs) {
    if (discordant.length === outputs)
        return discordant;
    if (discordant.length === 1)
        return Array.from({ length: outputs }, () => discordant[0]);
    throw new RangeError(`${discordant.length} lists of discordant cells for ${outputs} outputs.`);
}
/** The plain bootstrap: multinomial tables. */
function drawTables({ cells, statistic, seed, resamples, replicates }) {
    const random = createRandom(seed);
    const rows = cells.reduce((sum, count) => sum + count, 0);
    const table = new Float64Array(cells.length);
    const out = new Float64Array(replicates.length);
    for (let resample = 0; resample < resamples; resample++) {
        random.multinomial(rows, cells, table);
        statistic(table, out);
        for (let output = 0; output < out.length; output++)
            replicates[output][resample] = out[output];
    }
}
/** The posterior: rates from gammas. Outputs with the same unseen rows share an evaluation. */
function drawRates({ cells, statistic, seed, resamples, replicates }, unseen) {
    const groups = sameUnseenRows(unseen);
    if (groups.length === 0)
        return;
    const random = createRandom(~seed);
    const filled = Array.from(cells.keys()).filter((cell) => cells[cell] > 0);
    const seen = new Float64Array(cells.length);
    const rates = new Float64Array(cells.length);
    const out = new Float64Array(replicates.length);
    for (let resample = 0; resample < resamples; resample++) {
        for (const cell of filled)
            seen[cell] = random.gamma(cells[cell]);
        const raise = random.gamma(credit);
        const lower = random.gamma(credit);
        for (const { raising, lowering, outputs } of groups) {
            rates.set(seen);
            if (raising >= 0)
                rates[raising] += raise;
            if (lowering >= 0)
                rates[lowering] += lower;
            statistic(rates, out);
            for (const output of outputs)
                replicates[output][resample] = out[output];
        }
    }
}
/** The outputs of each pair of unseen rows. */
function sameUnseenRows(unseen) {
    const groups = new Map();
    unseen.forEach((rows, output) => {
        if (rows === null)
            return;
        const key = `${rows.raising} ${rows.lowering}`;
        const group = groups.get(key) ?? { ...rows, outputs: [] };
        group.outputs.push(output);
        groups.set(key, group);
    });
    return [...groups.values()];
}
/** Of each output, by deleting one row: a cell stands for as many equal deletions as it has rows. */
function accelerations(cells, statistic, outputs) {
    const filled = Array.from(cells.keys()).filter((cell) => cells[cell] > 0);
    const changed = cells.slice();
    const deleted = filled.map((cell) => {
        const out = new Float64Array(outputs);
        changed[cell] = cells[cell] - 1;
        statistic(changed, out);
        changed[cell] = cells[cell];
        return out;
    });
    return Array.from({ length: outputs }, (_, output) => {
        const known = deleted
            .map((out, index) => ({ value: out[output], count: cells[filled[index]] }))
            .filter(({ value }) => !Number.isNaN(value));
        const rows = known.reduce((sum, { count }) => sum + count, 0);
        const mean = known.reduce((sum, { value, count }) => sum + value * count, 0) / rows;
        return accelerationOf(Float64Array.from(known, ({ value }) => mean - value), Float64Array.from(known, ({ count }) => count));
    });
}

;// CONCATENATED MODULE: ./packages/metrics/src/count-influence.ts
/** A thousandth of a row: the derivatives are then right to 1e-6 of themselves, far below what an interval shows. */
const step = 1e-3;
/**
 * What a row of each cell does to a count metric, ∂metric/∂count, from its central differences by the counts of each class.
 *
 * @param predicted the model's predictions in the order of `cells`
 */
function countInfluence({ of }, tally, cells, predicted) {
    const truth = tally.truth.slice();
    const by = { truth, predicted: tally.predicted.slice(), hits: tally.hits.slice() };
    const slopes = (counts) => Float64Array.from(counts, (count, index) => {
        if (count === 0)
            return 0;
        counts[index] = count + step;
        const above = of(by);
        counts[index] = count - step;
        const below = of(by);
        counts[index] = count;
        return (above - below) / (2 * step);
    });
    const [ofTruth, ofPredicted, ofHits] = [slopes(by.truth), slopes(by.predicted), slopes(by.hits)];
    return Float64Array.from(cells.counts, (_, cell) => {
        const label = cells.truth[cell];
        const prediction = predicted[cell];
        return ofTruth[label] + ofPredicted[prediction] + (label === prediction ? ofHits[label] : 0);
    });
}

;// CONCATENATED MODULE: ./packages/metrics/src/count-metric.ts
/**
 * The count metric of this name.
 * @returns with the index of the one class that it reads against the rest: it is then computed on cells of two classes,
 *   the rest (0) and that class (1); −1 where it reads all classes.
 * @throws TypeError where the name is of another kind.
 */
function countMetric(name, task, classes) {
    const [, kind, className] = /^(precision|recall|f1)_class_(.*)$/s.exec(name) ?? [];
    const ofClass = task === "multiclass" && className !== undefined ? classes.indexOf(className) : -1;
    const metric = ofClass >= 0
        ? ofPositive(["the rest", className]).get(kind)
        : (either.get(name) ?? (task === "binary" ? ofPositive(classes) : overClasses).get(name));
    if (!metric)
        throw new TypeError(`${name} is not a metric of counts.`);
    return { metric, ofClass };
}
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** Metrics with one definition for two and for more classes. */
const either = new Map([
    ["accuracy", share("there are no rows", (tally) => [sum(tally.hits), sum(tally.truth)])],
    ["error_rate", share("there are no rows", (tally) => [sum(tally.truth) - sum(tally.hits), sum(tally.truth)])],
    [
        "balanced_accuracy",
        { of: balancedAccuracy, undefinedBecause: "it averages over classes, and the rows hold one class only" },
    ],
    ["mcc", { of: matthews, undefinedBecause: "it needs two classes both in the rows and among the predictions" }],
]);
function ofPositive([negative, positive]) {
    return new Map([
        ["precision", share(`no row is predicted as ${positive}`, ({ hits, predicted }) => [hits[1], predicted[1]])],
        ["recall", share(`no row is of class ${positive}`, ({ hits, truth }) => [hits[1], truth[1]])],
        ["specificity", share(`no row is of class ${negative}`, ({ hits, truth }) => [hits[0], truth[0]])],
        [
            "f1",
            { of: (tally) => f1(tally, 1), undefinedBecause: `no row is of class ${positive} and none is predicted as it` },
        ],
    ]);
}
/** Averages over the classes that occur in truth or predictions; a class's undefined value counts 0 (scikit-learn). */
const overClasses = new Map([
    ["precision_macro", average(precision, "macro")],
    ["recall_macro", average(recall, "macro")],
    ["f1_macro", average(f1, "macro")],
    ["precision_weighted", average(precision, "weighted")],
    ["recall_weighted", average(recall, "weighted")],
    ["f1_weighted", average(f1, "weighted")],
]);
function share(undefinedBecause, proportion) {
    const of = (tally) => {
        const [successes, trials] = proportion(tally);
        return successes / trials;
    };
    return { of, undefinedBecause, proportion };
}
function average(ofClass, kind) {
    const of = (tally) => {
        let total = 0;
        let weights = 0;
        for (let index = 0; index < tally.truth.length; index += 1) {
            const occurs = tally.truth[index] + tally.predicted[index] > 0;
            const weight = kind === "weighted" ? tally.truth[index] : occurs ? 1 : 0;
            if (weight === 0)
                continue;
            total += weight * (ofClass(tally, index) || 0);
            weights += weight;
        }
        return total / weights;
    };
    return { of, undefinedBecause: "there are no rows" };
}
function precision(tally, index) {
    return tally.hits[index] / tally.predicted[index];
}
function recall(tally, index) {
    return tally.hits[index] / tally.truth[index];
}
function f1(tally, index) {
    return (2 * tally.hits[index]) / (tally.truth[index] + tally.predicted[index]);
}
/** The mean recall of the classes that have rows; NaN where fewer than two have. */
function balancedAccuracy(tally) {
    let total = 0;
    let present = 0;
    for (let index = 0; index < tally.truth.length; index += 1) {
        if (tally.truth[index] === 0)
            continue;
        total += recall(tally, index);
        present += 1;
    }
    return present < 2 ? Number.NaN : total / present;
}
/** Gorodkin 2004, Computational Biology and Chemistry 28:367; for two classes Matthews' own. NaN where a margin is constant. */
function matthews({ hits, truth, predicted }) {
    const rows = sum(truth);
    let expected = 0;
    let truthSquares = 0;
    let predictedSquares = 0;
    for (let index = 0; index < truth.length; index += 1) {
        expected += truth[index] * predicted[index];
        truthSquares += truth[index] ** 2;
        predictedSquares += predicted[index] ** 2;
    }
    const spread = (rows * rows - truthSquares) * (rows * rows - predictedSquares);
    return spread > 0 ? (sum(hits) * rows - expected) / Math.sqrt(spread) : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/metrics/src/table.ts
/** Both models' cells. */
function pairedTable(cells, classCount) {
    const baseline = cells.baseline;
    const isFixed = (cell) => cells.candidate[cell] === cells.truth[cell] && baseline[cell] !== cells.truth[cell];
    const isBroken = (cell) => cells.candidate[cell] !== cells.truth[cell] && baseline[cell] === cells.truth[cell];
    const unseen = [
        ...labelsWithout(cells, isFixed).map((label) => [label, label, largestOther(cells, classCount, label)]),
        ...labelsWithout(cells, isBroken).map((label) => [label, largestOther(cells, classCount, label), label]),
    ];
    return extend(cells, (cell) => isFixed(cell) || isBroken(cell), unseen);
}
/** One model's cells. */
function singleTable(cells, side, classCount) {
    const own = marginal(cells, side, classCount);
    const isError = (cell) => own.candidate[cell] !== own.truth[cell];
    const unseen = labelsWithout(own, isError).map((label) => [label, largestOther(own, classCount, label), 0]);
    return extend(own, isError, unseen);
}
/** Counts by label and one model's prediction alone, which stands under `candidate`. */
function marginal(cells, side, classCount) {
    const predicted = cells[side];
    return table_gather(cells, (cell) => [cells.truth[cell], predicted[cell], 0], classCount, false);
}
/** Cells of one class (1) against the rest (0). */
function oneAgainstRest(cells, index) {
    const is = (label) => (label === index ? 1 : 0);
    const key = (cell) => [
        is(cells.truth[cell]),
        is(cells.candidate[cell]),
        cells.baseline ? is(cells.baseline[cell]) : 0,
    ];
    return table_gather(cells, key, 2, cells.baseline !== null);
}
/** Adds up cells that become one. */
function table_gather(cells, key, classCount, isPaired) {
    const gathered = new Map();
    cells.counts.forEach((count, index) => {
        const cell = key(index);
        const code = (cell[0] * classCount + cell[2]) * classCount + cell[1];
        const entry = gathered.get(code);
        if (entry)
            entry.count += count;
        else
            gathered.set(code, { cell, count });
    });
    const entries = [...gathered].sort(([a], [b]) => a - b).map(([, entry]) => entry);
    return {
        truth: Int32Array.from(entries, ({ cell }) => cell[0]),
        candidate: Int32Array.from(entries, ({ cell }) => cell[1]),
        baseline: isPaired ? Int32Array.from(entries, ({ cell }) => cell[2]) : null,
        counts: Float64Array.from(entries, ({ count }) => count),
    };
}
function extend(cells, isDiscordant, unseen) {
    const seen = cells.counts.length;
    return {
        truth: Int32Array.from([...cells.truth, ...unseen.map(([truth]) => truth)]),
        candidate: Int32Array.from([...cells.candidate, ...unseen.map(([, candidate]) => candidate)]),
        baseline: cells.baseline && Int32Array.from([...cells.baseline, ...unseen.map(([, , baseline]) => baseline)]),
        counts: Float64Array.from([...cells.counts, ...unseen.map(() => 0)]),
        discordant: [...cells.counts.keys()].filter(isDiscordant).concat(unseen.map((_, index) => seen + index)),
    };
}
function labelsWithout(cells, has) {
    const found = new Set(cells.truth.filter((_, cell) => has(cell)));
    return [...new Set(cells.truth)].filter((label) => !found.has(label));
}
/** The class besides this one that occurs most in truth and predictions: for it an unseen mistake would be taken. */
function largestOther({ truth, candidate, counts }, classCount, label) {
    const sizes = new Float64Array(classCount);
    for (let cell = 0; cell < counts.length; cell += 1) {
        sizes[truth[cell]] += counts[cell];
        sizes[candidate[cell]] += counts[cell];
    }
    sizes[label] = -1;
    return sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)));
}

;// CONCATENATED MODULE: ./packages/metrics/src/tally.ts
/** A tally that is filled again and again, by counts in the order of `cells`. */
function tallier(classCount, truth, predicted) {
    const tally = {
        truth: new Float64Array(classCount),
        predicted: new Float64Array(classCount),
        hits: new Float64Array(classCount),
    };
    return (counts) => {
        tally.truth.fill(0);
        tally.predicted.fill(0);
        tally.hits.fill(0);
        for (let cell = 0; cell < counts.length; cell += 1) {
            const count = counts[cell];
            const label = truth[cell];
            const prediction = predicted[cell];
            tally.truth[label] += count;
            tally.predicted[prediction] += count;
            if (label === prediction)
                tally.hits[label] += count;
        }
        return tally;
    };
}
/** Rows that the candidate mends and breaks, of how many. */
function countChanges(cells) {
    let rows = 0;
    let fixed = 0;
    let broken = 0;
    for (let cell = 0; cell < cells.counts.length; cell += 1) {
        rows += cells.counts[cell];
        const label = cells.truth[cell];
        const before = cells.baseline?.[cell] === label;
        const after = cells.candidate[cell] === label;
        if (after && !before)
            fixed += cells.counts[cell];
        if (before && !after)
            broken += cells.counts[cell];
    }
    return { fixed, broken, rows };
}

;// CONCATENATED MODULE: ./packages/metrics/src/evaluate-counts.ts






/**
 * Metrics of counts: Wilson's interval for a proportion of rows, else BCa of resampled cells; differences by Tango for
 * accuracy and error rate, else by BCa of resampled label × baseline × candidate cells. No pass over rows. Tables of very
 * many cells have influence-function intervals.
 */
function evaluateCounts(prepared, definitions) {
    const outcomes = new Map();
    for (const reading of readings(prepared, definitions)) {
        const candidate = valuesOf(reading, "candidate");
        const baseline = prepared.baseline && valuesOf(reading, "baseline");
        const differences = prepared.baseline && differencesOf(reading);
        reading.requested.forEach(({ definition }, index) => {
            outcomes.set(definition.name, {
                candidate: candidate[index],
                baseline: baseline && baseline[index],
                difference: differences && differences[index],
            });
        });
    }
    return outcomes;
}
/** All cells for what reads all classes; for metrics of one class, that class against the rest. */
function readings(prepared, definitions) {
    const { settings, classes, task } = prepared;
    const byClass = new Map();
    for (const definition of definitions) {
        const { metric, ofClass } = countMetric(definition.name, task, classes);
        const reading = byClass.get(ofClass) ?? {
            cells: ofClass < 0 ? prepared.cells() : oneAgainstRest(prepared.cells(), ofClass),
            classCount: ofClass < 0 ? classes.length : 2,
            requested: [],
            settings,
        };
        reading.requested.push({ definition, metric });
        byClass.set(ofClass, reading);
    }
    return byClass.values();
}
function valuesOf({ cells, classCount, requested, settings }, side) {
    const table = singleTable(cells, side, classCount);
    const tally = tallier(classCount, table.truth, table.candidate);
    const averages = requested.filter(({ metric }) => !metric.proportion);
    const intervals = intervalsOf(settings, table, averages, {
        statistic: (counts, out) => {
            const drawn = tally(counts);
            for (let output = 0; output < averages.length; output += 1)
                out[output] = averages[output].metric.of(drawn);
        },
        influence: ({ metric }) => countInfluence(metric, tally(table.counts), table, table.candidate),
    });
    const counted = tally(table.counts);
    return requested.map(({ definition, metric }) => {
        const interval = intervals.get(definition.name);
        if (interval)
            return interval;
        const [successes, trials] = metric.proportion(counted);
        return trials > 0 ? proportion(successes, trials, settings.confidence) : undefinedBecause(metric.undefinedBecause);
    });
}
function differencesOf({ cells, classCount, requested, settings }) {
    const table = pairedTable(cells, classCount);
    const baselinePredictions = table.baseline;
    const tallyCandidate = tallier(classCount, table.truth, table.candidate);
    const tallyBaseline = tallier(classCount, table.truth, baselinePredictions);
    const resampled = requested.filter(({ definition }) => !isShareOfAllRows(definition));
    const intervals = intervalsOf(settings, table, resampled, {
        statistic: (counts, out) => {
            const candidate = tallyCandidate(counts);
            const baseline = tallyBaseline(counts);
            for (let output = 0; output < resampled.length; output += 1) {
                const { definition, metric } = resampled[output];
                out[output] = orientedDelta(definition, metric.of(candidate), metric.of(baseline));
            }
        },
        influence: ({ definition, metric }) => {
            const own = countInfluence(metric, tallyCandidate(table.counts), table, table.candidate);
            const other = countInfluence(metric, tallyBaseline(table.counts), table, baselinePredictions);
            return own.map((gain, cell) => orientedDelta(definition, gain, other[cell]));
        },
    });
    const { fixed, broken, rows } = countChanges(cells);
    return requested.map(({ definition }) => intervals.get(definition.name) ?? tango(fixed, broken, rows, settings.confidence));
}
/** Their difference, oriented, is (fixed − broken) / rows. */
function isShareOfAllRows({ name }) {
    return name === "accuracy" || name === "error_rate";
}
/** Above so many cells (hundreds of classes) resampling takes minutes, and the rows are many enough to do without. */
const mostResampledCells = 2000;
function intervalsOf({ seed, resamples, confidence }, table, requested, { statistic, influence }) {
    if (requested.length === 0)
        return new Map();
    if (table.counts.length <= mostResampledCells) {
        const options = { resamples: resamples.cells, seed, discordant: [table.discordant] };
        const bootstraps = bootstrapCells(table.counts, statistic, requested.length, options);
        return new Map(requested.map(({ definition, metric }, index) => [
            definition.name,
            fromBootstrap(bootstraps[index], confidence, metric.undefinedBecause),
        ]));
    }
    const values = new Float64Array(requested.length);
    statistic(table.counts, values);
    return new Map(requested.map((request, index) => {
        const value = values[index];
        if (Number.isNaN(value))
            return [request.definition.name, undefinedBecause(request.metric.undefinedBecause)];
        const standardError = Math.sqrt(varianceOfSum(influence(request), table.counts));
        return [request.definition.name, normalInterval(value, standardError, confidence, "influence")];
    }));
}
function varianceOfSum(gains, counts) {
    const rows = counts.reduce((sum, count) => sum + count, 0);
    const mean = gains.reduce((sum, gain, cell) => sum + gain * counts[cell], 0) / rows;
    const squares = gains.reduce((sum, gain, cell) => sum + counts[cell] * (gain - mean) ** 2, 0);
    return (squares * rows) / (rows - 1);
}

;// CONCATENATED MODULE: ./packages/statistics/src/row-sampler.ts
/** Rows of equal chance within which a row is one byte, so that a random word draws four. */
const blockRows = 256;
/**
 * Draws n of n rows with replacement, within strata where given, and writes how often each was drawn. Exact: first how
 * many draws fall into each block of rows (a multinomial), then which rows of the block they are. That takes a quarter of
 * the random words of a draw a row, and writes where the processor's cache is.
 */
function rowSampler(random, n, strata) {
    if (strata === undefined) {
        const blocks = blocksOf(0, n);
        return (weights) => draw(random, blocks, weights.fill(0));
    }
    const { rows, starts } = sortedByStratum(n, strata);
    const groups = Array.from({ length: strata.count }, (_, code) => blocksOf(starts[code], starts[code + 1] - starts[code]));
    const drawn = new Int32Array(n);
    return (weights) => {
        drawn.fill(0);
        for (const blocks of groups)
            draw(random, blocks, drawn);
        for (let place = 0; place < n; place++)
            weights[rows[place]] = drawn[place];
    };
}
function blocksOf(start, rows) {
    const count = Math.ceil(rows / blockRows);
    const sizes = new Float64Array(count).fill(blockRows);
    if (count > 0)
        sizes[count - 1] = rows - (count - 1) * blockRows;
    return { start, rows, sizes, draws: new Int32Array(count) };
}
function draw(random, { start, rows, sizes, draws }, weights) {
    random.multinomial(rows, sizes, draws);
    for (let block = 0; block < draws.length; block++) {
        const first = start + block * blockRows;
        if (sizes[block] === blockRows)
            drawBytes(random, draws[block], first, weights);
        else
            for (let left = draws[block]; left > 0; left--)
                weights[first + random.integer(sizes[block])]++;
    }
}
function drawBytes(random, draws, first, weights) {
    let left = draws;
    for (; left >= 4; left -= 4) {
        const word = random.bits();
        weights[first + (word & 255)]++;
        weights[first + ((word >>> 8) & 255)]++;
        weights[first + ((word >>> 16) & 255)]++;
        weights[first + (word >>> 24)]++;
    }
    for (let word = random.bits(); left > 0; left--, word >>>= 8)
        weights[first + (word & 255)]++;
}
/** The rows in the order of their strata, and where each stratum starts in it. */
function sortedByStratum(n, { codes, count }) {
    const starts = new Int32Array(count + 1);
    for (let row = 0; row < n; row++)
        starts[codes[row] + 1]++;
    for (let code = 0; code < count; code++)
        starts[code + 1] += starts[code];
    const next = starts.slice();
    const rows = new Int32Array(n);
    for (let row = 0; row < n; row++)
        rows[next[codes[row]]++] = row;
    return { rows, starts };
}

;// CONCATENATED MODULE: ./packages/statistics/src/bootstrap-rows.ts




/**
 * Bootstraps statistics of rows by weights: how often each row was drawn. All outputs share each resample.
 *
 * Where candidate and baseline predict the same on every row, every resample gives the same Δ = 0 and the interval is
 * that point. For metrics of continuous scores this is right: two models whose scores agree to the last digit on every
 * row are one function. For metrics of labels it would not be; they belong to `bootstrapCells`. Where few rows differ,
 * `unseen` credits each direction with rows that were not seen, as `bootstrapCells` does; the quantiles of such
 * replicates are the interval, with bias and acceleration 0.
 *
 * @param statistic must not keep or change the weights, whose sum is n; may write NaN where an output is undefined
 */
function bootstrapRows(n, statistic, outputs, options) {
    const { resamples = 2000, seed, strata, influence } = options;
    if (influence.length !== outputs)
        throw new RangeError(`${influence.length} influences for ${outputs} outputs.`);
    const weights = new Int32Array(n).fill(1);
    const estimates = new Float64Array(outputs);
    statistic(weights, estimates);
    const draw = rowSampler(createRandom(seed), n, strata);
    const out = new Float64Array(outputs);
    const replicates = influence.map(() => new Float64Array(resamples));
    for (let resample = 0; resample < resamples; resample++) {
        draw(weights);
        statistic(weights, out);
        for (let output = 0; output < outputs; output++)
            replicates[output][resample] = out[output];
    }
    return replicates.map((raw, output) => {
        const step = options.unseen?.[output] ?? 0;
        if (step > 0)
            return unbiasedBootstrap(estimates[output], withUnseenRows(raw, step, seed));
        return plainBootstrap(estimates[output], raw, accelerationOf(influence[output]));
    });
}
function withUnseenRows(raw, step, seed) {
    const { gamma } = createRandom(~seed);
    return raw.map((value) => value + step * (gamma(credit) - gamma(credit)));
}

;// CONCATENATED MODULE: ./packages/statistics/src/influence.ts

/**
 * The interval of a difference by its influence function: Δ ± z·sd(influence)/√n, method `influence`. Right where rows
 * are many, as the bootstrap's distribution is normal there.
 *
 * @param influence one value a row: n times what Δ gains for each unit of weight that the row gains; their mean is
 *   taken out
 * @throws RangeError where there are fewer than two rows.
 */
function influenceInterval(delta, influence, confidence) {
    const n = influence.length;
    if (n < 2)
        throw new RangeError(`${n} rows have no spread.`);
    let sum = 0;
    for (let row = 0; row < n; row++)
        sum += influence[row];
    const mean = sum / n;
    let squares = 0;
    for (let row = 0; row < n; row++)
        squares += (influence[row] - mean) ** 2;
    return normalInterval(delta, Math.sqrt(squares / (n - 1) / n), confidence, "influence");
}

;// CONCATENATED MODULE: ./packages/metrics/src/average-precision.ts
/**
 * scikit-learn's `average_precision_score`: Σ (Rₖ − Rₖ₋₁)·Pₖ over the distinct scores, equal scores together.
 *
 * As a function of row weights it is Σ_t p(t)·T(t)/N(t) / Σ p, with p(t) the positives at score t, T(t) those at t or
 * above and N(t) all rows there. Its derivative by the weight of a row at s, up to a constant a class (which variance
 * within classes takes out), is (T(s)/N(s) + Σ_{t≤s} p(t)·(N(t) − T(t))/N(t)²) / Σ p for a positive row and
 * −Σ_{t≤s} p(t)·T(t)/N(t)² / Σ p for a negative one.
 *
 * @param ranking of which at least one row must be positive (1)
 */
function averagePrecision({ order, sorted, labels }) {
    const n = order.length;
    let positives = 0;
    for (let at = 0; at < n; at += 1)
        positives += labels[at];
    return { value: area(), weighted, influence };
    function area() {
        let sum = 0;
        let below = 0;
        for (let start = 0; start < n;) {
            let end = start;
            let tied = 0;
            do
                tied += labels[end++];
            while (end < n && sorted[end] === sorted[start]);
            if (tied > 0)
                sum += (tied * (positives - below)) / (n - start);
            below += tied;
            start = end;
        }
        return sum / positives;
    }
    function weighted(weights) {
        let above = 0;
        let rows = 0;
        let tied = 0;
        let sum = 0;
        for (let at = n - 1; at >= 0; at -= 1) {
            const weight = weights[order[at]];
            rows += weight;
            tied += weight * labels[at];
            if (at > 0 && sorted[at - 1] === sorted[at])
                continue;
            above += tied;
            if (tied > 0)
                sum += (tied * above) / rows;
            tied = 0;
        }
        return sum / above;
    }
    function influence() {
        const values = new Float64Array(n);
        const scale = n / positives;
        let above = positives;
        let gain = 0;
        let loss = 0;
        for (let start = 0; start < n;) {
            let end = start;
            let tied = 0;
            do
                tied += labels[end++];
            while (end < n && sorted[end] === sorted[start]);
            const rows = n - start;
            gain += (tied * (rows - above)) / (rows * rows);
            loss += (tied * above) / (rows * rows);
            const ofPositive = scale * (above / rows + gain);
            const ofNegative = -scale * loss;
            for (let at = start; at < end; at += 1)
                values[order[at]] = labels[at] === 1 ? ofPositive : ofNegative;
            above -= tied;
            start = end;
        }
        return values;
    }
}

;// CONCATENATED MODULE: ./packages/metrics/src/calibration-bins.ts
const calibrationBins = 10;
/** NumPy's linspace(0, 1, 11): the third is 0.30000000000000004. */
const edges = Float64Array.from({ length: calibrationBins + 1 }, (_, index) => index * 0.1);
/** The bin of each score: ten of equal width over 0..1, each with its upper edge, the first with 0 as well. */
function binsOf(scores) {
    const bins = new Uint8Array(scores.length);
    for (let row = 0; row < bins.length; row += 1) {
        const score = scores[row];
        let bin = Math.min(calibrationBins - 1, Math.max(0, Math.floor(score * calibrationBins)));
        if (bin > 0 && score <= edges[bin])
            bin -= 1;
        else if (bin < calibrationBins - 1 && score > edges[bin + 1])
            bin += 1;
        bins[row] = bin;
    }
    return bins;
}

;// CONCATENATED MODULE: ./packages/metrics/src/calibration-curve.ts



/**
 * scikit-learn's `calibration_curve` in ten equal bins, those without rows left out.
 *
 * @param classIndex one of several classes against the rest; default: the score of the label that the model gives, and
 *   whether the label is right. Of two classes always the positive.
 * @returns null where the model has no scores, there are no rows, or for regression
 */
function calibrationCurve(prepared, side, classIndex) {
    if (prepared.task === "regression" || prepared.rows === 0)
        return null;
    const forecast = forecastOf(prepared, side, classIndex);
    if (forecast === null)
        return null;
    const { scores, outcomes } = forecast;
    const bins = binsOf(scores);
    const counts = new Float64Array(calibrationBins);
    const sums = new Float64Array(calibrationBins);
    const hits = new Float64Array(calibrationBins);
    for (let row = 0; row < bins.length; row += 1) {
        const bin = bins[row];
        counts[bin] += 1;
        sums[bin] += scores[row];
        hits[bin] += outcomes[row];
    }
    return Array.from(counts, (count, bin) => ({ count, bin }))
        .filter(({ count }) => count > 0)
        .map(({ count, bin }) => ({
        meanScore: sums[bin] / count,
        observed: hits[bin] / count,
        count,
        ...wilson(hits[bin], count, prepared.settings.confidence),
    }));
}
/** What calibration compares; null where the model has no scores. */
function forecastOf(prepared, side, classIndex) {
    const { truth, rows } = prepared;
    const { columns, labels } = sideOf(prepared, side);
    if (columns === null)
        return null;
    if (prepared.task === "binary")
        return { scores: columns[0].scores(), outcomes: truth };
    const outcomes = new Uint8Array(rows);
    if (classIndex !== undefined) {
        for (let row = 0; row < rows; row += 1)
            outcomes[row] = truth[row] === classIndex ? 1 : 0;
        return { scores: columns[classIndex].scores(), outcomes };
    }
    const all = columns.map((column) => column.scores());
    const scores = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
        outcomes[row] = labels[row] === truth[row] ? 1 : 0;
        scores[row] = all[labels[row]][row];
    }
    return { scores, outcomes };
}

;// CONCATENATED MODULE: ./packages/metrics/src/calibration-error.ts

/**
 * Expected calibration error: mean |share observed − mean score| over ten equal bins of the score, weighted by their
 * rows (Naeini et al. 2015, AAAI 29; the bins of scikit-learn's `calibration_curve`). As a sum over rows it is
 * Σ_bins |Σ wᵢ(yᵢ − pᵢ)| / Σ wᵢ, so that row i's influence is ±(yᵢ − pᵢ) less the error itself, with the sign of its bin.
 */
function calibrationError({ scores, outcomes }) {
    const n = scores.length;
    const bins = binsOf(scores);
    const gaps = new Float64Array(n);
    const sums = new Float64Array(calibrationBins);
    for (let row = 0; row < n; row += 1) {
        gaps[row] = outcomes[row] - scores[row];
        sums[bins[row]] += gaps[row];
    }
    const drawn = new Float64Array(calibrationBins);
    return {
        value: absoluteSum(sums) / n,
        weighted: (weights) => {
            drawn.fill(0);
            for (let row = 0; row < n; row += 1)
                drawn[bins[row]] += weights[row] * gaps[row];
            return absoluteSum(drawn) / n;
        },
        influence: () => {
            const signs = sums.map(Math.sign);
            const values = new Float64Array(n);
            for (let row = 0; row < n; row += 1)
                values[row] = signs[bins[row]] * gaps[row];
            return values;
        },
    };
}
function absoluteSum(values) {
    let sum = 0;
    for (const value of values)
        sum += Math.abs(value);
    return sum;
}

;// CONCATENATED MODULE: ./packages/metrics/src/ks-statistic.ts
/**
 * The Kolmogorov–Smirnov distance of the scores of positive and negative rows, max |F₋ − F₊| (SciPy's `ks_2samp`).
 * Where the greatest distance is at t, a row's influence is that of the difference of two shares, 1[s ≤ t] of each class.
 *
 * @param ranking in which both classes (0 and 1) must have rows
 * @param scores a row, and `truth` their labels
 */
function ksStatistic({ order, sorted, labels }, scores, truth) {
    const n = order.length;
    let positives = 0;
    for (let at = 0; at < n; at += 1)
        positives += labels[at];
    const negatives = n - positives;
    const { distance, score } = farthest();
    return { value: Math.abs(distance) / (positives * negatives), weighted, influence };
    /** (F₋ − F₊) · positives · negatives where it is greatest, a whole number, and the score there. */
    function farthest() {
        let below = 0;
        let distance = 0;
        let score = Number.NEGATIVE_INFINITY;
        for (let at = 0; at < n; at += 1) {
            below += labels[at];
            if (at + 1 < n && sorted[at + 1] === sorted[at])
                continue;
            const here = (at + 1) * positives - below * n;
            if (Math.abs(here) <= Math.abs(distance))
                continue;
            distance = here;
            score = sorted[at];
        }
        return { distance, score };
    }
    /** By weights that keep the size of each class, as resampling within classes does. */
    function weighted(weights) {
        let below = 0;
        let rows = 0;
        let most = 0;
        for (let at = 0; at < n; at += 1) {
            const weight = weights[order[at]];
            rows += weight;
            below += weight * labels[at];
            if (at + 1 < n && sorted[at + 1] === sorted[at])
                continue;
            most = Math.max(most, Math.abs(rows * positives - below * n));
        }
        return most / (positives * negatives);
    }
    function influence() {
        const sign = Math.sign(distance);
        const ofPositive = (-sign * n) / positives;
        const ofNegative = (sign * n) / negatives;
        const values = new Float64Array(n);
        for (let row = 0; row < n; row += 1) {
            if (scores[row] <= score)
                values[row] = truth[row] === 1 ? ofPositive : ofNegative;
        }
        return values;
    }
}

;// CONCATENATED MODULE: ./packages/metrics/src/median-error.ts

/**
 * scikit-learn's `median_absolute_error`, the mean of the two middle errors where rows are even. Its influence is
 * ±½/f(m), f being the errors' density at their median m, from the spacing of the order statistics around it over the
 * bandwidth of Bofinger 1975 (Australian Journal of Statistics 17:1) for a normal density.
 */
function medianAbsoluteError(truth, predicted) {
    const n = truth.length;
    const errors = truth.map((value, row) => Math.abs(value - predicted[row]));
    const { order, sorted } = rank(errors);
    const value = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
    return { value, weighted, influence };
    function weighted(weights) {
        let left = 0;
        for (let row = 0; row < n; row += 1)
            left += weights[row];
        const half = left / 2;
        let below = 0;
        let lower = Number.NaN;
        for (let at = 0; at < n; at += 1) {
            const weight = weights[order[at]];
            if (weight === 0)
                continue;
            if (!Number.isNaN(lower))
                return (lower + sorted[at]) / 2;
            below += weight;
            if (below > half)
                return sorted[at];
            if (below === half)
                lower = sorted[at];
        }
        return Number.NaN;
    }
    function influence() {
        const bandwidth = Math.min(0.25, 0.6477 * n ** -0.2);
        const quantile = (share) => sorted[Math.round(share * (n - 1))];
        const sparsity = (quantile(0.5 + bandwidth) - quantile(0.5 - bandwidth)) / (2 * bandwidth);
        return errors.map((error) => (sparsity / 2) * Math.sign(error - value));
    }
}

;// CONCATENATED MODULE: ./packages/metrics/src/row-statistic.ts
/** The mean of a loss a row. Its influence is the loss itself less the mean. */
function meanOf(losses) {
    return {
        value: mean(losses),
        weighted: (weights) => weightedSum(losses, weights) / losses.length,
        influence: () => losses,
    };
}
/** The square root of a mean: by the chain rule, the loss's influence over twice the root. */
function rootMeanOf(losses) {
    const value = Math.sqrt(mean(losses));
    return {
        value,
        weighted: (weights) => Math.sqrt(weightedSum(losses, weights) / losses.length),
        influence: () => (value === 0 ? new Float64Array(losses.length) : losses.map((loss) => loss / (2 * value))),
    };
}
function mean(values) {
    let sum = 0;
    for (let row = 0; row < values.length; row += 1)
        sum += values[row];
    return sum / values.length;
}
/** Four sums side by side, which do not wait for one another: resampling spends its time here. */
function weightedSum(values, weights) {
    const n = values.length;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    let row = 0;
    for (; row + 3 < n; row += 4) {
        first += weights[row] * values[row];
        second += weights[row + 1] * values[row + 1];
        third += weights[row + 2] * values[row + 2];
        fourth += weights[row + 3] * values[row + 3];
    }
    for (; row < n; row += 1)
        first += weights[row] * values[row];
    return first + second + (third + fourth);
}

;// CONCATENATED MODULE: ./packages/metrics/src/regression-errors.ts

/** scikit-learn's `mean_absolute_error`. */
function meanAbsoluteError(truth, predicted) {
    return meanOf(truth.map((value, row) => Math.abs(value - predicted[row])));
}
/** scikit-learn's `mean_squared_error`. */
function meanSquaredError(truth, predicted) {
    return meanOf(squaredErrors(truth, predicted));
}
/** scikit-learn's `root_mean_squared_error`. */
function rootMeanSquaredError(truth, predicted) {
    return rootMeanOf(squaredErrors(truth, predicted));
}
/** scikit-learn's `mean_absolute_percentage_error`: a fraction; a truth nearer to 0 than 2⁻⁵² counts as that. */
function meanAbsolutePercentageError(truth, predicted) {
    return meanOf(truth.map((value, row) => Math.abs(value - predicted[row]) / Math.max(Math.abs(value), 2 ** -52)));
}
/** scikit-learn's `mean_pinball_loss` at a level between 0 and 1. */
function quantileLoss(truth, predicted, level) {
    return meanOf(truth.map((value, row) => {
        const error = value - predicted[row];
        return error >= 0 ? level * error : (level - 1) * error;
    }));
}
/** scikit-learn's `max_error`. */
function maxError(truth, predicted) {
    let most = 0;
    for (let row = 0; row < truth.length; row += 1)
        most = Math.max(most, Math.abs(truth[row] - predicted[row]));
    return most;
}
/**
 * scikit-learn's `r2_score`, 1 − Σe²/Σ(y − ȳ)². Its influence is n·(Σe²·(y − ȳ)²/S² − e²/S) with S = Σ(y − ȳ)²; the mean
 * ȳ moves too, but S is flat there.
 */
function rSquared(truth, predicted) {
    const n = truth.length;
    const errors = squaredErrors(truth, predicted);
    const centre = mean(truth);
    const deviations = truth.map((value) => value - centre);
    const squares = deviations.map((deviation) => deviation ** 2);
    const errorSum = n * mean(errors);
    const spread = n * mean(squares);
    return {
        value: 1 - errorSum / spread,
        weighted: (weights) => {
            const drawnSpread = weightedSum(squares, weights) - weightedSum(deviations, weights) ** 2 / n;
            return drawnSpread > spread * 1e-12 ? 1 - weightedSum(errors, weights) / drawnSpread : Number.NaN;
        },
        influence: () => errors.map((error, row) => n * ((errorSum / spread) * (squares[row] / spread) - error / spread)),
    };
}
function squaredErrors(truth, predicted) {
    return truth.map((value, row) => (value - predicted[row]) ** 2);
}

;// CONCATENATED MODULE: ./packages/metrics/src/row-metric.ts











/** A row metric of one model, or why it is undefined. */
function rowStatistic(prepared, side, name) {
    const statistic = prepared.task === "regression" ? ofValues(prepared, side, name) : ofScores(prepared, side, name);
    return "value" in statistic && !Number.isFinite(statistic.value) ? undefinedBecause(tooLarge) : statistic;
}
/** Whether resamples draw within classes: for what compares the scores of classes. */
function isStratified(name) {
    return name === "pr_auc" || name === "ece" || name === "ks";
}
function ofScores(prepared, side, name) {
    const { truth } = prepared;
    const { columns, losses } = sideOf(prepared, side);
    if (columns === null || losses === null)
        return undefinedBecause(noScores(side));
    if (name === "log_loss" || name === "brier")
        return meanOf(losses[name]());
    if (name === "ece")
        return calibrationError(forecastOf(prepared, side));
    const absent = absentClass(prepared);
    if (absent !== null)
        return undefinedBecause(absent);
    const column = columns[0];
    if (name === "pr_auc")
        return averagePrecision(column.ranking());
    return ksStatistic(column.ranking(), column.scores(), truth);
}
function ofValues(prepared, side, name) {
    const { truth } = prepared;
    const predicted = sideOf(prepared, side);
    const level = (0,catalogue/* quantileLevel */.Kx)(name);
    if (level !== null)
        return quantileLoss(truth, predicted, level);
    const statistic = errors.get(name)(truth, predicted);
    const isEqual = name === "r2" && truth.every((value) => value === truth[0]);
    return isEqual ? undefinedBecause("all true values are equal") : statistic;
}
const errors = new Map([
    ["mae", meanAbsoluteError],
    ["mse", meanSquaredError],
    ["rmse", rootMeanSquaredError],
    ["mape", meanAbsolutePercentageError],
    ["r2", rSquared],
    ["median_absolute_error", medianAbsoluteError],
]);

;// CONCATENATED MODULE: ./packages/metrics/src/evaluate-rows.ts






/**
 * Metrics of single rows. Up to `bootstrapRowsUpTo` rows by BCa of paired resamples, which all metrics share; above by
 * their influence functions. Those that compare classes (PR AUC, KS, calibration) are resampled within classes.
 */
function evaluateRows(prepared, definitions) {
    const byRows = definitions.filter(({ name }) => !isStratified(name));
    const withinClasses = definitions.filter(({ name }) => isStratified(name));
    const strata = prepared.task === "regression" ? undefined : { codes: prepared.truth, count: prepared.classes.length };
    return new Map([
        ...evaluateTogether(prepared, byRows, undefined),
        ...evaluateTogether(prepared, withinClasses, strata),
    ]);
}
function evaluateTogether(prepared, definitions, strata) {
    const pairs = definitions.map((definition) => ({
        definition,
        candidate: rowStatistic(prepared, "candidate", definition.name),
        baseline: prepared.baseline && rowStatistic(prepared, "baseline", definition.name),
    }));
    const outcomes = outcomesOfAll(prepared, pairs, strata);
    return new Map(definitions.map(({ name }, index) => [name, withUnseen(prepared, name, outcomes[index])]));
}
function outcomesOfAll(prepared, pairs, strata) {
    const { rows, settings } = prepared;
    if (rows < fewestRows) {
        return pairs.map((pair) => outcomesOf(pair, (_, value) => undefinedBecause(tooFewRows, value)));
    }
    if (rows <= settings.bootstrapRowsUpTo)
        return bootstrapped(prepared, pairs, strata);
    return pairs.map((pair) => byInfluence(prepared, pair, strata));
}
/** PR AUC and KS of scores that part the classes perfectly have no spread, and yet they are not sure to do so. */
function withUnseen(prepared, name, outcomes) {
    if (prepared.task === "regression" || (name !== "pr_auc" && name !== "ks"))
        return outcomes;
    const unseen = unseenSpread(prepared);
    const value = (outcome) => outcome && !("reason" in outcome) && isPoint(outcome) && outcome.delta === 1 ? unseen.ofValue(1) : outcome;
    const { difference } = outcomes;
    const isSure = difference && !("reason" in difference) && isPoint(difference) && difference.delta === 0;
    return {
        candidate: value(outcomes.candidate),
        baseline: value(outcomes.baseline),
        difference: isSure ? unseen.ofDifference(difference) : difference,
    };
}
function bootstrapped(prepared, pairs, strata) {
    if (pairs.length === 0)
        return [];
    const { rows, settings } = prepared;
    const influence = pairs.flatMap((pair) => influences(pair).map((values) => (values ? centred(values, strata) : new Float64Array(rows))));
    const statistic = (weights, out) => {
        for (let index = 0; index < pairs.length; index += 1) {
            const { definition, candidate, baseline } = pairs[index];
            const own = isDefined(candidate) ? candidate.weighted(weights) : Number.NaN;
            const other = isDefined(baseline) ? baseline.weighted(weights) : Number.NaN;
            out[3 * index] = own;
            out[3 * index + 1] = other;
            out[3 * index + 2] = orientedDelta(definition, own, other);
        }
    };
    const options = { resamples: settings.resamples.rows, seed: settings.seed, influence, ...(strata && { strata }) };
    const bootstraps = bootstrapRows(rows, statistic, influence.length, options);
    return pairs.map((pair, index) => outcomesOf(pair, (quantity) => fromBootstrap(bootstraps[3 * index + quantity], settings.confidence, "the metric is undefined")));
}
function byInfluence(prepared, pair, strata) {
    const { confidence } = prepared.settings;
    const influence = influences(pair);
    return outcomesOf(pair, (quantity, value) => {
        if (!Number.isFinite(mean(influence[quantity])))
            return undefinedBecause(tooLarge, value);
        if (!strata)
            return influenceInterval(value, influence[quantity], confidence);
        const variance = stratifiedVariance(influence[quantity], strata.codes, strata.count);
        if (Number.isNaN(variance))
            return undefinedBecause(singleRow, value);
        return normalInterval(value, Math.sqrt(variance) / prepared.rows, confidence, "influence");
    });
}
/** The candidate's value is quantity 0, the baseline's 1, their oriented difference 2; asks only for what is defined. */
function outcomesOf({ definition, candidate, baseline }, outcome) {
    const own = isDefined(candidate) ? outcome(0, candidate.value) : candidate;
    if (baseline === null)
        return { candidate: own, baseline, difference: null };
    if (!isDefined(baseline))
        return { candidate: own, baseline, difference: baseline };
    const other = outcome(1, baseline.value);
    if (!isDefined(candidate))
        return { candidate, baseline: other, difference: candidate };
    const delta = orientedDelta(definition, candidate.value, baseline.value);
    return { candidate: own, baseline: other, difference: outcome(2, delta) };
}
function isDefined(side) {
    return side !== null && "value" in side;
}
/** One value a row of each quantity, null where it is undefined. */
function influences({ definition, candidate, baseline }) {
    const own = isDefined(candidate) ? candidate.influence() : null;
    const other = isDefined(baseline) ? baseline.influence() : null;
    if (!own || !other)
        return [own, other, null];
    const difference = new Float64Array(own.length);
    const sign = definition.better === "higher" ? 1 : -1;
    for (let row = 0; row < difference.length; row += 1)
        difference[row] = sign * (own[row] - other[row]);
    return [own, other, difference];
}
/** Less their mean, of each stratum where there are strata. */
function centred(values, strata) {
    const sums = new Float64Array(strata?.count ?? 1);
    const counts = new Float64Array(sums.length);
    for (let row = 0; row < values.length; row += 1) {
        const stratum = strata?.codes[row] ?? 0;
        sums[stratum] += values[row];
        counts[stratum] += 1;
    }
    return values.map((value, row) => {
        const stratum = strata?.codes[row] ?? 0;
        return value - sums[stratum] / counts[stratum];
    });
}

;// CONCATENATED MODULE: ./packages/metrics/src/evaluate-top-k.ts




/** Top-k accuracies: Wilson's intervals; differences by BCa of the cells hit or missed by baseline × candidate. */
function evaluateTopK(prepared, definitions) {
    const { truth, candidate, baseline, rows, settings } = prepared;
    const candidatePlaces = placesOfTruth(truth, candidate);
    const baselinePlaces = baseline && placesOfTruth(truth, baseline);
    return new Map(definitions.map(({ name }) => {
        const k = (0,catalogue/* topKCount */.s$)(name);
        return [
            name,
            {
                candidate: estimateOf(candidatePlaces, k, "candidate"),
                baseline: baseline && estimateOf(baselinePlaces, k, "baseline"),
                difference: baseline && differenceOf(k),
            },
        ];
    }));
    function estimateOf(places, k, side) {
        if (places === null)
            return undefinedBecause(noScores(side));
        let hits = 0;
        for (let row = 0; row < rows; row += 1)
            if (places[row] < k)
                hits += 1;
        return proportion(hits, rows, settings.confidence);
    }
    function differenceOf(k) {
        if (candidatePlaces === null)
            return undefinedBecause(noScores("candidate"));
        if (!baselinePlaces)
            return undefinedBecause(noScores("baseline"));
        const cells = new Float64Array(4);
        for (let row = 0; row < rows; row += 1) {
            cells[(baselinePlaces[row] < k ? 2 : 0) + (candidatePlaces[row] < k ? 1 : 0)] += 1;
        }
        const [bootstrap] = bootstrapCells(cells, differenceOfShares, 1, {
            resamples: settings.resamples.cells,
            seed: settings.seed,
            discordant: [[1, 2]],
        });
        return fromBootstrap(bootstrap, settings.confidence, "there are no rows");
    }
}
function differenceOfShares(cells, out) {
    const [neither, fixed, broken, both] = cells;
    out[0] = (fixed - broken) / (neither + fixed + broken + both);
}
/**
 * How many classes come before the true one in each row, by scikit-learn's `top_k_accuracy_score`: of equal scores the
 * later class first. Null where the model has no scores.
 */
function placesOfTruth(truth, { columns }) {
    if (columns === null)
        return null;
    const scores = columns.map((column) => column.scores());
    const own = new Float64Array(truth.length);
    for (let row = 0; row < own.length; row += 1)
        own[row] = scores[truth[row]][row];
    const places = new Int32Array(truth.length);
    scores.forEach((column, index) => {
        for (let row = 0; row < own.length; row += 1) {
            const score = column[row];
            if (score > own[row] || (score === own[row] && index > truth[row]))
                places[row] += 1;
        }
    });
    return places;
}

;// CONCATENATED MODULE: ./packages/metrics/src/evaluate.ts








/**
 * All that is known of these metrics, computed once a sample: what is asked for again is remembered.
 * @throws TypeError where a name is no metric of the task.
 */
function evaluate(prepared, names) {
    const definitions = names ? names.map((name) => definitionOf(prepared, name)) : allDefinitions(prepared);
    const pending = definitions.filter(({ name }) => !prepared.evaluations.has(name));
    for (const kind of kinds) {
        const group = [...new Map(pending.filter((it) => kindOf(it) === kind).map((it) => [it.name, it])).values()];
        if (group.length === 0)
            continue;
        const outcomes = prepared.rows === 0 ? nothing(prepared, group) : evaluate_outcomesOf(prepared, kind, group);
        for (const definition of group) {
            prepared.evaluations.set(definition.name, toEvaluation(prepared, definition, outcomes.get(definition.name)));
        }
    }
    return new Map(definitions.map(({ name }, index) => [names?.[index] ?? name, prepared.evaluations.get(name)]));
}
/** Metrics of a kind are computed together, from the same cells, rankings or resamples. */
const kinds = ["counts", "top-k", "auc", "rows", "extreme"];
function kindOf({ name, needs }) {
    if (needs === "labels")
        return "counts";
    if (name.startsWith("roc_auc"))
        return "auc";
    if ((0,catalogue/* topKCount */.s$)(name) !== null)
        return "top-k";
    return name === "max_error" ? "extreme" : "rows";
}
function evaluate_outcomesOf(prepared, kind, definitions) {
    if (kind === "rows")
        return evaluateRows(prepared, definitions);
    if (prepared.task === "regression")
        return largestError(prepared, definitions);
    if (kind === "auc")
        return evaluateAuc(prepared, definitions);
    return kind === "top-k" ? evaluateTopK(prepared, definitions) : evaluateCounts(prepared, definitions);
}
function nothing(prepared, definitions) {
    const outcome = undefinedBecause(noRows);
    const other = prepared.baseline && outcome;
    return new Map(definitions.map(({ name }) => [name, { candidate: outcome, baseline: other, difference: other }]));
}
/** The largest error of a sample says nothing of the largest there is, and resampling cannot either: no interval. */
function largestError({ truth, candidate, baseline }, definitions) {
    const reason = "the largest error of a sample has no interval: an unseen row may be worse";
    const own = maxError(truth, candidate);
    const other = baseline && maxError(truth, baseline);
    const outcomes = {
        candidate: undefinedBecause(reason, own),
        baseline: other === null ? null : undefinedBecause(reason, other),
        difference: other === null ? null : undefinedBecause(reason, other - own),
    };
    return new Map(definitions.map(({ name }) => [name, outcomes]));
}
function toEvaluation({ rows }, definition, outcomes) {
    const { candidate, baseline, difference } = outcomes;
    const judged = (outcome) => representable(rows < fewestRows ? withoutInterval(outcome) : outcome);
    return {
        candidate: toEstimate(judged(candidate), definition),
        baseline: baseline && toEstimate(judged(baseline), definition),
        difference: difference && toDifference(judged(difference), definition),
    };
}
function withoutInterval(outcome) {
    return "reason" in outcome ? outcome : undefinedBecause(tooFewRows, outcome.delta);
}
/** Numbers so large that their squares or sums are infinite must not leave as Infinity or NaN. */
function representable(outcome) {
    const { delta } = outcome;
    if (delta !== null && !Number.isFinite(delta))
        return undefinedBecause(tooLarge);
    if ("reason" in outcome || (Number.isFinite(outcome.lower) && Number.isFinite(outcome.upper)))
        return outcome;
    return undefinedBecause(tooLarge, delta);
}
function definitionOf(prepared, name) {
    const definition = (0,catalogue/* resolveMetric */.F1)(name, prepared.task, classesOf(prepared));
    if (!definition)
        throw new TypeError(`There is no metric ${name} of the task ${prepared.task}.`);
    return definition;
}
function allDefinitions(prepared) {
    return (0,catalogue/* catalogue */.sW)(prepared.task, classesOf(prepared), prepared.settings);
}
function classesOf(prepared) {
    return prepared.task === "regression" ? [] : prepared.classes;
}

;// CONCATENATED MODULE: ./packages/metrics/src/estimates.ts

/**
 * Metrics of one model, each with its own interval: every metric of the task, or those named (aliases are known).
 * @throws TypeError where a name is no metric of the task, or the sample has no baseline and the baseline is asked for.
 */
function estimates(prepared, side, names) {
    if (prepared[side] === null)
        throw new TypeError("The sample has no baseline.");
    const evaluations = evaluate(prepared, names);
    return new Map(Array.from(evaluations, ([name, evaluation]) => [name, evaluation[side]]));
}
/**
 * Paired differences candidate − baseline, oriented so that positive is better: of every metric of the task, or those
 * named. Empty without a baseline.
 * @throws TypeError where a name is no metric of the task.
 */
function differences(prepared, names) {
    if (prepared.baseline === null)
        return new Map();
    const evaluations = evaluate(prepared, names);
    return new Map(Array.from(evaluations, ([name, { difference }]) => [name, difference]));
}

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var stats_base_dists_binomial_cdf_lib = __webpack_require__(36794);
var stats_base_dists_binomial_cdf_lib_default = /*#__PURE__*/__webpack_require__.n(stats_base_dists_binomial_cdf_lib);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/index.js
var stats_base_dists_binomial_pmf_lib = __webpack_require__(71274);
var stats_base_dists_binomial_pmf_lib_default = /*#__PURE__*/__webpack_require__.n(stats_base_dists_binomial_pmf_lib);
;// CONCATENATED MODULE: ./packages/statistics/src/mcnemar.ts


/**
 * McNemar's two-sided mid-p value of "the candidate fixes as many rows as it breaks" (Fagerland, Lydersen & Laake 2013,
 * BMC Medical Research Methodology 13:91). Null where no row was fixed or broken: there is nothing to test.
 */
function mcnemarMidP(fixed, broken) {
    const discordant = fixed + broken;
    if (discordant === 0)
        return null;
    const fewer = Math.min(fixed, broken);
    const point = stats_base_dists_binomial_pmf_lib_default()(fewer, discordant, 0.5);
    return fixed === broken ? 1 - point / 2 : 2 * stats_base_dists_binomial_cdf_lib_default()(fewer, discordant, 0.5) - point;
}

;// CONCATENATED MODULE: ./packages/metrics/src/confusion.ts




/** Rows fixed and broken; null for regression or without a baseline. */
function changes(prepared) {
    if (prepared.task === "regression" || prepared.baseline === null)
        return null;
    const { fixed, broken } = countChanges(prepared.cells());
    return { fixed, broken, mcnemarMidP: mcnemarMidP(fixed, broken) };
}
/** The confusion matrix of a model, rows by truth. Throws a TypeError for regression. */
function confusion(prepared, side) {
    if (prepared.task === "regression")
        throw new TypeError("Regression has no confusion matrix.");
    sideOf(prepared, side);
    const { classes } = prepared;
    const matrix = classes.map(() => classes.map(() => 0));
    const cells = marginal(prepared.cells(), side, classes.length);
    cells.counts.forEach((count, cell) => {
        matrix[cells.truth[cell]][cells.candidate[cell]] = count;
    });
    return { labels: classes, matrix };
}

;// CONCATENATED MODULE: ./packages/metrics/src/partition.ts



/**
 * Splits a sample into groups, each column in one pass over its rows and only once a metric needs it; rankings are
 * filtered, never sorted again.
 *
 * The groups of a sample larger than `bootstrapRowsUpTo` share it: row metrics of a group are bootstrapped up to that
 * many rows divided by the number of groups, so that all groups cost no more than one bootstrap of the largest kind.
 *
 * @param groups an index into 0…count−1 a row, −1 for a row of no group.
 */
function partition(prepared, groups, count) {
    if (groups.length !== prepared.rows)
        throw new TypeError("Each row needs a group.");
    const origin = prepared.task === "regression" ? null : prepared.origin;
    const layout = layOut(origin ? gather(groups, origin) : groups, count);
    const { bootstrapRowsUpTo } = prepared.settings;
    const isLarge = prepared.rows > bootstrapRowsUpTo;
    const settings = { ...prepared.settings, bootstrapRowsUpTo: isLarge ? bootstrapRowsUpTo / count : bootstrapRowsUpTo };
    const shared = (group) => ({ rows: layout.sizes[group], settings, evaluations: new Map() });
    if (prepared.task === "regression") {
        const truth = split(layout, prepared.truth);
        const candidate = split(layout, prepared.candidate);
        const baseline = prepared.baseline && split(layout, prepared.baseline);
        return Array.from(layout.sizes, (_, group) => ({
            ...shared(group),
            task: prepared.task,
            truth: truth[group],
            candidate: candidate[group],
            baseline: baseline && baseline[group],
        }));
    }
    const { task, classes } = prepared;
    const truth = split(layout, prepared.truth);
    const candidate = splitClassifier(layout, prepared.candidate);
    const baseline = prepared.baseline && splitClassifier(layout, prepared.baseline);
    return Array.from(layout.sizes, (_, group) => {
        const sides = { truth: truth[group], candidate: candidate[group], baseline: baseline && baseline[group] };
        return {
            ...shared(group),
            ...sides,
            task,
            classes,
            origin: null,
            cells: lazy(() => countCells(classes.length, sides.truth, sides.candidate.labels, sides.baseline?.labels ?? null)),
        };
    });
}
function layOut(groups, count) {
    const sizes = new Int32Array(count);
    const places = new Int32Array(groups.length);
    for (let row = 0; row < groups.length; row += 1) {
        const group = groups[row];
        if (group >= 0)
            places[row] = sizes[group]++;
    }
    const starts = new Int32Array(count);
    for (let group = 1; group < count; group += 1)
        starts[group] = starts[group - 1] + sizes[group - 1];
    return { groups, sizes, starts, places, rows: sizes.reduce((sum, size) => sum + size, 0) };
}
function split(layout, column) {
    const { groups, sizes, starts } = layout;
    const laidOut = new column.constructor(layout.rows);
    const next = starts.slice();
    for (let row = 0; row < groups.length; row += 1) {
        const group = groups[row];
        if (group >= 0)
            laidOut[next[group]++] = column[row];
    }
    return Array.from(sizes, (size, group) => laidOut.subarray(starts[group], starts[group] + size));
}
function splitClassifier(layout, model) {
    const labels = split(layout, model.labels);
    const columns = model.columns?.map((column) => splitColumn(layout, column)) ?? null;
    const { losses } = model;
    const logLosses = losses && lazy(() => split(layout, losses.log_loss()));
    const brierLosses = losses && lazy(() => split(layout, losses.brier()));
    return labels.map((own, group) => ({
        labels: own,
        columns: columns?.map((column) => column[group]) ?? null,
        losses: logLosses && brierLosses && { log_loss: () => logLosses()[group], brier: () => brierLosses()[group] },
    }));
}
function splitColumn(layout, column) {
    const scores = lazy(() => split(layout, column.scores()));
    const rankings = lazy(() => splitRanking(layout, column.ranking()));
    return Array.from(layout.sizes, (_, group) => ({
        scores: () => scores()[group],
        ranking: () => rankings()[group],
    }));
}
function splitRanking({ groups, starts, sizes, places, rows }, ranking) {
    const order = new Uint32Array(rows);
    const sorted = new Float64Array(rows);
    const labels = ranking.labels instanceof Uint8Array ? new Uint8Array(rows) : new Int32Array(rows);
    const next = starts.slice();
    for (let rank = 0; rank < ranking.order.length; rank += 1) {
        const row = ranking.order[rank];
        const group = groups[row];
        if (group < 0)
            continue;
        const at = next[group]++;
        order[at] = places[row];
        sorted[at] = ranking.sorted[rank];
        labels[at] = ranking.labels[rank];
    }
    return Array.from(sizes, (size, group) => {
        const [from, to] = [starts[group], starts[group] + size];
        return {
            order: order.subarray(from, to),
            sorted: sorted.subarray(from, to),
            labels: labels.subarray(from, to),
        };
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/evaluate.ts


// Any fixed number does: what matters is that a run that is repeated says the same.
const seed = 20_260_101;
/** Metrics of both models with their intervals, the gate's judgement of the differences, and the same within each slice. */
function evaluate_evaluate(sample, slicings, settings, unchanged) {
    const { confidence } = settings;
    const rules = settings.rules.length > 0 ? settings.rules : defaultRules(sample.truth.task, isScored(sample));
    const prepared = prepare(sample, { confidence, seed });
    const named = new Set(rules.map((rule) => rule.metric));
    const paired = sample.baseline !== null;
    const candidate = withNamed(estimates(prepared, "candidate"), named, (names) => estimates(prepared, "candidate", names));
    const baseline = paired
        ? withNamed(estimates(prepared, "baseline"), named, (names) => estimates(prepared, "baseline", names))
        : null;
    const deltas = paired ? withNamed(differences(prepared), named, (names) => differences(prepared, names)) : null;
    const evidence = { rows: prepared.rows, estimates: candidate, differences: deltas, unchanged };
    const judgements = judgeRules(rules, evidence, confidence);
    const slices = judgedSlices(prepared, paired && !unchanged, slicings, rules, settings);
    return {
        sample,
        prepared,
        candidate,
        baseline,
        differences: deltas,
        changes: paired ? changes(prepared) : null,
        unchanged,
        rules,
        judgements,
        gate: gateVerdict(judgements, settings.onInconclusive, slices.some(({ regressed }) => regressed.length > 0)),
        slices,
    };
}
function isScored({ candidate, baseline }) {
    return [candidate, baseline].every((side) => side === null || side.task === "regression" || side.scores !== null);
}
/** A rule may name a metric beyond those that are always computed, `quantile_loss_0.9` for one. */
function withNamed(computed, named, compute) {
    const missing = [...named].filter((name) => !computed.has(name));
    return missing.length === 0 ? computed : new Map([...computed, ...compute(missing)]);
}
function judgedSlices(prepared, paired, slicings, rules, { confidence, minRows }) {
    const judgedRules = paired ? rules : rules.filter((rule) => !isMargin(rule));
    const evidence = slicings.flatMap((slicing) => sliceEvidence(prepared, paired, slicing, rules, minRows));
    const judgements = judgeSlices(evidence, judgedRules, { confidence, minRows });
    return evidence.map((slice, i) => ({
        ...judgements[i],
        candidate: slice.candidate,
        baseline: slice.baseline,
        differences: paired ? slice.differences : null,
    }));
}
/** The metrics of the rules in each slice of enough rows; the others are counted only. */
function sliceEvidence(prepared, paired, { column, names, codes }, rules, minRows) {
    const metrics = [...new Set(rules.map((rule) => rule.metric))];
    const margins = [...new Set(rules.filter(isMargin).map((rule) => rule.metric))];
    const rows = new Uint32Array(names.length);
    for (const code of codes)
        if (code >= 0)
            rows[code] = rows[code] + 1;
    const large = [...names.keys()].filter((code) => rows[code] >= minRows);
    const places = new Int32Array(names.length).fill(-1);
    large.forEach((code, place) => {
        places[code] = place;
    });
    const parts = partition(prepared, codes.map((code) => (code < 0 ? -1 : places[code])), large.length);
    return names.map((name, code) => {
        const part = parts[places[code]];
        return {
            slice: column === null ? name : `${column}=${name}`,
            rows: rows[code],
            candidate: part ? estimates(part, "candidate", metrics) : new Map(),
            baseline: part && paired ? estimates(part, "baseline", metrics) : null,
            differences: part && paired ? differences(part, margins) : new Map(),
        };
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/gather-facts.ts
/** What the report says beside the numbers, from all that was read. */
function gatherFacts({ model, settings }, found, { candidate, baseline, paired }, holdout, { run }) {
    return {
        model,
        task: settings.task,
        confidence: settings.gate.confidence,
        holdout: { path: holdout.path, sha256: holdout.sha256, rows: holdout.rows },
        exclusions: paired.exclusions.map(({ reason, count }) => ({ reason, rows: count })),
        candidate: candidate.answer.facts,
        baseline: found.kind === "absent" || baseline === null
            ? null
            : { ...baseline.answer.facts, origin: found.origin, name: found.name, commit: found.commit },
        noBaseline: found.kind === "absent" ? found.why : null,
        commit: run.commit,
        actionsVersion: run.actionsVersion,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/holdout.ts

/** Reads the rows that are judged, and makes sure that they have the columns which the settings name. */
async function readHoldout(request, tools) {
    const { kind, path, holdout = path } = request.settings.source;
    const table = await withPlace(() => request.placeOf(holdout === path ? ["predictions"] : ["data", "holdout"]), () => tools.rows(holdout));
    requireColumns(table, request, kind === "artifact" || holdout === path);
    return table;
}
/**
 * Columns that the settings name and the rows lack, before a model has run over them for nothing.
 * @param labelled whether the rows hold the truth too, or slices alone
 * @throws UserError where the name stands
 */
function requireColumns(table, { settings, placeOf }, labelled) {
    const names = [...table.columns.keys(), ...table.unread.keys()];
    for (const { name, path } of namedColumns(settings, labelled)) {
        if (names.includes(name))
            continue;
        throw new user_error/* UserError */.y(`${table.path} has no column ${JSON.stringify(name)}.${(0,did_you_mean/* didYouMean */.a)(name, names)}`, {
            ...placeOf(path),
            remedy: `Its columns: ${holdout_listed(names)}.`,
        });
    }
}
function namedColumns({ data, gate, source }, labelled) {
    const truth = labelled ? [{ name: data.target, path: ["data", "target"] }] : [];
    const { features = [], ignore } = source.kind === "artifact" ? data : { ignore: [] };
    return [
        ...truth,
        ...(data.id === undefined ? [] : [{ name: data.id, path: ["data", "id"] }]),
        ...features.map((name, index) => ({ name, path: ["data", "features", index] })),
        ...ignore.map((name, index) => ({ name, path: ["data", "ignore", index] })),
        ...gate.slices.flatMap((slice, index) => slice.kind === "column" ? [{ name: slice.column, path: ["gate", "slices", index] }] : []),
    ];
}
const mostListed = 12;
function holdout_listed(names) {
    const shown = names.slice(0, mostListed).join(", ");
    return names.length > mostListed ? `${shown} and ${names.length - mostListed} more` : shown;
}

// EXTERNAL MODULE: ./packages/action-kit/src/plain-text.ts
var plain_text = __webpack_require__(44705);
// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
// EXTERNAL MODULE: ./packages/report/src/numbers.ts
var src_numbers = __webpack_require__(66510);
;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/detail.ts


/** One sentence that says why a rule passes, fails or stays open. */
function detail(judgement) {
    const { rule, verdict, value, lower, upper, reason } = judgement;
    if (reason === "unchanged")
        return "Candidate and baseline are the same file.";
    if (lower === null || upper === null)
        return `Undecided: ${reason ?? "there is no interval"}.`;
    const margin = isMargin(rule);
    const numbers = margin
        ? `The difference ${(0,src_numbers/* formatDifference */.jR)(value, lower, upper)}`
        : `The value ${(0,src_numbers/* formatEstimate */.eG)(value, lower, upper)}`;
    const limit = allowed(judgement);
    switch (verdict) {
        case "pass":
            return `${numbers} lies wholly on the good side of ${limit}.`;
        case "fail":
            return `${numbers} lies wholly beyond ${limit}.`;
        case "inconclusive":
            return `${numbers} ${reason ?? `lies on both sides of ${limit}`}.`;
    }
}
/** The limit as a reader compares it with the value or the difference: `−0.010`, `+0.020`, `≥ 0.950`. */
function allowed({ rule, lower, upper }) {
    switch (rule.kind) {
        case "max-drop":
            return (0,src_numbers/* formatMargin */.wj)(-rule.limit, lower, upper);
        case "max-rise":
            return (0,src_numbers/* formatMargin */.wj)(rule.limit, lower, upper);
        case "min":
            return `≥ ${(0,src_numbers/* formatLimit */.tW)(rule.limit, lower, upper)}`;
        case "max":
            return `≤ ${(0,src_numbers/* formatLimit */.tW)(rule.limit, lower, upper)}`;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/data.ts


/** The content of report.json. */
function evaluationData(evaluation, facts, headline) {
    const { baseline } = facts;
    const excluded = facts.exclusions.reduce((sum, { rows }) => sum + rows, 0);
    return {
        kind: "evaluation",
        schemaVersion: 1,
        model: facts.model,
        task: facts.task,
        verdict: evaluation.gate.verdict,
        headline,
        rows: {
            used: evaluation.prepared.rows,
            excluded,
            exclusions: facts.exclusions.map((exclusion) => ({ ...exclusion })),
        },
        confidence: facts.confidence,
        candidate: modelData(evaluation, "candidate", facts.candidate),
        baseline: baseline === null
            ? null
            : {
                ...modelData(evaluation, "baseline", baseline),
                origin: baseline.origin,
                reference: baseline.commit ?? baseline.name,
            },
        comparison: comparisonData(evaluation),
        gate: evaluation.judgements.map((judgement) => ({
            metric: judgement.rule.metric,
            rule: judgement.rule.kind,
            limit: judgement.rule.limit,
            verdict: judgement.verdict,
            p: judgement.p,
            adjustedP: judgement.adjustedP,
            detail: detail(judgement),
        })),
        slices: evaluation.slices.map((slice) => sliceData(slice, evaluation.rules)),
        provenance: { data: { ...facts.holdout }, commit: facts.commit, actionsVersion: facts.actionsVersion },
    };
}
function modelData(evaluation, side, { artifact, columns, latency }) {
    return {
        artifact: { ...artifact },
        ...(columns === null ? {} : { columns: [...columns] }),
        metrics: estimateData(evaluation[side]),
        ...(evaluation.prepared.task === "regression" ? {} : { confusion: confusionData(evaluation, side) }),
        ...(latency === null || latency.rows === 0
            ? {}
            : { latency: { microsecondsPerRow: (latency.seconds / latency.rows) * 1e6, rows: latency.rows } }),
    };
}
function confusionData(evaluation, side) {
    const { labels, matrix } = confusion(evaluation.prepared, side);
    return { labels: [...labels], matrix: matrix.map((row) => [...row]) };
}
function estimateData(estimates) {
    return record(estimates, ({ value, lower, upper, method, reason }) => ({
        value,
        lower,
        upper,
        method,
        ...(reason === undefined ? {} : { reason }),
    }));
}
function comparisonData(evaluation) {
    if (evaluation.differences === null)
        return null;
    const byMetric = new Map(evaluation.judgements.map((judgement) => [key(judgement.rule), judgement]));
    const compared = record(evaluation.differences, (difference, metric) => comparedData(difference, byMetric.get(key({ metric, kind: difference.better === "higher" ? "max-drop" : "max-rise" }))));
    return {
        metrics: compared,
        unchanged: evaluation.unchanged,
        ...(evaluation.changes === null ? {} : evaluation.changes),
    };
}
function key({ metric, kind }) {
    return `${kind} ${metric}`;
}
function comparedData(difference, judgement) {
    return {
        better: difference.better,
        ...asRead(difference),
        method: "pWorse" in difference ? difference.method : null,
        margin: judgement?.rule.limit ?? null,
        verdict: judgement?.verdict ?? null,
        ...(judgement === undefined ? {} : { p: judgement.p, rowsToDecide: judgement.rowsToDecide }),
        ...("pWorse" in difference ? {} : { reason: difference.reason }),
    };
}
function sliceData(result, rules) {
    const margins = new Map(rules.map((rule) => [key(rule), rule.limit]));
    const comparison = result.differences === null || result.differences.size === 0
        ? null
        : {
            metrics: record(result.differences, (difference, metric) => {
                const kind = difference.better === "higher" ? "max-drop" : "max-rise";
                const verdict = result.verdicts.get(metric) ?? null;
                return {
                    ...comparedData(difference, undefined),
                    margin: margins.get(key({ metric, kind })) ?? null,
                    verdict,
                };
            }),
        };
    return {
        slice: result.slice,
        rows: result.rows,
        metrics: estimateData(result.candidate),
        comparison,
        verdict: result.verdict,
        adjustedP: result.adjustedP,
        ...(result.verdict === "too-small" ? { reason: "too few rows to judge" } : {}),
    };
}
/** Keys come from classes of the data, so `__proto__` must become a key like any other. */
function record(map, convert) {
    return Object.fromEntries([...map].map(([name, value]) => [name, convert(value, name)]));
}

;// CONCATENATED MODULE: ./packages/metrics/src/ranking-curves.ts

const mostPoints = 400;
/**
 * scikit-learn's `roc_curve`, thinned to at most 400 points. x: false-positive rate, y: recall, from (0, 0) to (1, 1).
 *
 * @param classIndex one of several classes against the rest; default the first. Of two classes always the positive.
 * @returns null where the model has no scores, the rows lack one of the two sides, or for regression
 */
function rocCurve(prepared, side, classIndex = 0) {
    return descend(prepared, side, classIndex, ({ hits, alarms, positives, negatives }) => [
        alarms / negatives,
        hits / positives,
    ]);
}
/**
 * scikit-learn's `precision_recall_curve`, thinned to at most 400 points. x: recall, ascending; y: precision, which is 1
 * at recall 0.
 *
 * @param classIndex as for `rocCurve`
 * @returns null as `rocCurve`
 */
function precisionRecallCurve(prepared, side, classIndex = 0) {
    return descend(prepared, side, classIndex, ({ hits, alarms, positives }) => [
        hits / positives,
        hits + alarms === 0 ? 1 : hits / (hits + alarms),
    ]);
}
function descend(prepared, side, classIndex, point) {
    if (prepared.task === "regression")
        return null;
    const column = sideOf(prepared, side).columns?.[prepared.task === "binary" ? 0 : classIndex];
    if (!column)
        return null;
    const ranking = column.ranking();
    const positive = prepared.task === "binary" ? 1 : classIndex;
    const positives = countOf(ranking, positive);
    const negatives = ranking.labels.length - positives;
    if (positives === 0 || negatives === 0)
        return null;
    const { sorted, labels } = ranking;
    const points = [[], []];
    const add = (hits, alarms) => {
        const [x, y] = point({ hits, alarms, positives, negatives });
        points[0].push(x);
        points[1].push(y);
    };
    add(0, 0);
    let hits = 0;
    for (let at = sorted.length - 1; at >= 0; at -= 1) {
        if (labels[at] === positive)
            hits += 1;
        if (at === 0 || sorted[at - 1] !== sorted[at])
            add(hits, sorted.length - at - hits);
    }
    return thin(points[0], points[1]);
}
function countOf({ labels }, label) {
    let count = 0;
    for (let at = 0; at < labels.length; at += 1)
        if (labels[at] === label)
            count += 1;
    return count;
}
/** Leaves out points nearer to the last kept one (|Δx| + |Δy|) than a distance that grows until few enough are left. */
function thin(x, y) {
    let kept = [...x.keys()];
    for (let distance = 2 / mostPoints; kept.length > mostPoints; distance *= 1.25)
        kept = farApart(x, y, distance);
    return { x: Float64Array.from(kept, (index) => x[index]), y: Float64Array.from(kept, (index) => y[index]) };
}
function farApart(x, y, distance) {
    const kept = [0];
    let last = 0;
    for (let index = 1; index < x.length - 1; index += 1) {
        if (Math.abs(x[index] - x[last]) + Math.abs(y[index] - y[last]) < distance)
            continue;
        kept.push(index);
        last = index;
    }
    kept.push(x.length - 1);
    return kept;
}

;// CONCATENATED MODULE: ./packages/metrics/src/histograms.ts


const binCount = 40;
/**
 * Scores by true class, in 40 bins over 0..1.
 *
 * @param classIndex whose scores, of several classes (default the first): its rows and the rest. Of two classes always the
 *   positive's.
 * @returns null where the model has no scores, or for regression
 */
function scoreHistogram(prepared, side, classIndex = 0) {
    if (prepared.task === "regression")
        return null;
    const { truth, classes, task } = prepared;
    const column = sideOf(prepared, side).columns?.[task === "binary" ? 0 : classIndex];
    if (!column)
        return null;
    const positive = task === "binary" ? 1 : classIndex;
    const counts = [new Float64Array(binCount), new Float64Array(binCount)];
    const scores = column.scores();
    for (let row = 0; row < scores.length; row += 1) {
        counts[truth[row] === positive ? 1 : 0][binOf(scores[row], 0, 1)] += 1;
    }
    const rest = task === "binary" ? classes[0] : "the rest";
    return {
        edges: edgesOf(0, 1),
        series: [
            { name: rest, counts: counts[0] },
            { name: classes[positive], counts: counts[1] },
        ],
    };
}
/** Residuals (truth − prediction) of candidate and baseline, in 40 bins over what they span; null where there are none. */
function residualHistogram(prepared) {
    if (prepared.task !== "regression" || prepared.rows === 0)
        return null;
    const { truth, candidate, baseline } = prepared;
    const residuals = [
        { name: "candidate", values: truth.map((value, row) => value - candidate[row]) },
        ...(baseline ? [{ name: "baseline", values: truth.map((value, row) => value - baseline[row]) }] : []),
    ];
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { values } of residuals) {
        for (let row = 0; row < values.length; row += 1) {
            least = Math.min(least, values[row]);
            most = Math.max(most, values[row]);
        }
    }
    if (!Number.isFinite(most - least))
        return null;
    if (least === most)
        [least, most] = [least - 0.5, most + 0.5];
    const series = residuals.map(({ name, values }) => {
        const counts = new Float64Array(binCount);
        for (let row = 0; row < values.length; row += 1)
            counts[binOf(values[row], least, most)] += 1;
        return { name, counts };
    });
    return { edges: edgesOf(least, most), series };
}
/** Mean truth against mean prediction in up to 20 bins of equal count by prediction; null for classification. */
function predictedAgainstTruth(prepared, side) {
    if (prepared.task !== "regression")
        return null;
    const { truth, rows } = prepared;
    const { order, sorted } = rank(sideOf(prepared, side));
    const bins = Math.min(20, rows);
    return Array.from({ length: bins }, (_, bin) => {
        const from = Math.floor((bin * rows) / bins);
        const to = Math.floor(((bin + 1) * rows) / bins);
        let [predictions, truths] = [0, 0];
        for (let at = from; at < to; at += 1) {
            predictions += sorted[at] / (to - from);
            truths += truth[order[at]] / (to - from);
        }
        return { meanPrediction: predictions, meanTruth: truths, count: to - from };
    });
}
function binOf(value, least, most) {
    const bin = Math.floor(((value - least) / (most - least)) * binCount);
    return Math.min(binCount - 1, Math.max(0, bin));
}
function edgesOf(least, most) {
    return Float64Array.from({ length: binCount + 1 }, (_, index) => least + ((most - least) * index) / binCount);
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/confusion.ts


/** The confusion matrix of each model. */
function confusionSection(evaluation, facts) {
    if (evaluation.prepared.task === "regression")
        return [];
    const blocks = [matrix(evaluation, "candidate", "This change")];
    if (facts.baseline !== null)
        blocks.unshift(matrix(evaluation, "baseline", sideName(facts)));
    return [{ title: blocks.length === 1 ? "Confusion matrix" : "Confusion matrices", blocks }];
}
/** The baseline as charts and tables name it. */
function sideName({ baseline }) {
    return baseline?.commit ? baseline.name : "baseline";
}
function matrix({ prepared }, side, title) {
    const { labels, matrix } = confusion(prepared, side);
    const right = matrix.reduce((sum, row, i) => sum + row[i], 0);
    return {
        kind: "matrix",
        title,
        description: `${(0,src_numbers/* formatCount */.B4)(right)} of ${(0,src_numbers/* formatCount */.B4)(prepared.rows)} rows are predicted correctly.`,
        rowTitle: "truth",
        columnTitle: "predicted",
        labels,
        matrix,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/charts.ts




const unit = [0, 1];
/** The pictures of the page: how the two models compare over all thresholds, and whether scores mean what they say. */
function charts(evaluation, facts, title) {
    const sides = [{ side: "candidate", name: "this change" }];
    if (facts.baseline !== null)
        sides.push({ side: "baseline", name: sideName(facts) });
    const { prepared } = evaluation;
    const sections = [];
    const differences = intervals(evaluation, title);
    if (differences !== null)
        sections.push({ title: "Differences", blocks: [differences], only: "page" });
    if (prepared.task === "regression") {
        const drawn = [fit(prepared, sides), residuals(prepared)].filter((chart) => chart !== null);
        if (drawn.length > 0)
            sections.push({ title: "Predictions and residuals", blocks: drawn });
        return sections;
    }
    const isMulticlass = prepared.task === "multiclass";
    const ranked = isMulticlass ? hardestClasses(evaluation) : sides;
    const of = isMulticlass ? `${sides[0]?.name}, ${ranked.length} hardest classes` : null;
    const drawn = [
        roc(prepared, ranked, of, summed(evaluation, sides, isMulticlass ? "roc_auc_ovr" : "roc_auc", title)),
        precisionRecall(prepared, ranked, of, isMulticlass ? "" : summed(evaluation, sides, "pr_auc", title)),
        calibration(prepared, sides, summed(evaluation, sides, "ece", title)),
    ];
    const some = drawn.filter((chart) => chart !== null);
    if (some.length > 0)
        sections.push({ title: "ROC, precision–recall, calibration", blocks: some });
    if (isMulticlass)
        return sections;
    const scores = sides.map(({ side, name }) => histogram(prepared, side, name)).filter((chart) => chart !== null);
    if (scores.length > 0)
        sections.push({ title: "Score distributions", blocks: scores, only: "page" });
    return sections;
}
/** ` ROC AUC: this change 0.993, baseline 0.989.`: the picture in a number, for those who read a comment. */
function summed(evaluation, sides, metric, title) {
    const values = sides.flatMap(({ side, name }) => {
        const estimate = evaluation[side]?.get(metric);
        if (estimate === undefined || estimate.value === null)
            return [];
        return [`${name} ${(0,src_numbers/* formatValue */.Fl)(estimate.value, estimate.lower, estimate.upper)}`];
    });
    return values.length === 0 ? "" : ` ${title(metric)}: ${values.join(", ")}.`;
}
const mostClasses = 6;
/** The candidate's classes against the rest, those with the lowest F1: more lines than a few can't be told apart. */
function hardestClasses({ sample, candidate }) {
    if (sample.truth.task !== "multiclass")
        return [];
    const f1 = (name) => candidate.get(`f1_class_${name}`)?.value ?? Number.POSITIVE_INFINITY;
    return sample.truth.classes
        .map((name, classIndex) => ({ side: "candidate", name, classIndex }))
        .sort((a, b) => f1(a.name) - f1(b.name))
        .slice(0, mostClasses);
}
function curves(sides, draw) {
    const series = sides.flatMap(({ side, name, classIndex }) => {
        const curve = draw(side, classIndex);
        return curve === null ? [] : [{ name, x: curve.x, y: curve.y }];
    });
    return series.length === 0 ? null : series;
}
function titleOf(curve, of) {
    return of === null ? curve : `${curve}: ${of}`;
}
function roc(prepared, sides, of, numbers) {
    const series = curves(sides, (side, classIndex) => rocCurve(prepared, side, classIndex));
    if (series === null)
        return null;
    return {
        kind: "lines",
        title: titleOf("ROC", of),
        description: `Recall against the false-positive rate, over all thresholds.${numbers}`,
        x: { title: "false-positive rate", domain: unit },
        y: { title: "recall", domain: unit },
        diagonal: true,
        series,
    };
}
function precisionRecall(prepared, sides, of, numbers) {
    const series = curves(sides, (side, classIndex) => precisionRecallCurve(prepared, side, classIndex));
    if (series === null)
        return null;
    return {
        kind: "lines",
        title: titleOf("Precision–recall", of),
        description: `Precision against recall, over all thresholds.${numbers}`,
        x: { title: "recall", domain: unit },
        y: { title: "precision", domain: unit },
        series,
    };
}
function calibration(prepared, sides, numbers) {
    const series = sides.flatMap(({ side, name }) => {
        const bins = calibrationCurve(prepared, side);
        if (bins === null || bins.length === 0)
            return [];
        return [{ name, x: bins.map((bin) => bin.meanScore), y: bins.map((bin) => bin.observed), points: true }];
    });
    if (series.length === 0)
        return null;
    return {
        kind: "lines",
        title: "Calibration",
        description: `Observed share against the mean score of ten bins; on the diagonal scores are probabilities.${numbers}`,
        x: { title: "mean score", domain: unit },
        y: { title: "observed share", domain: unit },
        diagonal: true,
        series,
    };
}
function histogram(prepared, side, name) {
    const found = scoreHistogram(prepared, side);
    if (found === null)
        return null;
    return {
        kind: "histogram",
        title: `Scores of ${name}`,
        description: "Rows by score and true class.",
        x: { title: "score", domain: unit },
        edges: found.edges,
        series: found.series,
    };
}
function fit(prepared, sides) {
    const series = sides.flatMap(({ side, name }) => {
        const bins = predictedAgainstTruth(prepared, side);
        if (bins === null)
            return [];
        return [{ name, x: bins.map((bin) => bin.meanPrediction), y: bins.map((bin) => bin.meanTruth), points: true }];
    });
    if (series.length === 0)
        return null;
    return {
        kind: "lines",
        title: "Truth against prediction",
        description: "Mean truth against mean prediction in bins of equally many rows.",
        x: { title: "mean prediction" },
        y: { title: "mean truth" },
        series,
    };
}
function residuals(prepared) {
    const found = residualHistogram(prepared);
    if (found === null)
        return null;
    return {
        kind: "histogram",
        title: "Residuals",
        description: "Truth minus prediction, by model.",
        x: { title: "truth − prediction" },
        edges: found.edges,
        series: found.series,
    };
}
/** In margins, so that metrics of different units stand side by side: left of −1 is worse than allowed. */
function intervals({ judgements, differences }, title) {
    const rows = judgements.flatMap(({ rule, verdict }) => {
        const difference = differences?.get(rule.metric);
        if (!isMargin(rule) || rule.limit === 0 || difference === undefined || !("pWorse" in difference))
            return [];
        const [delta, lower, upper] = [difference.delta, difference.lower, difference.upper].map((end) => end / rule.limit);
        return [
            {
                name: title(rule.metric),
                delta,
                lower,
                upper,
                limit: -1,
                verdict: words[verdict],
                tone: tones[verdict],
            },
        ];
    });
    if (rows.length === 0)
        return null;
    return {
        kind: "intervals",
        title: "Differences in margins",
        description: "Each difference with its interval, as a multiple of its margin: left is worse, and −1 is as far as allowed.",
        x: { title: "difference ÷ margin (right is better)" },
        rows,
    };
}
const words = { pass: "no worse", fail: "worse", inconclusive: "undecided" };
const tones = { pass: "pass", fail: "fail", inconclusive: "warn" };

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/group-by.ts
/** The values under their keys, in order of appearance: `Map.groupBy`, which node 20 lacks. */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [value]);
        else
            group.push(value);
    }
    return groups;
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/titles.ts

/** Gives a metric's name as a reader knows it: `roc_auc` is ROC AUC. */
function titles(truth) {
    const classes = truth.task === "regression" ? [] : truth.classes;
    return (metric) => (0,catalogue/* resolveMetric */.F1)(metric, truth.task, classes)?.title ?? metric;
}
/** `a`, `a and b`, `a, b and c`. */
function enumeration(words) {
    return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/headline.ts



const mostNamed = 3;
/** What was found, in one clause: `undecided, recall may have dropped`. */
function headline(evaluation, facts, title) {
    const { judgements, gate, unchanged } = evaluation;
    const failed = judgements.filter(({ verdict }) => verdict === "fail");
    if (failed.length > 0)
        return headline_named(failed, title, changed);
    const open = judgements.filter(({ verdict }) => verdict === "inconclusive");
    if (open.length > 0)
        return undecided(open, gate.verdict, gate.byPoint, title);
    const regressed = evaluation.slices.filter((slice) => slice.regressed.length > 0).length;
    if (regressed > 0)
        return `no worse overall, but worse in ${regressed} of ${evaluation.slices.length} slices`;
    if (unchanged)
        return "unchanged, the same file as the baseline";
    if (facts.baseline !== null && judgements.some(({ rule }) => isMargin(rule)))
        return "no worse than the baseline";
    return judgements.length > 0 ? "within every limit" : "no baseline, nothing to compare with";
}
function undecided(open, verdict, byPoint, title) {
    if (byPoint) {
        const beyond = open.filter(({ pointHolds }) => pointHolds !== true);
        return verdict === "pass"
            ? "undecided, passed by the point estimates"
            : `undecided, failed by the point estimates: ${headline_named(beyond, title, changed)}`;
    }
    const undefinedOnes = open.filter(({ value, lower }) => value === null || lower === null);
    if (undefinedOnes.length === open.length) {
        const metrics = new Set(open.map(({ rule }) => title(rule.metric)));
        return `undecided, ${enumeration([...metrics].slice(0, mostNamed))} can't be judged`;
    }
    return `undecided, ${headline_named(open.filter((judgement) => !undefinedOnes.includes(judgement)), title, mayHaveChanged)}`;
}
/** `recall and F1 dropped, log loss rose`; the most important ones where there are many. */
function headline_named(judgements, title, verb) {
    const shown = judgements.slice(0, mostNamed);
    const byVerb = groupBy(shown, verb);
    const clauses = [...byVerb].map(([words, some]) => `${enumeration(some.map(({ rule }) => title(rule.metric)))} ${words}`);
    const rest = judgements.length - shown.length;
    return `${clauses.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
function changed({ rule }) {
    if (isMargin(rule))
        return rule.kind === "max-drop" ? "dropped" : "rose";
    return rule.kind === "min" ? "fell short of the limit" : "exceeded the limit";
}
function mayHaveChanged({ rule }) {
    if (isMargin(rule))
        return rule.kind === "max-drop" ? "may have dropped" : "may have risen";
    return rule.kind === "min" ? "may fall short of the limit" : "may exceed the limit";
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/lead.ts



/** What a reviewer sees without unfolding anything: on which rows it rests, each rule with its numbers, what changed. */
function lead(evaluation, facts, title) {
    const blocks = [{ kind: "paragraph", text: basis(evaluation, facts, title) }];
    if (evaluation.judgements.length > 0)
        blocks.push(gateTable(evaluation, facts, title));
    for (const text of remarks(evaluation, title))
        blocks.push({ kind: "paragraph", text });
    return blocks;
}
function basis(evaluation, facts, title) {
    const { baseline, noBaseline, exclusions, confidence } = facts;
    const rows = evaluation.prepared.rows;
    const excluded = exclusions.reduce((sum, exclusion) => sum + exclusion.rows, 0);
    const text = [`${(0,src_numbers/* formatCount */.B4)(rows)} hold-out ${rows === 1 ? "row" : "rows"}`];
    if (excluded > 0)
        text.push(` (${(0,src_numbers/* formatCount */.B4)(excluded)} excluded)`);
    if (baseline === null)
        text.push(". ", ...spans(noBaseline ?? ""), " Only absolute limits are judged.");
    else if (baseline.commit === null)
        text.push(", paired with ", { text: baseline.artifact.path, style: "code" }, ".");
    else {
        text.push(", paired with the model on ", { text: baseline.name, style: "code" });
        text.push(" (", { text: baseline.commit.slice(0, 7), style: "code" }, ").");
    }
    text.push(` ${(0,src_numbers/* formatShare */.T1)(confidence)} intervals.`);
    const needed = rowsNeeded(evaluation, title);
    if (needed !== null)
        text.push(" ", { text: needed, style: "strong" });
    return text;
}
function spans(text) {
    return typeof text === "string" ? [text] : text;
}
const mostTold = 3;
/** `420 more rows would decide recall, 1,900 ROC AUC.`: the rules that need the fewest. */
function rowsNeeded({ judgements, prepared, gate }, title) {
    if (gate.statistical !== "inconclusive")
        return null;
    const open = judgements.flatMap(({ rule, rowsToDecide }) => (rowsToDecide === null ? [] : [{ rule, rowsToDecide }]));
    const [first, ...others] = open.sort((a, b) => a.rowsToDecide - b.rowsToDecide).slice(0, mostTold);
    if (first === undefined)
        return null;
    const more = (rule) => rule.rowsToDecide - prepared.rows;
    const rest = others.map((other) => `, ${(0,src_numbers/* formatCount */.B4)(more(other))} ${title(other.rule.metric)}`).join("");
    const rows = more(first) === 1 ? "row" : "rows";
    return `${(0,src_numbers/* formatCount */.B4)(more(first))} more ${rows} would decide ${title(first.rule.metric)}${rest}.`;
}
function gateTable(evaluation, facts, title) {
    const paired = facts.baseline !== null;
    const baselineName = [
        { text: facts.baseline?.name ?? "", style: facts.baseline?.commit ? "code" : "emphasis" },
    ];
    return {
        kind: "table",
        columns: [
            { title: "" },
            { title: "metric" },
            ...(paired ? [{ title: baselineName, align: "right" }] : []),
            { title: "this change", align: "right" },
            ...(paired ? [{ title: "difference", align: "right" }] : []),
            { title: "allowed", align: "right" },
            { title: "" },
        ],
        rows: evaluation.judgements.map((judgement) => {
            const { metric } = judgement.rule;
            const margin = isMargin(judgement.rule);
            const { value, lower, upper } = judgement;
            const shown = (estimate) => (0,src_numbers/* formatValue */.Fl)(estimate?.value ?? null, lower, upper);
            const own = evaluation.candidate.get(metric);
            return [
                icons[judgement.verdict],
                title(metric),
                ...(paired ? [shown(evaluation.baseline?.get(metric))] : []),
                margin ? shown(own) : (0,src_numbers/* formatEstimate */.eG)(value, lower, upper),
                ...(paired ? [margin ? (0,src_numbers/* formatDifference */.jR)(value, lower, upper) : ""] : []),
                allowed(judgement),
                word(judgement),
            ];
        }),
    };
}
const icons = { pass: "✅", fail: "❌", inconclusive: "⚠️" };
function word({ rule, verdict, reason }) {
    if (verdict === "inconclusive")
        return "undecided";
    if (reason === "unchanged")
        return "unchanged";
    if (isMargin(rule))
        return verdict === "pass" ? "no worse" : "worse";
    if (verdict === "pass")
        return "within";
    return rule.kind === "min" ? "too low" : "too high";
}
function remarks(evaluation, title) {
    const { changes, judgements, gate, slices } = evaluation;
    const said = [];
    if (changes !== null) {
        said.push(`${(0,src_numbers/* formatCount */.B4)(changes.fixed)} ${changes.fixed === 1 ? "row" : "rows"} fixed, ${(0,src_numbers/* formatCount */.B4)(changes.broken)} broken.`);
    }
    for (const { rule, reason, lower } of judgements) {
        if (reason === null || reason === "unchanged")
            continue;
        said.push(lower === null ? `${title(rule.metric)} can't be judged: ${reason}.` : `${title(rule.metric)} ${reason}.`);
    }
    if (gate.byPoint)
        said.push("The intervals leave the gate undecided; on-inconclusive: point lets the point estimates decide.");
    const regressed = slices.filter((slice) => slice.regressed.length > 0);
    if (regressed.length > 0) {
        said.push(`Worse by more than the margin in ${regressed.length} of ${slices.length} slices: look at them below before merging.`);
    }
    // Two rules of one metric have one reason.
    return [...new Set(said)];
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/metrics.ts




/** Every metric of both models with its own interval, and the paired difference. */
function allMetrics(evaluation, facts, title) {
    const { candidate, baseline, differences } = evaluation;
    const rows = [...candidate].map(([metric, estimate]) => [
        title(metric),
        ...(baseline === null ? [] : [shownEstimate(baseline.get(metric))]),
        shownEstimate(estimate),
        ...(differences === null ? [] : [shownDifference(differences.get(metric))]),
    ]);
    const blocks = [
        {
            kind: "table",
            columns: [
                { title: "metric" },
                ...(baseline === null ? [] : [{ title: sideName(facts), align: "right" }]),
                { title: "this change", align: "right" },
                ...(differences === null ? [] : [{ title: "difference", align: "right" }]),
            ],
            rows,
        },
    ];
    const reasons = undefinedReasons(candidate, title);
    if (reasons.length > 0)
        blocks.push({ kind: "list", items: reasons });
    return { title: "All metrics", blocks };
}
function shownEstimate(estimate) {
    return (0,src_numbers/* formatEstimate */.eG)(estimate?.value ?? null, estimate?.lower ?? null, estimate?.upper ?? null);
}
function shownDifference(difference) {
    if (difference === undefined)
        return (0,src_numbers/* formatDifference */.jR)(null, null, null);
    const { delta, lower, upper } = asRead(difference);
    return (0,src_numbers/* formatDifference */.jR)(delta, lower, upper);
}
function undefinedReasons(estimates, title) {
    const undefinedOnes = [...estimates].filter(([, { value }]) => value === null);
    const byReason = groupBy(undefinedOnes, ([, { reason }]) => reason ?? "");
    return [...byReason].map(([reason, metrics]) => `${metrics.map(([metric]) => title(metric)).join(", ")}: ${reason}`);
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/provenance.ts

/** Which bytes were compared, on which columns, by what. */
function provenance(_evaluation, facts) {
    const { candidate, baseline, holdout } = facts;
    const rows = [
        ["hold-out", [{ text: holdout.path, style: "code" }], digest(holdout.sha256), `${(0,src_numbers/* formatCount */.B4)(holdout.rows)} rows`],
        ["this change", ...modelCells(candidate)],
    ];
    if (baseline !== null)
        rows.push(["baseline", ...modelCells(baseline)]);
    const items = [];
    if (candidate.columns !== null)
        items.push(columnsUsed("Columns that fed the model", candidate.columns));
    if (baseline?.columns && baseline.columns.join("\n") !== candidate.columns?.join("\n")) {
        items.push(columnsUsed("Columns that fed the baseline", baseline.columns));
    }
    for (const { reason, rows: count } of facts.exclusions)
        items.push(`${(0,src_numbers/* formatCount */.B4)(count)} rows excluded: ${reason}`);
    if (facts.commit !== null)
        items.push(["Commit ", { text: facts.commit, style: "code" }]);
    items.push(`mlops-actions ${facts.actionsVersion}`);
    return {
        title: "Model, data and environment",
        blocks: [
            { kind: "table", columns: [{ title: "" }, { title: "file" }, { title: "sha256" }, { title: "" }], rows },
            { kind: "list", items },
        ],
    };
}
function modelCells({ artifact, latency, producer }) {
    const details = [
        ...(producer === null ? [] : [producer]),
        ...(latency === null || latency.rows === 0 ? [] : [`${(0,src_numbers/* formatDuration */.a3)(latency.seconds / latency.rows)} a row`]),
    ];
    return [[{ text: artifact.path, style: "code" }], digest(artifact.sha256), details.join(", ")];
}
function digest(sha256) {
    return [{ text: sha256.slice(0, 12), style: "code" }];
}
function columnsUsed(words, columns) {
    const names = columns.flatMap((column, i) => [i === 0 ? "" : ", ", { text: column, style: "code" }]);
    return [`${words} (${columns.length}): `, ...names];
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/report/slices.ts





/** How each slice fares, the regressed ones first. */
function slicesSection({ slices, rules, baseline }, title) {
    if (slices.length === 0)
        return [];
    const paired = baseline !== null && rules.some(isMargin);
    const metrics = [...new Set(rules.map(({ metric }) => metric))];
    const judged = slices
        .filter(({ verdict }) => verdict !== "too-small")
        .sort((a, b) => order[a.verdict] - order[b.verdict]);
    const small = slices.filter(({ verdict }) => verdict === "too-small");
    const regressed = slices.filter((slice) => slice.regressed.length > 0).length;
    const blocks = [];
    if (judged.length > 0)
        blocks.push(sliceTable(judged, metrics, title, paired));
    if (small.length > 0) {
        const names = small.slice(0, slices_mostNamed).map(({ slice, rows }) => `${(0,src_text/* shorten */.ml)(slice)} (${(0,src_numbers/* formatCount */.B4)(rows)})`);
        if (small.length > slices_mostNamed)
            names.push(`${(0,src_numbers/* formatCount */.B4)(small.length - slices_mostNamed)} more`);
        blocks.push({ kind: "paragraph", text: `Too few rows to judge: ${enumeration(names)}.` });
    }
    return [{ title: sectionTitle(slices.length, regressed, paired), blocks }];
}
const slices_mostNamed = 30;
function sectionTitle(count, regressed, paired) {
    const all = `${(0,src_numbers/* formatCount */.B4)(count)} ${count === 1 ? "slice" : "slices"}`;
    if (!paired)
        return all;
    return regressed === 0 ? `None of ${all} regressed` : `${(0,src_numbers/* formatCount */.B4)(regressed)} of ${all} regressed`;
}
const order = { fail: 0, inconclusive: 1, pass: 2, "too-small": 3 };
const slices_words = { fail: "worse", inconclusive: "undecided", pass: "no worse", "too-small": "too small" };
/** Slices are judged by margins to a baseline alone: without these there are numbers and no verdicts. */
function sliceTable(slices, metrics, title, paired) {
    return {
        kind: "table",
        columns: [
            ...(paired ? [{ title: "" }] : []),
            { title: "slice" },
            { title: "rows", align: "right" },
            ...metrics.map((metric) => ({ title: title(metric), align: "right" })),
            ...(paired ? [{ title: "" }] : []),
        ],
        rows: slices.map((slice) => [
            ...(paired ? [slice.verdict === "too-small" ? "" : icons[slice.verdict]] : []),
            slice.slice,
            (0,src_numbers/* formatCount */.B4)(slice.rows),
            ...metrics.map((metric) => cell(slice, metric)),
            ...(paired ? [slices_words[slice.verdict]] : []),
        ]),
    };
}
function cell({ candidate, differences }, metric) {
    const difference = differences?.get(metric);
    if (difference !== undefined && "pWorse" in difference) {
        const { delta, lower, upper } = asRead(difference);
        return (0,src_numbers/* formatDifference */.jR)(delta, lower, upper);
    }
    const estimate = candidate.get(metric);
    return (0,src_numbers/* formatEstimate */.eG)(estimate?.value ?? null, estimate?.lower ?? null, estimate?.upper ?? null);
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/outcome.ts











/** What leaves the action: the report, its one-line summary, the metrics as an output. */
function outcome(evaluation, facts) {
    const title = titles(evaluation.sample.truth);
    const finding = headline(evaluation, facts, title);
    const report = {
        action: "evaluate-model",
        subject: facts.model,
        verdict: evaluation.gate.verdict,
        headline: finding,
        lead: lead(evaluation, facts, title),
        sections: [
            ...slicesSection(evaluation, title),
            ...confusionSection(evaluation, facts),
            ...charts(evaluation, facts, title),
            allMetrics(evaluation, facts, title),
            provenance(evaluation, facts),
        ],
        links: [],
        data: evaluationData(evaluation, facts, finding),
    };
    const metrics = Object.fromEntries([...evaluation.candidate].map(([name, { value }]) => [name, value]));
    return {
        report,
        summary: (0,plain_text/* plainText */.w)((0,src_text/* visible */.RK)(`${facts.model}: ${finding}`)),
        outputs: new Map([["metrics", JSON.stringify(metrics)]]),
        annotations: annotations(evaluation, facts, finding),
    };
}
/** The candidate's file is to blame where the gate fails. */
function annotations({ gate }, { model, candidate }, finding) {
    if (gate.verdict !== "fail")
        return [];
    return [{ level: "error", file: candidate.artifact.path, message: (0,src_text/* visible */.RK)(`${model}: ${finding}`) }];
}

// EXTERNAL MODULE: ./packages/config/src/config-file.ts
var config_file = __webpack_require__(45099);
// EXTERNAL MODULE: ./packages/config/src/parse-config.ts
var parse_config = __webpack_require__(46586);
;// CONCATENATED MODULE: ./packages/config/src/choose-model.ts

/**
 * The model of that name, or the only one.
 *
 * @throws UserError that lists the models where the name is unknown, or absent and there are several.
 */
function chooseModel(config, name) {
    const names = [...config.models.keys()];
    if (names.length === 0) {
        throw new user_error/* UserError */.y("The file declares no model.", {
            file: config.file,
            remedy: 'Declare a model below the key "models".',
        });
    }
    const chosen = name ?? (names.length === 1 ? names[0] : undefined);
    const model = chosen === undefined ? undefined : config.models.get(chosen);
    if (chosen !== undefined && model !== undefined)
        return { name: chosen, model };
    const list = names.join(", ");
    if (chosen === undefined) {
        throw new user_error/* UserError */.y(`${config.file} declares ${names.length} models: ${list}.`, {
            input: "model",
            remedy: "Say which one with the input model.",
        });
    }
    throw new user_error/* UserError */.y(`${config.file} declares no model "${chosen}".${(0,did_you_mean/* didYouMean */.a)(chosen, names)}`, {
        input: "model",
        remedy: `Its models: ${list}.`,
    });
}

// EXTERNAL MODULE: ./packages/config/src/overlay.ts
var overlay = __webpack_require__(42776);
// EXTERNAL MODULE: ./packages/config/src/problem.ts
var problem = __webpack_require__(19035);
// EXTERNAL MODULE: ./packages/config/src/schema.ts + 1 modules
var src_schema = __webpack_require__(45488);
// EXTERNAL MODULE: ./packages/config/src/setting-inputs.ts
var setting_inputs = __webpack_require__(13680);
// EXTERNAL MODULE: ./packages/config/src/gate-rules.ts
var gate_rules = __webpack_require__(21051);
;// CONCATENATED MODULE: ./packages/config/src/to-settings.ts

/** What a checked model declares, with the defaults of what it does not. */
function toSettings(model) {
    const { task, classes, outputs, scores, threshold } = model;
    return {
        task,
        source: sourceOf(model),
        data: dataOf(model),
        ...given({ classes, threshold }),
        outputs: given({ label: outputs?.label, scores: outputs?.scores }),
        scores: scores ?? "probabilities",
        baseline: baselineOf(model.baseline ?? "base"),
        gate: gateOf(model),
    };
}
function sourceOf({ artifact, predictions, data: { holdout } }) {
    if (predictions !== undefined) {
        const { path, ...columns } = typeof predictions === "string" ? { path: predictions } : predictions;
        return { kind: "predictions", path, columns: given(columns), ...given({ holdout }) };
    }
    if (artifact === undefined || holdout === undefined)
        throw new Error("settings without an artifact or a hold-out");
    return { kind: "artifact", path: artifact, holdout };
}
function dataOf({ data }) {
    const { target, reference, positive, id, features, missing } = data;
    return {
        target,
        ...given({ reference, positive, id, features, missing }),
        ignore: data.ignore ?? [],
        columns: data.columns ?? new Map(),
        unlabelled: data.unlabelled ?? "error",
    };
}
function baselineOf(text) {
    if (text === "none" || text === "base")
        return { kind: text };
    const registry = /^registry:(.+)$/s.exec(text)?.[1];
    return registry === undefined ? { kind: "file", path: text } : { kind: "registry", version: registry.trim() };
}
function gateOf(model) {
    const { gate = {} } = model;
    return {
        onInconclusive: gate["on-inconclusive"] ?? "warn",
        confidence: gate.confidence ?? 0.95,
        minRows: gate["min-rows"] ?? 50,
        rules: (0,gate_rules/* gateRules */.D)(model),
        slices: (gate.slices ?? []).map((slice) => typeof slice === "string" ? { kind: "column", column: slice } : { kind: "condition", ...slice }),
    };
}
/** Without the keys whose value is undefined. */
function given(keys) {
    return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/config/src/merge-inputs.ts





/** Names of the inputs that are settings of a model. */
const settingInputs = setting_inputs/* modelSettings */.zg.map(({ input }) => input);
/**
 * The settings of a model: what the file declares, overridden by inputs; without a file, the inputs alone. An input
 * replaces the whole value of its key: `gate` the whole gate, before `on-inconclusive` and the like change a part of it.
 * The input `artifact` puts aside the file's predictions, and the other way round.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong or missing.
 */
function mergeInputs(model, inputs) {
    const { declared, placeOf } = merge(model, inputs);
    const fail = (problems) => (0,problem/* toUserError */.d)(problems, placeOf);
    const checked = src_schema/* modelSchema */.h.safeParse(declared);
    if (!checked.success)
        throw fail((0,problem/* problemsOf */.G)({ schema: src_schema/* modelSchema */.h, value: declared, subject: "The model" }, checked.error.issues).map(withInput));
    const lacking = missingSource(checked.data);
    if (lacking !== undefined)
        throw fail([withInput(lacking)]);
    return toSettings(checked.data);
}
/**
 * Where the value of a setting stands, for a mistake that shows only when it is used: the input that gives it, else the
 * file. `path` is that of the file, `["data", "target"]`.
 */
function placeOfSetting(model, inputs, path) {
    return merge(model, inputs).placeOf({ path, part: "value" });
}
function merge(model, inputs) {
    return (0,overlay/* overlay */.L)(model, setting_inputs/* modelSettings */.zg, inputs, (declared, names) => {
        const whole = { data: {}, ...declared };
        if (names.has("artifact"))
            return without(whole, "predictions");
        return names.has("predictions") ? without(whole, "artifact") : whole;
    });
}
/** An evaluation needs predictions, or an artifact and rows for it. */
function missingSource({ artifact, predictions, data }) {
    if (artifact === undefined && predictions === undefined) {
        return { message: "Neither an artifact nor predictions are given.", path: ["artifact"], part: "key" };
    }
    if (predictions === undefined && data.holdout === undefined) {
        return { message: "No hold-out is given.", path: ["data", "holdout"], part: "key" };
    }
    return undefined;
}
/** What is missing can be given by an input as well as in the file. */
function withInput(problem) {
    const setting = problem.remedy === undefined && problem.part === "key" ? (0,setting_inputs/* settingOfPath */.he)(problem.path) : undefined;
    if (setting === undefined)
        return problem;
    const key = setting.pathIn({}).join(".");
    return { ...problem, remedy: `Give the input ${setting.input}, or declare ${key} for the model in the file.` };
}
function without(keyed, key) {
    return Object.fromEntries(Object.entries(keyed).filter(([name]) => name !== key));
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/request.ts



/**
 * Reads mlops.yml and the inputs; an input wins over the file, and a repository with one model may do without a file.
 * @throws UserError for the first mistake in either
 */
async function readRequest({ inputs }) {
    const path = inputs("config") ?? config_file/* defaultConfig */.sb;
    const given = givenSettings(inputs);
    const text = await (0,config_file/* readConfigFile */.RG)(path);
    if (text === null && (path !== config_file/* defaultConfig */.sb || given.size === 0)) {
        throw await (0,config_file/* noConfigFile */.KR)(path, "Declare the model in mlops.yml, or give task, artifact, holdout and target as inputs.");
    }
    const config = text === null ? null : (0,parse_config/* parseConfig */.o)(text, path);
    // A file for other actions alone is as good as none.
    const none = config === null || (config.models.size === 0 && given.size > 0);
    const chosen = none ? undefined : chooseModel(config, inputs("model"));
    const settings = mergeInputs(chosen?.model, given);
    const model = chosen?.name ?? inputs("model") ?? (0,external_node_path_.basename)(settings.source.path, (0,external_node_path_.extname)(settings.source.path));
    return {
        model,
        settings,
        settingsIn: (other) => {
            const { models } = (0,parse_config/* parseConfig */.o)(other, path);
            return none || models.has(model) ? mergeInputs(models.get(model), given) : null;
        },
        config: text === null ? null : path,
        threads: positiveInteger(inputs, "threads"),
        placeOf: (setting) => placeOfSetting(chosen?.model, given, setting),
    };
}
function givenSettings(inputs) {
    return new Map(settingInputs.flatMap((name) => (inputs(name) === undefined ? [] : [[name, inputs(name)]])));
}
function positiveInteger(inputs, name) {
    const text = inputs(name);
    if (text === undefined)
        return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text))
        throw new user_error/* UserError */.y(`"${text}" is no whole number above 0.`, { input: name });
    return Number(text);
}

;// CONCATENATED MODULE: ./packages/dataset/src/groups.ts



const MOST_FRACTIONS = 50;
/**
 * Groups the rows by a column's values; a number is named by its shortest decimal form (`1`, `0.5`), a boolean `true`
 * or `false`. Raises a UserError for a column of fractions or dates with more than 50 distinct values.
 */
function groups(table, name) {
    const found = column_column(table, name);
    if (found.kind === "text")
        return { codes: found.codes, names: found.dictionary };
    if (found.kind === "boolean") {
        const { codes, distinct } = groups_encode(found.values, found.nulls);
        return { codes, names: distinct.map((value) => (value === 1 ? "true" : "false")) };
    }
    if (found.kind === "integer") {
        const { codes, distinct } = groups_encode(found.values, found.nulls);
        return { codes, names: distinct.map(String) };
    }
    const { codes, distinct } = groups_encode(found.values, found.nulls, () => {
        throw new user_error/* UserError */.y(`Column ${quoted(name)} has more than ${MOST_FRACTIONS} distinct values and cannot be grouped.`, {
            file: table.path,
            remedy: `Slice it by a condition, for example \`{ name: "low", where: "${name} < 1" }\`.`,
        });
    });
    return { codes, names: distinct.map(found.unit === "days" ? isoDate : String) };
}
/** Rows of a condition that was given to `readTable`: 0 where it holds, −1 where it does not or is unknown. */
function condition(table, name) {
    const codes = table.conditions.get(name);
    if (codes === undefined)
        throw new Error(`The table was read without the condition ${quoted(name)}`);
    return codes;
}
function groups_encode(values, nulls, tooMany) {
    const codes = new Int32Array(values.length);
    const codeOf = new Map();
    for (let row = 0; row < values.length; row++) {
        if (nulls?.[row]) {
            codes[row] = -1;
            continue;
        }
        const value = values[row];
        let code = codeOf.get(value);
        if (code === undefined) {
            code = codeOf.size;
            codeOf.set(value, code);
            if (tooMany !== undefined && codeOf.size > MOST_FRACTIONS)
                tooMany();
        }
        codes[row] = code;
    }
    return { codes, distinct: [...codeOf.keys()] };
}
function isoDate(days) {
    const iso = new Date(days * 86_400_000).toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, iso.indexOf("T")) : iso;
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/slicings.ts




/** A column with more values is no grouping that anybody reads. */
const mostValues = 1_000;
/**
 * Finds the slice of each row of the sample, from the columns and conditions of the hold-out.
 * @throws UserError where a column has too many values to be slices
 */
function slicings({ settings, placeOf }, holdout, paired) {
    const { slices } = settings.gate;
    if (slices.length === 0)
        return [];
    const rows = holdout === paired.table ? paired.kept : pairRows(paired.ids(), readIds(holdout, idColumn(settings), null));
    return slices.map((slice, index) => {
        if (slice.kind === "condition") {
            return { column: null, names: [slice.name], codes: slicings_select(condition(holdout, slice.name), rows) };
        }
        const { codes, names } = groups(holdout, slice.column);
        if (names.length > mostValues) {
            const values = names.length.toLocaleString("en");
            throw new user_error/* UserError */.y(`The column ${JSON.stringify(slice.column)} has ${values} values, too many to be slices.`, {
                ...placeOf(["gate", "slices", index]),
                remedy: "Name a column with fewer values, or a slice by a condition: { name: …, where: … }.",
            });
        }
        return { column: slice.column, names, codes: slicings_select(codes, rows) };
    });
}
function slicings_select(codes, rows) {
    return rows === null ? codes : Int32Array.from(rows, (row) => codes[row]);
}

;// CONCATENATED MODULE: ./packages/dataset/src/sql.ts

/** A string literal. */
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
const literals = (texts) => texts.map(literal).join(", ");
/** A file's path in a form that DuckDB, which takes every path for a pattern, matches with that file alone. */
const pathPattern = (path) => (0,external_node_path_.resolve)(path).replace(/[*?[]/g, "[$&]");
const identifier = (name) => `"${name.replaceAll('"', '""')}"`;
/** The name of a file's column in queries: its own may be anything, and DuckDB does not tell `A` from `a`. */
const columnAt = (index) => `"@${index}"`;
/** The SQL type of the values of a cell type. */
const sqlTypeOf = (type) => ({ boolean: "BOOLEAN", integer: "BIGINT", float: "DOUBLE", date: "TIMESTAMP" })[type] ?? "VARCHAR";

;// CONCATENATED MODULE: ./packages/dataset/src/condition.ts




/** What an expression may be made of: nothing that reads a table, a file or a setting, or sees other rows. */
const CLASSES = [
    "COLUMN_REF",
    "CONSTANT",
    "COMPARISON",
    "CONJUNCTION",
    "OPERATOR",
    "BETWEEN",
    "CASE",
    "CAST",
    "FUNCTION",
];
const OPERATORS = [
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "^",
    "**",
    "||",
    "~~",
    "!~~",
    "~~*",
    "!~~*",
    "like_escape",
    "not_like_escape",
];
const FUNCTIONS = [
    ...["abs", "ceil", "floor", "round", "sign", "sqrt", "exp", "ln", "log10", "log2", "mod", "pow", "greatest", "least"],
    ...["lower", "upper", "trim", "length", "contains", "starts_with", "ends_with", "substring", "regexp_matches"],
    ...[
        "regexp_full_match",
        "ifnull",
        "isnan",
        "isinf",
        "isfinite",
        "year",
        "month",
        "day",
        "hour",
        "dayofweek",
        "date_part",
    ],
];
/**
 * Checks an expression that may come from a stranger's pull request: DuckDB's own parser makes a tree of it, and only
 * columns, constants, comparisons, arithmetic and a list of functions pass.
 */
async function checkCondition(session, condition, names, file) {
    // The line break ends a comment that would swallow the bracket.
    const sql = `(${condition.where}\n)`;
    const root = await parse(session, sql);
    if ("error" in root) {
        throw fault(condition, "is not an SQL expression", "Write a comparison such as `age < 30 AND region = 'north'`.", root.error);
    }
    const columns = new Map();
    for (const node of nodesOf(root.expression)) {
        const kind = String(node["class"]);
        if (!CLASSES.includes(kind)) {
            const what = `holds a ${kind.toLowerCase().replaceAll("_", " ")}`;
            throw fault(condition, what, "Compare columns with constants, and join comparisons by AND, OR and NOT.");
        }
        if (kind === "COLUMN_REF") {
            const written = node["column_names"].join(".");
            columns.set(written, condition_nameOf(written, names, file, condition));
        }
        const called = node["function_name"];
        if (typeof called === "string" && !OPERATORS.includes(called) && !FUNCTIONS.includes(called)) {
            const remedy = `The functions are ${FUNCTIONS.join(", ")}.`;
            throw fault(condition, `calls ${quoted(called)}`, `${remedy}${(0,did_you_mean/* didYouMean */.a)(called, FUNCTIONS)}`);
        }
    }
    return { ...condition, sql, columns };
}
/** Raises a UserError where the expression does not go with the types of its columns, or is not true or false. */
async function checkConditionTypes(session, condition, typeOf) {
    const row = [...condition.columns].map(([written, name]) => `NULL::${sqlTypeOf(typeOf(name))} AS ${identifier(written)}`);
    const type = await session
        .typeOf(`SELECT ${condition.sql} FROM (SELECT ${["1", ...row].join(", ")})`)
        .catch((cause) => {
        throw conditionFault(condition, cause);
    });
    if (type !== "BOOLEAN")
        throw fault(condition, "is neither true nor false", "Compare its value with something.");
}
/** For a condition that DuckDB could not work out. */
function conditionFault(condition, cause) {
    return fault(condition, "does not go with the types of its columns", "Compare text with text in quotes, numbers with numbers.", cause);
}
function fault({ name, where, place }, what, remedy, cause) {
    const message = `The condition ${quoted(where)} of slice ${quoted(name)} ${what}.`;
    return new user_error/* UserError */.y(message, { ...place, remedy, ...(cause !== undefined && { cause }) });
}
function condition_nameOf(written, names, file, { place }) {
    if (names.includes(written))
        return written;
    const [alike, ...others] = names.filter((name) => name.toLowerCase() === written.toLowerCase());
    if (alike === undefined || others.length > 0) {
        const error = noSuchColumn(written, names, file);
        throw place === undefined ? error : placed(error, place);
    }
    return alike;
}
/** The tree of an expression that is a whole select list by itself, with nothing after it. */
async function parse(session, sql) {
    const [[given], [plain]] = (await session.rows(`SELECT json_serialize_sql(${literal(`SELECT ${sql}`)}) UNION ALL SELECT json_serialize_sql('SELECT (1)')`));
    const { error_message: error, statements } = JSON.parse(given);
    if (statements === undefined)
        return { error };
    const rest = (all) => JSON.stringify(all.map(({ node }) => ({ ...node, select_list: null })));
    const list = statements[0]?.node.select_list ?? [];
    const alone = rest(statements) === rest(JSON.parse(plain).statements);
    return alone && list.length === 1 ? { expression: list[0] } : { error: "more than one expression" };
}
/** The nodes of expressions, those within included. */
function* nodesOf(value) {
    if (typeof value !== "object" || value === null)
        return;
    if ("class" in value)
        yield value;
    for (const part of Object.values(value))
        yield* nodesOf(part);
}

;// CONCATENATED MODULE: ./packages/dataset/src/digest.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** SHA-256 of the bytes of files one after another, hexadecimal. Ends early, by the signal's reason, where it aborts. */
async function digest_digestOf(paths, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const block = Buffer.allocUnsafe(1 << 20);
    for (const path of paths) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
            for (;;) {
                signal.throwIfAborted();
                const { bytesRead } = await file.read(block);
                if (bytesRead === 0)
                    break;
                hash.update(block.subarray(0, bytesRead));
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    return hash.digest("hex");
}

;// CONCATENATED MODULE: ./packages/dataset/src/find-files.ts




/**
 * The file at a path, or the files that a glob names in name order; `expand` gives the files that match a pattern.
 * Raises a UserError where there is none.
 */
async function findFiles(path, expand) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
        throw new user_error/* UserError */.y(`${quoted(path)} is not a file of this machine, and data is read from files only.`, {
            remedy: "Download it in a step before this one and give the path.",
        });
    }
    const files = (0,external_node_fs_.existsSync)(path) ? [path] : isGlob(path) ? (await expand(path)).sort() : [];
    if (files.length === 0)
        throw notFound(path);
    for (const file of files)
        refuseWhatIsNoData(file);
    return files;
}
const isGlob = (path) => /[*?[]/.test(path);
function notFound(path) {
    if ((0,external_node_fs_.existsSync)(`${path}.dvc`)) {
        return new user_error/* UserError */.y(`${quoted(path)} is tracked by DVC and has not been fetched.`, {
            file: `${path}.dvc`,
            remedy: `Run \`dvc pull\` in a step before this one.`,
        });
    }
    if (isGlob(path)) {
        return new user_error/* UserError */.y(`No file matches ${quoted(path)}.`, {
            remedy: "Mend the pattern; it counts from the working directory.",
        });
    }
    const folder = (0,external_node_path_.dirname)(path);
    if (!(0,external_node_fs_.existsSync)(folder)) {
        return new user_error/* UserError */.y(`There is no file ${quoted(path)}: its folder does not exist.`, {
            remedy: "Mend the path; it counts from the working directory.",
        });
    }
    return new user_error/* UserError */.y(`There is no file ${quoted(path)}.${(0,did_you_mean/* didYouMean */.a)((0,external_node_path_.basename)(path), (0,external_node_fs_.readdirSync)(folder))}`, {
        remedy: "Mend the path; it counts from the working directory.",
    });
}
function refuseWhatIsNoData(file) {
    const status = (0,external_node_fs_.statSync)(file);
    if (status.isDirectory()) {
        throw new user_error/* UserError */.y(`${quoted(file)} is a folder, not a file.`, {
            file,
            remedy: "Name a file, or the files in it by a glob such as `folder/*.csv`.",
        });
    }
    if (status.size === 0) {
        throw new user_error/* UserError */.y(`${quoted(file)} is empty.`, { file, remedy: "Check the step that writes it." });
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/dataset/src/csv-records.ts
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
/**
 * Walks over the records of an RFC 4180 file as DuckDB does, and keeps count of lines, which DuckDB does not: quoted
 * cells may hold line breaks, and blank lines may be no records.
 */
function scanCsv(blocks, { delimiter, blankLines }, { field, record }) {
    let state = "field start";
    let line = 1;
    let column = 0;
    let recordLine = 1;
    let fields = 0;
    let blank = true;
    let begun = false;
    let afterReturn = false;
    let quote = { line: 1, column: 1 };
    let offset = 0;
    const endField = () => {
        fields++;
        state = "field start";
    };
    const endRecord = () => {
        // Blank lines before the header are none of its records.
        const counts = !blank || (blankLines && begun);
        if (counts)
            endField();
        const stop = counts && record?.(recordLine, fields) === true;
        begun ||= counts;
        fields = 0;
        blank = true;
        state = "field start";
        return stop;
    };
    const newLine = () => {
        line++;
        column = 0;
    };
    for (const block of blocks) {
        for (let i = 0; i < block.length; i++, offset++) {
            const byte = block[i];
            if (offset < 3 && byte === [0xef, 0xbb, 0xbf][offset])
                continue;
            if ((byte & 0xc0) !== 0x80)
                column++;
            const followsReturn = afterReturn && byte === LINE_FEED;
            afterReturn = byte === RETURN;
            if (followsReturn) {
                column = 0;
                continue;
            }
            const ends = byte === LINE_FEED || byte === RETURN;
            if (state === "quoted") {
                if (byte === QUOTE)
                    state = "after quote";
                else if (ends)
                    newLine();
                continue;
            }
            if (ends) {
                if (endRecord())
                    return { at: "stop" };
                newLine();
                recordLine = line;
                continue;
            }
            if (blank)
                field?.(line, column);
            blank = false;
            if (byte === delimiter) {
                endField();
                field?.(line, column + 1);
            }
            else if (state === "field start" && byte === QUOTE) {
                state = "quoted";
                quote = { line, column };
            }
            else if (state === "field start" && byte !== SPACE) {
                state = "plain";
            }
            else if (state === "after quote") {
                if (byte === QUOTE)
                    state = "quoted";
                else if (byte !== SPACE)
                    return { at: "text after quote", line, column };
            }
        }
    }
    if (state === "quoted")
        return { at: "open quote", ...quote };
    if (!blank && endRecord())
        return { at: "stop" };
    return { at: "end" };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/dataset/src/file-head.ts




const HEAD = 1 << 20;
/** Reads the head. Raises a UserError for a Git LFS pointer, UTF-16 and gzip that cannot be read. */
function readHead(path) {
    const raw = firstBytes(path);
    const gzip = raw[0] === 0x1f && raw[1] === 0x8b;
    const bytes = gzip ? unzipped(path, () => (0,external_node_zlib_.gunzipSync)(raw, { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH })) : raw;
    if (bytes.toString("latin1", 0, 40).startsWith("version https://git-lfs.github.com/spec/")) {
        throw new user_error/* UserError */.y(`${quoted(path)} is a Git LFS pointer, not the data.`, {
            file: path,
            remedy: "Fetch it: `lfs: true` in actions/checkout, or `git lfs pull`.",
        });
    }
    return { path, gzip, bytes, whole: !gzip && (0,external_node_fs_.statSync)(path).size <= HEAD };
}
/** About how many lines a text file has, by the length of its first ones; a little too many rather than too few. */
function guessRows({ path, bytes }) {
    let lines = 1;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1))
        lines++;
    return Math.ceil((1.02 * lines * Math.max((0,external_node_fs_.statSync)(path).size, bytes.length)) / bytes.length);
}
/** The bytes of a text file, decompressed, in blocks. */
function* file_head_blocksOf({ path, gzip }) {
    if (gzip) {
        yield unzipped(path, () => (0,external_node_zlib_.gunzipSync)((0,external_node_fs_.readFileSync)(path)));
        return;
    }
    const file = (0,external_node_fs_.openSync)(path, "r");
    try {
        for (;;) {
            const block = Buffer.allocUnsafe(HEAD);
            const length = (0,external_node_fs_.readSync)(file, block);
            if (length === 0)
                return;
            yield block.subarray(0, length);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Raises a UserError for text that is not UTF-8 by its first bytes: UTF-16 with or without a byte order mark. */
function refuseUtf16({ path, bytes }) {
    const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
    const marked = mark === 0xfeff || mark === 0xfffe;
    if (!marked && !bytes.subarray(0, 4096).includes(0))
        return;
    throw new user_error/* UserError */.y(`${quoted(path)} is not UTF-8 text${marked ? " but UTF-16" : "; it holds NUL bytes, as UTF-16 does"}.`, {
        file: path,
        line: 1,
        remedy: `Save it as UTF-8, for example \`iconv -f UTF-16 -t UTF-8\`.`,
    });
}
function firstBytes(path) {
    const file = (0,external_node_fs_.openSync)(path, "r");
    try {
        const bytes = Buffer.allocUnsafe(HEAD);
        return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, HEAD, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function unzipped(path, unzip) {
    try {
        return unzip();
    }
    catch (cause) {
        throw new user_error/* UserError */.y(`${quoted(path)} is not a readable gzip file.`, {
            file: path,
            remedy: "It is damaged or cut short: write it again.",
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/session.ts


/** What DuckDB said when it could not do what a query asked for; `cause` is its own error. */
class Refusal extends Error {
    name = "Refusal";
    constructor(cause) {
        super(cause.message, { cause });
    }
}
/** Bytes of text that DuckDB reads at once, and its longest line; its own choice of 32 MB costs memory, gains no time. */
const READ_BUFFER = 8_000_000;
// While rows are taken from a stream, DuckDB's threads wait for each other below this.
const STREAM_BUFFER = "64MB";
const NO_EXTENSIONS = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
/** The files that match a pattern of `*`, `**`, `?` and `[…]`. */
async function expandGlob(duckdb, pattern) {
    const instance = await duckdb.DuckDBInstance.create(":memory:", NO_EXTENSIONS);
    const connection = await instance.connect();
    try {
        const files = await connection.runAndReadAll(`SELECT file FROM glob(${literal(pattern)})`);
        return files.getRows().map(([file]) => file);
    }
    finally {
        connection.closeSync();
        instance.closeSync();
    }
}
/** Opens a database in memory that may read the named files and nothing else: no network, extension or other file. */
async function session_openSession(duckdb, files, threads) {
    const instance = await duckdb.DuckDBInstance.create(":memory:", {
        ...NO_EXTENSIONS,
        temp_directory: "",
        ...(threads !== undefined && { threads: String(threads) }),
    });
    const connection = await instance.connect();
    for (const setting of [
        // Its search for common expressions takes longer than all else where a file has hundreds of columns.
        "disabled_optimizers = 'common_subexpressions'",
        `streaming_buffer_size = '${STREAM_BUFFER}'`,
        "TimeZone = 'UTC'",
        `allowed_paths = [${literals(files.flatMap((file) => [(0,external_node_path_.resolve)(file), pathPattern(file)]))}]`,
        "enable_external_access = false",
        "lock_configuration = true",
    ]) {
        await connection.run(`SET ${setting}`);
    }
    return {
        duckdb,
        rows: async (sql) => (await connection.runAndReadAll(sql).catch(refuse)).getRows(),
        chunks: async function* (sql) {
            const result = await connection.stream(sql).catch(refuse);
            for (;;) {
                const chunk = await result.fetchChunk().catch(refuse);
                if (chunk === null || chunk.rowCount === 0)
                    return;
                yield chunk;
            }
        },
        typeOf: async (sql) => {
            const statement = await connection.prepare(sql).catch(refuse);
            try {
                return statement.columnType(0).toString();
            }
            finally {
                statement.destroySync();
            }
        },
        [Symbol.dispose]: () => {
            connection.closeSync();
            instance.closeSync();
        },
    };
}
function refuse(error) {
    throw new Refusal(error);
}

;// CONCATENATED MODULE: ./packages/dataset/src/text-lines.ts
/** The lines of a text without their line feeds; a final line feed begins no further line. */
function* text_lines_linesOf(blocks) {
    let rest = [];
    for (const block of blocks) {
        let start = 0;
        for (let end = block.indexOf(10); end !== -1; end = block.indexOf(10, start)) {
            rest.push(block.subarray(start, end));
            yield rest.length === 1 ? rest[0] : Buffer.concat(rest);
            rest = [];
            start = end + 1;
        }
        if (start < block.length)
            rest.push(block.subarray(start));
    }
    if (rest.length > 0)
        yield Buffer.concat(rest);
}

;// CONCATENATED MODULE: ./packages/dataset/src/csv-fault.ts







/** Finds what makes a CSV file unreadable, and on which line; null where it is well formed. */
function csvFault(file, dialect, columns, cause) {
    const words = withoutAdvice(cause);
    return lineFault(file, words) ?? recordFault(file, dialect, columns, words);
}
/** DuckDB's words, but not what it advises: that is about settings which are ours. */
function withoutAdvice(cause) {
    if (!(cause instanceof Error))
        return cause;
    return cause.message.split(/\n\s*(?:Possible (?:fixes|Solution)|file =)/, 1)[0];
}
/** The first line that is not UTF-8, or too long. */
function lineFault(file, cause) {
    let line = 0;
    for (const bytes of text_lines_linesOf(file_head_blocksOf(file))) {
        line++;
        if (!(0,external_node_buffer_.isUtf8)(bytes)) {
            return new user_error/* UserError */.y(`${quoted(file.path)} is not UTF-8 text: line ${line} holds bytes that are none.`, {
                file: file.path,
                line,
                remedy: "Save it as UTF-8, for example `iconv -f ISO-8859-1 -t UTF-8`.",
                cause,
            });
        }
        if (bytes.length > READ_BUFFER) {
            return new user_error/* UserError */.y(`Line ${line} of ${quoted(file.path)} is longer than 8 MB.`, {
                file: file.path,
                line,
                remedy: "Is a quote left open, or is this not the file you meant?",
                cause,
            });
        }
    }
    return null;
}
function recordFault(file, dialect, columns, cause) {
    let ragged = null;
    const end = scanCsv(file_head_blocksOf(file), dialect, {
        record: (line, fields) => {
            if (fields !== columns)
                ragged = { line, fields };
            return ragged !== null;
        },
    });
    const place = { file: file.path, cause };
    if (ragged !== null) {
        const { line, fields } = ragged;
        return new user_error/* UserError */.y(`Line ${line} of ${quoted(file.path)} has ${fields} ${fields === 1 ? "cell" : "cells"} where the header has ${columns}.`, {
            ...place,
            line,
            remedy: "Mend the line; a cell that holds the delimiter or a line break needs quotes around it.",
        });
    }
    if (end.at === "open quote") {
        return new user_error/* UserError */.y(`A quote that opens on line ${end.line} of ${quoted(file.path)} is never closed.`, {
            ...place,
            line: end.line,
            column: end.column,
            remedy: 'Close it; a quote inside a quoted cell is written twice ("").',
        });
    }
    if (end.at === "text after quote") {
        return new user_error/* UserError */.y(`Text follows a closing quote on line ${end.line} of ${quoted(file.path)}.`, {
            ...place,
            line: end.line,
            column: end.column,
            remedy: 'A quote inside a quoted cell is written twice ("").',
        });
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/dataset/src/csv-header.ts


const DELIMITERS = [",", ";", "\t"];
/** Reads the names of the columns and finds the delimiter: the one that splits the header most often. */
function readHeader({ path, bytes, whole }) {
    const text = bytes.toString("utf8").replace(/^\ufeff/, "");
    const blank = /^(\r\n|\n|\r)*/.exec(text)?.[0] ?? "";
    const start = blank.length;
    const line = 1 + blank.split(/\r\n|\n|\r/).length - 1;
    const headers = DELIMITERS.map((delimiter) => ({ delimiter, ...firstRecord(text, start, delimiter) }));
    const { delimiter, names, closed } = headers.reduce((best, other) => other.names.length > best.names.length ? other : best);
    if (text.length === start) {
        throw new user_error/* UserError */.y(`${quoted(path)} is empty.`, { file: path, remedy: "Check the step that writes it." });
    }
    if (!closed && !whole) {
        throw new user_error/* UserError */.y(`The header of ${quoted(path)} does not end within its first MiB.`, {
            file: path,
            line,
            remedy: "Is a quote left open, or is this no CSV file?",
        });
    }
    refuseBadNames(path, line, names);
    return { names, line, dialect: { delimiter: delimiter.charCodeAt(0), blankLines: names.length === 1 } };
}
function refuseBadNames(path, line, names) {
    const broken = names.find((name) => name.includes("\ufffd"));
    if (broken !== undefined) {
        throw new user_error/* UserError */.y(`The header of ${quoted(path)} is not UTF-8: ${quoted(broken)}.`, {
            file: path,
            line,
            remedy: "Save the file as UTF-8.",
        });
    }
    const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
    if (twice === -1)
        return;
    const name = names[twice];
    throw new user_error/* UserError */.y(`Column ${quoted(name)} stands twice in the header, as columns ${names.indexOf(name) + 1} and ${twice + 1}.`, {
        file: path,
        line,
        remedy: "Rename one of them.",
    });
}
function firstRecord(text, start, delimiter) {
    const names = [];
    const bare = new RegExp(`[^${delimiter}\r\n]*`, "y");
    const inQuotes = / *"((?:[^"]|"")*)" */y;
    for (let at = start;; at++) {
        inQuotes.lastIndex = bare.lastIndex = at;
        const cell = inQuotes.exec(text);
        names.push(cell === null ? (bare.exec(text)?.[0] ?? "") : cell[1].replaceAll('""', '"'));
        at = cell === null ? bare.lastIndex : inQuotes.lastIndex;
        if (text[at] !== delimiter)
            return { names, closed: at < text.length };
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/evidence.ts
/** What a cell can be read as: `digits` are an integer of any length, `integer` one of 64 bits, `flat` all but a list. */
const READINGS = ["flat", "boolean", "integer", "digits", "float", "date"];
/** Before any cell was seen. */
const NO_EVIDENCE = evidenceFor(READINGS, false);
function evidenceFor(readings, present = true) {
    const has = (reading) => readings.includes(reading);
    return {
        present,
        flat: has("flat"),
        boolean: has("boolean"),
        integer: has("integer"),
        digits: has("digits"),
        float: has("float"),
        date: has("date"),
    };
}
/** What the cells of two files say together. */
function together(a, b) {
    return evidenceFor(READINGS.filter((reading) => a[reading] && b[reading]), a.present || b.present);
}
/**
 * The type of a column by its cells, or as declared where they allow it, else text.
 * Integers beyond 64 bits stay text, so that an id keeps its digits.
 */
function typeOf(evidence, declared) {
    if (!evidence.flat)
        return "nested";
    if (declared !== undefined)
        return declared === "text" || evidence[declared] ? declared : "text";
    if (!evidence.present)
        return "absent";
    if (evidence.boolean)
        return "boolean";
    if (evidence.integer)
        return "integer";
    if (evidence.digits)
        return "text";
    if (evidence.float)
        return "float";
    return evidence.date ? "date" : "text";
}

;// CONCATENATED MODULE: ./packages/dataset/src/text-cells.ts


/** What a query raises where a cell is not of the type that the cells before it suggested. */
const MISMATCH = "a cell is not of the type of its column";
/** An ISO 8601 date, or date and time. */
const DATE = "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?";
const bigint = (x) => `TRY_CAST(${x} AS BIGINT)`;
const text_cells_double = (x) => `TRY_CAST(${x} AS DOUBLE)`;
/*
 * Where files have a thousand columns, DuckDB's planner compares each expression with all others, and AND and OR by
 * sets, which takes seconds: hence CASE, IN and BETWEEN.
 */
/**
 * Expressions that are the value of a raw cell, NULL where it is none. A cell that begins with 0 like `01067` is no
 * number, nor is `2020_01` (to DuckDB it is), and an integer is written plainly, unless the column is declared to hold numbers.
 */
function text_cells_readings({ syntax, declared }) {
    return {
        boolean: (x) => {
            const digits = declared === "boolean" ? " WHEN '1' THEN true WHEN '0' THEN false" : "";
            return `CASE lower(${x}) WHEN 'true' THEN true WHEN 'false' THEN false${digits} END`;
        },
        integer: (x) => {
            const whole = declared === "integer" ? `${text_cells_double(x)} % 1 = 0` : `CAST(${bigint(x)} AS VARCHAR) = ${x}`;
            return `CASE WHEN ${whole} THEN ${bigint(x)} END`;
        },
        // "00" ≤ x ≤ "0:" holds where a digit follows a leading 0, and costs a comparison of four bytes.
        float: (x) => declared === "float"
            ? text_cells_double(x)
            : `CASE WHEN ${x} BETWEEN '00' AND '0:' THEN NULL WHEN ${x} BETWEEN '-00' AND '-0:' THEN NULL
             WHEN contains(${x}, '_') THEN NULL ELSE ${text_cells_double(x)} END`,
        date: (x) => {
            const text = syntax.text(x);
            return `CASE WHEN regexp_full_match(${text}, '${DATE}') THEN TRY_CAST(${text} AS TIMESTAMPTZ) END`;
        },
    };
}
/**
 * An aggregate over the cells of a column: the readings that all of them allow as bits, in the order of READINGS, or
 * NULL where all are missing. Readings that are lost `before` are not tried. (One aggregate a column, since DuckDB's
 * effort grows with their number squared.)
 */
function evidenceAggregate(plan, before) {
    const x = columnAt(plan.column);
    const read = text_cells_readings(plan);
    const holds = {
        flat: `NOT ${plan.syntax.nested(x)}`,
        boolean: `${read.boolean(x)} IS NOT NULL`,
        integer: `${read.integer(x)} IS NOT NULL`,
        digits: `regexp_full_match(${x}, '-?[1-9][0-9]*|0')`,
        float: `${read.float(x)} IS NOT NULL`,
        date: `${read.date(x)} IS NOT NULL`,
    };
    const bits = READINGS.map((reading, i) => (before[reading] ? `if(${holds[reading]}, ${1 << i}, 0)` : "0"));
    return `bit_and(CASE WHEN ${isMissing(x, plan.syntax.missing)} THEN NULL ELSE ${bits.join(" + ")} END)`;
}
/** The evidence that a value of `evidenceAggregate` stands for. */
function evidenceOf(bits) {
    if (bits === null)
        return NO_EVIDENCE;
    return evidenceFor(READINGS.filter((_, i) => (bits >> i) & 1));
}
/** The value of a raw cell as the SQL type that goes with the cell type; raises MISMATCH where the cell is another. */
function textCellValue(plan, type) {
    const raw = columnAt(plan.column);
    const { missing, text } = plan.syntax;
    if (type === "text")
        return `nullif(${text(raw)}, '')`;
    if (type === "absent" || type === "nested")
        return `CAST(${otherwise(`${raw} IS NULL`)} AS VARCHAR)`;
    // A number that means "missing" (-999) has to be looked for first; a word is no number anyway.
    const x = missing.some((word) => /\d|inf/i.test(word))
        ? `CASE WHEN ${isMissing(raw, missing)} THEN NULL ELSE ${raw} END`
        : raw;
    const value = `coalesce(${text_cells_readings(plan)[type](x)}, ${otherwise(isMissing(raw, missing))})`;
    return type === "date" ? `CAST(${value} AS TIMESTAMP)` : value;
}
const otherwise = (allowed) => `CASE WHEN ${allowed} THEN NULL ELSE error('${MISMATCH}') END`;
function isMissing(x, words) {
    return words.length === 0 ? `${x} IS NULL` : `coalesce(${x} IN (${literals(words)}), true)`;
}

;// CONCATENATED MODULE: ./packages/dataset/src/text-source.ts



/** Cells that the first guess at the types rests on, in rows of which there are neither few nor many. */
const SAMPLE_CELLS = 2 ** 17;
const sampleRows = (columns) => Math.min(2048, Math.max(64, Math.floor(SAMPLE_CELLS / columns)));
/** Columns that one query looks at: DuckDB plans in a time that grows with their square. */
const AT_ONCE = 500;
/** How CSV and JSON Lines find the types of columns: not by a schema, but by the cells of a relation. */
function textTyping(names, { declared, syntax }) {
    const plan = (column) => ({
        column,
        syntax,
        declared: declared.get(names[column]),
    });
    return (relation) => ({
        evidence: (session, columns, before) => {
            const limit = before === undefined ? ` LIMIT ${sampleRows(columns.length)}` : "";
            const seen = (some) => `(SELECT ${["1", ...some.map(columnAt)].join(", ")} FROM ${relation(some)}${limit})`;
            return evidenceIn(session, seen, columns.map(plan), before);
        },
        value: (column, type) => textCellValue(plan(column), type),
    });
}
/** What the cells of columns show; readings that are lost `before` are not tried again. */
async function evidenceIn(session, relation, plans, before) {
    const evidence = [];
    for (let from = 0; from < plans.length; from += AT_ONCE) {
        const some = plans.slice(from, from + AT_ONCE);
        const aggregates = some.map((plan, i) => evidenceAggregate(plan, before?.[from + i] ?? NO_EVIDENCE));
        const rows = relation(some.map(({ column }) => column));
        const [found] = (await session.rows(`SELECT ${aggregates.join(", ")} FROM ${rows}`));
        evidence.push(...found.map(evidenceOf));
    }
    return evidence;
}

;// CONCATENATED MODULE: ./packages/dataset/src/csv-source.ts









/** CSV with `,`, `;` or tab between cells and a header line; RFC 4180 quoting; UTF-8; any line ends. */
function csvSource(head, { declared, missing }) {
    refuseUtf16(head);
    const { names, dialect, line } = readHeader(head);
    const file = { path: head.path, gzip: head.gzip };
    const delimiter = String.fromCharCode(dialect.delimiter);
    const columns = names.map((_, i) => `${columnAt(i)}: 'VARCHAR'`).join(", ");
    const typing = textTyping(names, { declared, syntax: { missing, text: (cell) => cell, nested: () => "false" } });
    const linesOfRows = rowLines(file, dialect);
    const room = guessRows(head);
    const source = (strict) => {
        const relation = () => `read_csv(${literal(pathPattern(file.path))}, auto_detect = false, header = true, skip = ${line - 1},
        delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = ${strict}, buffer_size = ${READ_BUFFER},
        compression = '${file.gzip ? "gzip" : "none"}', hive_partitioning = false, columns = {${columns}})`;
        return {
            path: file.path,
            names,
            rows: null,
            room,
            relation,
            ...typing(relation),
            typeName: () => "text",
            place: (row, column) => column === undefined ? { line: linesOfRows(row), column: null } : cellPlace(file, dialect, row, column),
            afterRefusal: (cause) => {
                const fault = csvFault(file, dialect, names.length, cause);
                if (fault !== null)
                    throw fault;
                // Strict mode also refuses a mixture of line ends, which no record of ours suffers from.
                if (strict)
                    return source(false);
                throw new user_error/* UserError */.y(`${quoted(file.path)} cannot be read as CSV.`, { file: file.path, cause });
            },
        };
    };
    return source(true);
}
/** The line on which each row begins, found when first asked for. */
function rowLines(file, dialect) {
    let lines = null;
    return (row) => {
        if (lines === null) {
            const found = [];
            scanCsv(file_head_blocksOf(file), dialect, { record: (line) => found.push(line) === 0 });
            lines = found;
        }
        return lines[row + 1] ?? null;
    };
}
function cellPlace(file, dialect, row, column) {
    let record = -1;
    let field = -1;
    let place = { line: null, column: null };
    scanCsv(file_head_blocksOf(file), dialect, {
        field: (line, at) => {
            field++;
            if (record === row && field === column)
                place = { line, column: at };
        },
        record: () => {
            field = -1;
            return ++record > row;
        },
    });
    return place;
}

;// CONCATENATED MODULE: ./packages/dataset/src/foreign-format.ts


/** First bytes of formats that people take for tables. */
const FORMATS = new Map([
    ["PK\x03\x04", "an Excel workbook or another zip archive"],
    ["\xd0\xcf\x11\xe0", "an Excel workbook of the old kind"],
    ["\x80\x02", "a Python pickle"],
    ["\x80\x03", "a Python pickle"],
    ["\x80\x04", "a Python pickle"],
    ["\x80\x05", "a Python pickle"],
    ["\x89HDF", "an HDF5 file"],
    ["ARROW1", "a Feather file"],
    ["FEA1", "a Feather file"],
    ["\x93NUMPY", "a NumPy array"],
    ["SQLite format 3", "an SQLite database"],
]);
/** Raises a UserError for a file that is no text and no Parquet, and whose first bytes say what it is instead. */
function refuseForeign({ path, bytes }) {
    const start = bytes.toString("latin1", 0, 16);
    const found = [...FORMATS].find(([mark]) => start.startsWith(mark))?.[1];
    if (found === undefined)
        return;
    throw new user_error/* UserError */.y(`${quoted(path)} is ${found}, not a table that can be read.`, {
        file: path,
        remedy: "Save it as CSV, JSON Lines or Parquet.",
    });
}

;// CONCATENATED MODULE: ./packages/dataset/src/json-source.ts








/** Lines whose order of keys is kept. */
const FIRST_LINES = 2048;
/** JSON Lines: an object a line, its keys the columns in order of first appearance. A key that lacks is a missing cell. */
async function jsonSource(head, session, { declared, missing }) {
    refuseUtf16(head);
    const file = { path: head.path, gzip: head.gzip };
    const lines = jsonLines(file);
    const names = await json_source_keysOf(session, lines, file).catch((error) => {
        throw error instanceof Refusal ? jsonFault(file, error.cause) : error;
    });
    if (names.length === 0) {
        throw new user_error/* UserError */.y(`${quoted(head.path)} has no columns.`, {
            file: head.path,
            remedy: "Check the step that writes it.",
        });
    }
    const relation = (columns) => {
        const keys = literals(columns.map((column) => pointer(names[column])));
        // A JSON null, like an empty string, is an empty cell.
        const cells = columns.map((column, i) => `nullif(nullif(cells[${i + 1}]::VARCHAR, 'null'), '""') AS ${columnAt(column)}`);
        if (columns.length === 0)
            return lines;
        return `(SELECT ${["1", ...cells].join(", ")} FROM (SELECT json_extract(line, [${keys}]) AS cells FROM ${lines}))`;
    };
    const syntax = {
        // As text, and as a number or a bare NaN.
        missing: missing.flatMap((word) => [JSON.stringify(word), word]),
        text: (cell) => `(${cell} ->> '$')`,
        nested: (cell) => `(starts_with(${cell}, '{') OR starts_with(${cell}, '['))`,
    };
    const lineOf = json_source_rowLines(file);
    return {
        path: file.path,
        names,
        rows: null,
        room: guessRows(head),
        relation,
        ...textTyping(names, { declared, syntax })(relation),
        typeName: () => "JSON list or object",
        place: (row) => ({ line: lineOf(row), column: null }),
        afterRefusal: (cause) => {
            throw jsonFault(file, cause);
        },
    };
}
/** A relation of the lines that are not blank. No valid JSON holds the delimiter, so each line is one cell. */
function jsonLines({ path, gzip }) {
    return `(SELECT line FROM read_csv(${literal(pathPattern(path))}, auto_detect = false, header = false, delim = '\u001e', quote = '',
    escape = '', strict_mode = false, buffer_size = ${READ_BUFFER}, compression = '${gzip ? "gzip" : "none"}', hive_partitioning = false,
    columns = {line: 'VARCHAR'}) WHERE trim(line) <> '')`;
}
/** The keys in order of first appearance among the first lines, then those that only later lines have. */
async function json_source_keysOf(session, lines, file) {
    const kinds = (await session.rows(`(SELECT to_json(json_keys(line))::VARCHAR FROM ${lines} LIMIT ${FIRST_LINES}) UNION ALL
     (SELECT DISTINCT to_json(json_keys(line))::VARCHAR FROM ${lines} ORDER BY 1)`));
    const names = new Set();
    if (kinds.some(([keys]) => keys === "[]"))
        await refuseOtherValues(session, lines);
    for (const [keys] of kinds) {
        const own = JSON.parse(keys);
        const twice = own.find((key, i) => own.indexOf(key) !== i);
        if (twice !== undefined)
            throw await keyTwice(session, lines, file, twice, keys);
        for (const key of own)
            names.add(key);
    }
    return [...names];
}
/** An empty object has no keys, and so have a number and a list. */
async function refuseOtherValues(session, lines) {
    const [[others]] = (await session.rows(`SELECT count(*) FROM ${lines} WHERE json_type(line) <> 'OBJECT'`));
    if (others > 0n)
        throw new Refusal(new Error("not every line is a JSON object"));
}
async function keyTwice(session, lines, file, key, keys) {
    const [[row]] = (await session.rows(`SELECT min(row) FROM (SELECT line, row_number() OVER () AS row FROM ${lines})
     WHERE to_json(json_keys(line))::VARCHAR = ${literal(keys)}`));
    const line = json_source_rowLines(file)(Number(row) - 1);
    return new user_error/* UserError */.y(`Line ${line} of ${quoted(file.path)} has the key ${quoted(key)} twice.`, {
        file: file.path,
        line,
        remedy: "Rename one of them.",
    });
}
/** A JSON pointer (RFC 6901), which takes any key as it is. */
const pointer = (key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
function json_source_rowLines(file) {
    let lines = null;
    return (row) => {
        lines ??= [...numberedLines(file)].map(({ line }) => line);
        return lines[row] ?? null;
    };
}
function* numberedLines(file) {
    let line = 0;
    for (const bytes of text_lines_linesOf(file_head_blocksOf(file))) {
        line++;
        const text = bytes
            .toString("utf8")
            .replace(/^\ufeff/, "")
            .trim();
        if (text !== "")
            yield { line, text };
    }
}
function jsonFault(file, cause) {
    const fault = lineFault(file, cause);
    if (fault !== null)
        return fault;
    for (const { line, text } of numberedLines(file)) {
        const wrong = whatIsWrong(text);
        if (wrong === null)
            continue;
        return new user_error/* UserError */.y(`Line ${line} of ${quoted(file.path)} ${wrong}.`, {
            file: file.path,
            line,
            remedy: 'JSON Lines has one object a line, such as {"id": 1, "score": 0.5}.',
            cause,
        });
    }
    return new user_error/* UserError */.y(`${quoted(file.path)} cannot be read as JSON Lines.`, { file: file.path, cause });
}
function whatIsWrong(text) {
    try {
        // Python writes NaN and Infinity, which DuckDB takes and JSON.parse does not.
        const value = JSON.parse(text.replace(/(?<=[:[,]\s*)-?(NaN|Infinity)(?=\s*[,}\]])/g, "null"));
        return typeof value === "object" && value !== null && !Array.isArray(value) ? null : "is not a JSON object";
    }
    catch {
        return "is not valid JSON";
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/parquet-source.ts







/** A Parquet file: its schema says what the columns hold, and a column that is declared otherwise is read as text cells. */
async function parquetSource(path, session, { declared, missing }) {
    const file = literal(pathPattern(path));
    const { names, types, rows } = await schemaOf(path, file, session).catch((error) => {
        throw error instanceof Refusal ? parquetFault(path, error.cause) : error;
    });
    const declaredAt = (column) => declared.get(names[column]);
    const aliases = names.map((_, i) => columnAt(i)).join(", ");
    const asText = (column) => {
        const wish = declaredAt(column);
        const type = types[column];
        if (wish === undefined || wish === "text" || parquet_source_kindOf(type) === wish || parquet_source_kindOf(type) === "nested")
            return null;
        return { column, declared: wish, syntax: { missing, text: (cell) => cell, nested: () => "false" } };
    };
    const relation = (columns) => {
        const cells = columns.map((i) => asText(i) === null ? columnAt(i) : `nullif(${columnAt(i)}::VARCHAR, '') AS ${columnAt(i)}`);
        return `(SELECT ${["1", ...cells].join(", ")} FROM read_parquet(${file}, hive_partitioning = false) AS file(${aliases}))`;
    };
    return {
        path,
        names,
        rows,
        room: rows,
        relation,
        evidence: async (session, columns) => {
            const plans = columns.map(asText).filter((plan) => plan !== null);
            const cells = await evidenceIn(session, relation, plans);
            const wide = columns.filter((column) => parquet_source_kindOf(types[column]) === "wide");
            const fits = await fitInt64(session, relation(wide), wide);
            return columns.map((column) => {
                const plan = plans.findIndex((plan) => plan.column === column);
                if (plan !== -1)
                    return cells[plan];
                return evidenceOfKind(parquet_source_kindOf(types[column]), fits[wide.indexOf(column)]);
            });
        },
        value: (column, type) => {
            const plan = asText(column);
            return plan === null ? schemaValue(columnAt(column), type, missing) : textCellValue(plan, type);
        },
        typeName: (column) => types[column],
        place: () => ({ line: null, column: null }),
        afterRefusal: (cause) => {
            throw parquetFault(path, cause);
        },
    };
}
function parquet_source_kindOf(type) {
    if (/[[(]/.test(type) && !/^(DECIMAL|ENUM)\(/.test(type))
        return "nested";
    if (/^(TINY|SMALL|BIG|USMALL|UTINY)INT$|^U?INTEGER$/.test(type))
        return "integer";
    if (/^(UBIGINT|U?HUGEINT|DECIMAL\(\d+,0\))$/.test(type))
        return "wide";
    if (/^(FLOAT|DOUBLE|DECIMAL.*)$/.test(type))
        return "float";
    if (/^(DATE|TIMESTAMP.*)$/.test(type))
        return "date";
    if (type === "BOOLEAN")
        return "boolean";
    return /^(BLOB|BIT|INTERVAL|GEOMETRY|VARIANT|MAP|STRUCT|UNION)/.test(type) ? "nested" : "text";
}
function evidenceOfKind(kind, fits) {
    if (kind === "nested")
        return evidenceFor([]);
    if (kind === "integer")
        return evidenceFor(["flat", "integer", "digits", "float"]);
    if (kind === "wide")
        return evidenceFor(["flat", "digits", "float", ...(fits === true ? ["integer"] : [])]);
    return evidenceFor(kind === "text" ? ["flat"] : ["flat", kind]);
}
async function fitInt64(session, relation, columns) {
    if (columns.length === 0)
        return [];
    const fits = columns.map((i) => `coalesce(count(TRY_CAST(${columnAt(i)} AS BIGINT)) = count(${columnAt(i)}), true)`);
    return (await session.rows(`SELECT ${fits.join(", ")} FROM ${relation}`))[0];
}
function schemaValue(x, type, missing) {
    if (type === "boolean")
        return `CAST(${x} AS BOOLEAN)`;
    if (type === "date")
        return `CAST(${x} AS TIMESTAMP)`;
    if (type !== "integer" && type !== "float")
        return `nullif(CAST(${x} AS VARCHAR), '')`;
    const value = `CAST(${x} AS ${sqlTypeOf(type)})`;
    const numbers = missing
        .filter((word) => /\d/.test(word))
        .map(Number)
        .filter(Number.isFinite);
    return numbers.length === 0 ? value : `CASE WHEN ${x} IN (${numbers.join(", ")}) THEN NULL ELSE ${value} END`;
}
async function schemaOf(path, file, session) {
    const tree = (await session.rows(`SELECT name, num_children FROM parquet_schema(${file})`));
    const names = topLevel(tree);
    const described = (await session.rows(`DESCRIBE SELECT * FROM read_parquet(${file}, hive_partitioning = false)`));
    const [[rows]] = (await session.rows(`SELECT num_rows FROM parquet_file_metadata(${file})`));
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) {
        throw new user_error/* UserError */.y(`Column ${quoted(twice)} stands twice in ${quoted(path)}.`, {
            file: path,
            remedy: "Rename one of them.",
        });
    }
    return { names, types: described.map(([, type]) => type), rows: Number(rows) };
}
/** Names of the root's children: DuckDB itself renames those that differ by case alone. */
function topLevel(tree) {
    const names = [];
    const skip = (at) => {
        let next = at + 1;
        for (let children = Number(tree[at]?.[1] ?? 0); children > 0; children--)
            next = skip(next);
        return next;
    };
    for (let at = 1; at < tree.length; at = skip(at))
        names.push(tree[at][0]);
    return names;
}
function parquetFault(path, cause) {
    return new user_error/* UserError */.y(`${quoted(path)} cannot be read as Parquet.`, {
        file: path,
        remedy: "It is damaged, cut short or encrypted: write it again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/dataset/src/open-source.ts








const open_source_FORMATS = new Map([
    [".csv", "csv"],
    [".tsv", "csv"],
    [".txt", "csv"],
    [".jsonl", "json"],
    [".ndjson", "json"],
    [".json", "json"],
    [".parquet", "parquet"],
    [".pq", "parquet"],
]);
/** Opens a file by its extension; one that tells nothing is known by its first bytes. */
async function openSource(path, session, typing) {
    const head = readHead(path);
    const bare = head.gzip ? path.replace(/\.gz$/i, "") : path;
    const format = open_source_FORMATS.get((0,external_node_path_.extname)(bare).toLowerCase());
    const parquet = head.bytes.toString("latin1", 0, 4) === "PAR1";
    if (format === "parquet" && !parquet) {
        throw new user_error/* UserError */.y(`${quoted(path)} is not a Parquet file: it does not begin with PAR1.`, {
            file: path,
            remedy: "Write it again, or give it the extension of what it is.",
        });
    }
    refuseForeign(head);
    if (parquet)
        return parquetSource(path, session, typing);
    const object = /^(\ufeff)?\s*\{/.test(head.bytes.toString("utf8", 0, 1024));
    return format === "json" || (format === undefined && object)
        ? jsonSource(head, session, typing)
        : csvSource(head, typing);
}

;// CONCATENATED MODULE: ./packages/dataset/src/chunk-buffers.ts
/*
 * The memory behind DuckDB's vectors. The library's own access is a call a cell, with a BigInt for each test of a
 * missing one; a million rows want the arrays, which the vectors hold as private fields. The version is pinned, and
 * the tests of this package fail where a new one keeps them elsewhere.
 */
const doublesOf = (vector) => vector["items"];
/** Each 64-bit integer as its lower and its upper half. */
function integersOf(vector) {
    const whole = vector["items"];
    return { whole, halves: new Int32Array(whole.buffer, whole.byteOffset, 2 * whole.length) };
}
function bytesOf(vector) {
    const view = vector["dataView"];
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
/** Four words a cell: the length in bytes, then the text itself up to 12 bytes, or its first 4 and a pointer. */
function stringsOf(vector) {
    const view = vector["dataView"];
    return new Int32Array(view.buffer, view.byteOffset, view.byteLength / 4);
}
/** A bit a cell, 0 where it is missing; null where none is. */
function validityOf(vector) {
    const bits = vector["validity"]["data"];
    return bits === null ? null : new Uint32Array(bits.buffer, bits.byteOffset, 2 * bits.length);
}
const chunk_buffers_isMissing = (validity, cell) => ((validity[cell >>> 5] >>> (cell & 31)) & 1) === 0;

;// CONCATENATED MODULE: ./packages/dataset/src/enlarged.ts
/** The same bytes at the beginning of a longer buffer. (`ArrayBuffer.transfer` would not copy, but node 20 lacks it.) */
function enlarged(buffer, bytes) {
    const larger = new Uint8Array(bytes);
    larger.set(new Uint8Array(buffer));
    return larger.buffer;
}

;// CONCATENATED MODULE: ./packages/dataset/src/null-marks.ts

/** A null mask as it grows: no memory until a cell is missing. */
class NullMarks {
    #marks = null;
    #room = 0;
    mark(row) {
        this.#marks ??= new Uint8Array(this.#room);
        this.#marks[row] = 1;
    }
    reserve(rows) {
        this.#room = rows;
        if (this.#marks !== null)
            this.#marks = new Uint8Array(enlarged(this.#marks.buffer, rows));
    }
    finish(rows) {
        return this.#marks?.subarray(0, rows) ?? null;
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/text-run.ts

/** DuckDB keeps a text of up to so many bytes in the cell itself, and a pointer to a longer one. */
const INLINE_BYTES = 12;
/**
 * Long texts that lie next to each other in DuckDB's memory. To ask for each by itself is a call into native code a
 * row; texts that touch, end to beginning, are one piece of memory that can be asked for at once.
 */
class TextRun {
    #pointer;
    #bytes;
    /** A character a byte, so that pieces of it are equal where their bytes are. */
    #characters;
    constructor(pointer, bytes) {
        this.#pointer = pointer;
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#characters = this.#bytes.toString("latin1");
    }
    static NONE = new TextRun(0, new Uint8Array(0));
    /** The run that begins with the long text of a cell. */
    static from(vector, cell, duckdb) {
        const words = stringsOf(vector);
        const validity = validityOf(vector);
        const pointer = pointerAt(words, cell);
        let length = 0;
        for (let next = cell; next < vector.itemCount; next++) {
            const bytes = words[4 * next];
            if ((validity !== null && chunk_buffers_isMissing(validity, next)) || bytes <= INLINE_BYTES)
                continue;
            if (pointerAt(words, next) !== pointer + length)
                break;
            length += bytes;
        }
        // The same cell in a vector of our own, where its text is as long as the run.
        const cells = words.slice(0, 4 * (cell + 1));
        cells[4 * cell] = length;
        const own = vector;
        const long = new duckdb.DuckDBBlobVector(new DataView(cells.buffer), own["validity"], own["vector"], 0, cell + 1);
        return new TextRun(pointer, long.getItemBytes(cell));
    }
    /** What is equal for equal texts alone; null where the cell's text is not in the run. */
    keyOf(words, cell) {
        const start = pointerAt(words, cell) - this.#pointer;
        const end = start + words[4 * cell];
        return start >= 0 && end <= this.#bytes.length ? this.#characters.slice(start, end) : null;
    }
    textOf(words, cell) {
        const start = pointerAt(words, cell) - this.#pointer;
        return this.#bytes.toString("utf8", start, start + words[4 * cell]);
    }
}
const pointerAt = (words, cell) => words[4 * cell + 3] * 2 ** 32 + (words[4 * cell + 2] >>> 0);

;// CONCATENATED MODULE: ./packages/dataset/src/text-dictionary.ts


const FREE = -1;
/**
 * The distinct texts of a column, numbered as they appear. A text of up to 12 bytes is looked up by the four words
 * that DuckDB keeps of it, so that a string is made once a distinct text and not once a row; a longer one by its
 * bytes, which are fetched many cells at once.
 */
class TextDictionary {
    texts = [];
    #long = new Map();
    /** Of the chunk at hand. */
    #run = TextRun.NONE;
    /** Open addressing over the short texts: `slots` lead to entries of four words and a code each. */
    #slots = new Int32Array(256).fill(FREE);
    #entries = new Int32Array(5 * 128);
    #used = 0;
    #duckdb;
    constructor(duckdb) {
        this.#duckdb = duckdb;
    }
    /** Writes the code of each cell to `codes` from `at` on, −1 for a missing one. Returns whether one is missing. */
    encode(vector, codes, at) {
        const words = stringsOf(vector);
        const validity = validityOf(vector);
        const cells = vector.itemCount;
        this.#run = TextRun.NONE;
        let missing = false;
        for (let cell = 0; cell < cells; cell++) {
            if (validity !== null && chunk_buffers_isMissing(validity, cell)) {
                codes[at + cell] = -1;
                missing = true;
            }
            else {
                const inline = words[4 * cell] <= INLINE_BYTES;
                codes[at + cell] = inline ? this.#shortCode(words, cell, vector) : this.#longCode(words, cell, vector);
            }
        }
        return missing;
    }
    #shortCode(words, cell, vector) {
        const bytes = words[4 * cell];
        const first = words[4 * cell + 1];
        const second = words[4 * cell + 2];
        const third = words[4 * cell + 3];
        const entries = this.#entries;
        let slot = hash(bytes, first, second, third) & (this.#slots.length - 1);
        for (;;) {
            const entry = this.#slots[slot];
            if (entry === FREE)
                break;
            if (entries[entry + 1] === first &&
                entries[entry + 2] === second &&
                entries[entry + 3] === third &&
                entries[entry] === bytes) {
                return entries[entry + 4];
            }
            slot = (slot + 1) & (this.#slots.length - 1);
        }
        const code = this.texts.push(vector.getItem(cell)) - 1;
        entries.set([bytes, first, second, third, code], this.#used);
        this.#slots[slot] = this.#used;
        this.#used += 5;
        if (this.#used === entries.length)
            this.#grow();
        return code;
    }
    #longCode(words, cell, vector) {
        let key = this.#run.keyOf(words, cell);
        if (key === null) {
            this.#run = TextRun.from(vector, cell, this.#duckdb);
            key = this.#run.keyOf(words, cell);
        }
        const known = this.#long.get(key);
        if (known !== undefined)
            return known;
        const code = this.texts.push(this.#run.textOf(words, cell)) - 1;
        this.#long.set(key, code);
        return code;
    }
    /** Doubles the room; half of the slots stay free. */
    #grow() {
        const entries = new Int32Array(2 * this.#entries.length);
        entries.set(this.#entries);
        this.#entries = entries;
        this.#slots = new Int32Array(2 * this.#slots.length).fill(FREE);
        const mask = this.#slots.length - 1;
        for (let entry = 0; entry < this.#used; entry += 5) {
            const [bytes, first, second, third] = entries.subarray(entry, entry + 4);
            let slot = hash(bytes, first, second, third) & mask;
            while (this.#slots[slot] !== FREE)
                slot = (slot + 1) & mask;
            this.#slots[slot] = entry;
        }
    }
}
/** FNV-1a over words, with MurmurHash3's final mixing. */
function hash(a, b, c, d) {
    let mixed = Math.imul(a ^ 0x811c9dc5, 0x01000193);
    mixed = Math.imul(mixed ^ b, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13) ^ c, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 16) ^ d, 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
}

;// CONCATENATED MODULE: ./packages/dataset/src/column-builder.ts




function columnBuilder(type, duckdb) {
    switch (type) {
        case "float":
            return new FloatBuilder();
        case "date":
            return new FloatBuilder("days");
        case "integer":
            return new IntegerBuilder();
        case "boolean":
            return new BooleanBuilder();
        default:
            return new TextBuilder(duckdb);
    }
}
class FloatBuilder {
    #values = new Float64Array(0);
    #nulls = new NullMarks();
    #unit;
    constructor(unit) {
        this.#unit = unit;
    }
    reserve(rows) {
        this.#values = new Float64Array(enlarged(this.#values.buffer, 8 * rows));
        this.#nulls.reserve(rows);
    }
    /** A NaN is a missing cell, whichever way the file wrote it. */
    add(vector, at) {
        const values = doublesOf(vector);
        const validity = validityOf(vector);
        this.#values.set(values, at);
        for (let cell = 0; cell < values.length; cell++) {
            if (Number.isNaN(values[cell]) || (validity !== null && chunk_buffers_isMissing(validity, cell))) {
                this.#values[at + cell] = Number.NaN;
                this.#nulls.mark(at + cell);
            }
        }
    }
    finish(rows) {
        const values = this.#values.subarray(0, rows);
        const column = { kind: "float", values, nulls: this.#nulls.finish(rows) };
        return this.#unit === undefined ? column : { ...column, unit: this.#unit };
    }
}
/** 32 bits a row until a value needs more. */
class IntegerBuilder {
    #small = new Int32Array(0);
    #large = new BigInt64Array(0);
    #nulls = new NullMarks();
    reserve(rows) {
        if (this.#small !== null)
            this.#small = new Int32Array(enlarged(this.#small.buffer, 4 * rows));
        else
            this.#large = new BigInt64Array(enlarged(this.#large.buffer, 8 * rows));
        this.#nulls.reserve(rows);
    }
    add(vector, at) {
        const { whole, halves } = integersOf(vector);
        const validity = validityOf(vector);
        for (let cell = 0; cell < whole.length; cell++) {
            const low = halves[2 * cell];
            if (validity !== null && chunk_buffers_isMissing(validity, cell))
                this.#nulls.mark(at + cell);
            else if (this.#small === null)
                this.#large[at + cell] = whole[cell];
            else if (halves[2 * cell + 1] === low >> 31)
                this.#small[at + cell] = low;
            else
                this.#widen(this.#small)[at + cell] = whole[cell];
        }
    }
    finish(rows) {
        const values = (this.#small ?? this.#large).subarray(0, rows);
        return { kind: "integer", values, nulls: this.#nulls.finish(rows) };
    }
    #widen(small) {
        this.#large = BigInt64Array.from(small, BigInt);
        this.#small = null;
        return this.#large;
    }
}
class BooleanBuilder {
    #values = new Uint8Array(0);
    #nulls = new NullMarks();
    reserve(rows) {
        this.#values = new Uint8Array(enlarged(this.#values.buffer, rows));
        this.#nulls.reserve(rows);
    }
    add(vector, at) {
        const bytes = bytesOf(vector);
        const validity = validityOf(vector);
        for (let cell = 0; cell < bytes.length; cell++) {
            if (validity !== null && chunk_buffers_isMissing(validity, cell))
                this.#nulls.mark(at + cell);
            else
                this.#values[at + cell] = bytes[cell];
        }
    }
    finish(rows) {
        return { kind: "boolean", values: this.#values.subarray(0, rows), nulls: this.#nulls.finish(rows) };
    }
}
class TextBuilder {
    #codes = new Int32Array(0);
    #dictionary;
    #nulls = new NullMarks();
    constructor(duckdb) {
        this.#dictionary = new TextDictionary(duckdb);
    }
    reserve(rows) {
        this.#codes = new Int32Array(enlarged(this.#codes.buffer, 4 * rows));
        this.#nulls.reserve(rows);
    }
    add(vector, at) {
        if (!this.#dictionary.encode(vector, this.#codes, at))
            return;
        const end = at + vector.itemCount;
        for (let row = at; row < end; row++)
            if (this.#codes[row] === -1)
                this.#nulls.mark(row);
    }
    finish(rows) {
        const codes = this.#codes.subarray(0, rows);
        return { kind: "text", codes, dictionary: this.#dictionary.texts, nulls: this.#nulls.finish(rows) };
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/read-rows.ts


function read_rows_noRows({ wanted, conditions }, typeOf, duckdb) {
    return {
        columns: new Map(wanted.map((name) => [name, columnBuilder(typeOf(name), duckdb)])),
        conditions: new Map(conditions.map(({ name }) => [name, columnBuilder("boolean", duckdb)])),
        room: 0,
        count: 0,
    };
}
/** Appends a file's rows. `arrived` hears the number of rows so far. */
async function appendRows(session, source, selection, { rows, typeOf, arrived }) {
    const builders = [...rows.columns.values(), ...rows.conditions.values()];
    const reserve = (room) => {
        for (const builder of builders)
            builder.reserve(room);
        rows.room = room;
    };
    if (rows.count + source.room > rows.room)
        reserve(rows.count + source.room);
    for await (const chunk of session.chunks(selectRows(source, selection, typeOf))) {
        const needed = rows.count + chunk.rowCount;
        if (needed > rows.room)
            reserve(Math.max(needed, Math.ceil(1.25 * rows.room)));
        for (const [position, builder] of builders.entries())
            builder.add(chunk.getColumnVector(position), rows.count);
        rows.count = needed;
        arrived(rows.count);
    }
}
/** The columns and conditions of all rows. Gives back the room that was not needed. */
function finishRows({ columns, conditions, count }) {
    const finished = new Map();
    for (const [name, builder] of columns)
        finished.set(name, builder.finish(count));
    const held = new Map();
    for (const [name, builder] of conditions) {
        const column = builder.finish(count);
        if (column.kind === "boolean")
            held.set(name, Int32Array.from(column.values, (holds) => holds - 1));
    }
    return { columns: finished, conditions: held };
}
/** The wanted columns as DuckDB hands them over, then the conditions. */
function selectRows(source, { used, wanted, conditions }, typeOf) {
    const at = (name) => source.names.indexOf(name);
    const columns = wanted.map((name) => typeOf(name) === "date" ? `epoch_us(${columnAt(at(name))}) / 86400000000.0` : columnAt(at(name)));
    const outputs = [...columns, ...conditions.map(({ sql }) => `CAST(${sql} AS BOOLEAN)`)];
    return `SELECT ${outputs.length > 0 ? outputs.join(", ") : "1"} FROM ${typedRows(source, { used, conditions }, typeOf)}`;
}
/** A relation of the used columns in their types, also under the names by which conditions call them. */
function typedRows(source, { used, conditions }, typeOf) {
    const positions = used.map((name) => source.names.indexOf(name));
    const values = used.map((name, i) => `${source.value(positions[i], typeOf(name))} AS ${columnAt(positions[i])}`);
    const typed = `(SELECT ${["1", ...values].join(", ")} FROM ${source.relation(positions)})`;
    const named = new Map(conditions.flatMap(({ columns }) => [...columns]));
    if (named.size === 0)
        return typed;
    const aliases = [...named].map(([written, name]) => `${columnAt(source.names.indexOf(name))} AS ${identifier(written)}`);
    return `(SELECT *, ${aliases.join(", ")} FROM ${typed})`;
}

;// CONCATENATED MODULE: ./packages/dataset/src/read-sources.ts








/**
 * Reads files one after another into the same columns. Types are guessed from each file's first rows, which spares a
 * pass; where a later cell is of another type, all cells are looked at and the files are read again.
 */
async function readSources(session, files, { selection, declared, arrived, }) {
    const sources = [...files];
    let evidence = await evidenceOfAll(session, sources, selection.used);
    for (let exact = false;;) {
        const types = typesOf(evidence, selection.used, declared, exact);
        const typeOfName = (name) => types.get(name);
        const readable = withoutNested(selection, sources[0], typeOfName);
        for (const condition of readable.conditions)
            await checkConditionTypes(session, condition, typeOfName);
        const rows = read_rows_noRows(readable, typeOfName, session.duckdb);
        const ends = [];
        try {
            for (const source of sources) {
                await appendRows(session, source, readable, { rows, typeOf: typeOfName, arrived });
                ends.push(rows.count);
            }
            return { ...finishRows(rows), ends, sources, nested: readable.nested };
        }
        catch (error) {
            if (!(error instanceof Refusal))
                throw error;
            if (error.message.includes(MISMATCH) && !exact) {
                exact = true;
                evidence = await evidenceOfAll(session, sources, selection.used, evidence);
            }
            else {
                const source = sources[ends.length];
                await blameConditions(session, source, readable, typeOfName);
                sources[ends.length] = source.afterRefusal(error.cause);
            }
        }
    }
}
/** What all files say together about the used columns. A source that has to be read otherwise is replaced. */
async function evidenceOfAll(session, sources, used, before) {
    let all = null;
    for (let i = 0; i < sources.length; i++) {
        const source = sources[i];
        const columns = used.map((name) => source.names.indexOf(name));
        try {
            const own = await source.evidence(session, columns, before);
            all = all === null ? [...own] : all.map((evidence, i) => together(evidence, own[i]));
        }
        catch (error) {
            if (!(error instanceof Refusal))
                throw error;
            sources[i--] = source.afterRefusal(error.cause);
        }
    }
    return all ?? [];
}
/** Once every cell was looked at, a column without values is one of text, whose cells may say `NA`. */
function typesOf(evidence, used, declared, exact) {
    return new Map(used.map((name, i) => {
        const type = typeOf(evidence[i], declared.get(name));
        return [name, exact && type === "absent" ? "text" : type];
    }));
}
function withoutNested(selection, source, typeOf) {
    const nested = new Map();
    for (const name of selection.used) {
        if (typeOf(name) === "nested")
            nested.set(name, source.typeName(source.names.indexOf(name)));
    }
    for (const { where, columns } of selection.conditions) {
        const name = [...columns.values()].find((column) => nested.has(column));
        if (name === undefined)
            continue;
        throw new user_error/* UserError */.y(`The condition ${quoted(where)} reads column ${quoted(name)}, which holds ${nested.get(name)} values.`, {
            file: source.path,
            remedy: "Use a column of numbers, text, booleans or dates.",
        });
    }
    const kept = (names) => names.filter((name) => !nested.has(name));
    return { ...selection, used: kept(selection.used), wanted: kept(selection.wanted), nested };
}
/** Raises where the rows can be read without the conditions, but not with one of them. */
async function blameConditions(session, source, { used, conditions }, typeOf) {
    if (conditions.length === 0)
        return;
    const values = used.map((name) => `count(${columnAt(source.names.indexOf(name))})`);
    const readable = await refusalOf(session, `SELECT ${values.join(", ")} FROM ${typedRows(source, { used, conditions: [] }, typeOf)}`);
    if (readable !== null)
        return;
    for (const condition of conditions) {
        const rows = typedRows(source, { used, conditions: [condition] }, typeOf);
        const refusal = await refusalOf(session, `SELECT count(*) FILTER (WHERE ${condition.sql}) FROM ${rows}`);
        if (refusal !== null)
            throw conditionFault(condition, refusal);
    }
}
async function refusalOf(session, sql) {
    try {
        await session.rows(sql);
        return null;
    }
    catch (error) {
        if (error instanceof Refusal)
            return error.cause;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/require-declared.ts




const ALLOWED = {
    float: (cell) => /^[+-]?inf(inity)?$/i.test(cell) || !Number.isNaN(Number(cell)),
    integer: (cell) => Number.isInteger(Number(cell)),
    boolean: (cell) => /^(true|false|0|1)$/i.test(cell),
};
/** Raises a UserError with the first cell that is not what its column was declared to be. */
function requireDeclared(table, declared) {
    for (const [name, type] of declared) {
        if (type === "text" || !table.columns.has(name))
            continue;
        const found = column_column(table, name);
        if (found.kind !== "text")
            continue;
        const { codes, dictionary } = found;
        const allowed = dictionary.map((cell) => table.missing.includes(cell) || ALLOWED[type](cell.trim()));
        const row = codes.findIndex((code) => code !== -1 && allowed[code] === false);
        throw new user_error/* UserError */.y(`Column ${quoted(name)} is declared ${type}, but ${row === -1 ? "cells are not" : `a cell is ${quoted(dictionary[codes[row]])}`}.`, { ...placeOfCell(table, Math.max(row, 0), name), remedy: "Mend the cell, or what `columns:` declares." });
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/read-table.ts
var read_table_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var read_table_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










const MISSING = ["NA", "NaN", "null"];
/**
 * Reads CSV (`,`, `;`, tab), JSON Lines (each also gzipped) or Parquet, a file or the files of a glob, into typed
 * columns. A column of a text format is numeric where every cell is a number or missing, else text; a Parquet column is
 * what its schema says.
 * Raises a UserError with file and line for what cannot be read.
 */
async function readTable(path, options) {
    const files = await findFiles(path, (pattern) => expandGlob(options.duckdb, pattern));
    const stop = new AbortController();
    const [rows, sha256] = await Promise.all([
        readFiles(path, files, options).catch((error) => {
            stop.abort();
            throw error;
        }),
        digest_digestOf(files, stop.signal),
    ]);
    const table = { ...rows, sha256 };
    if (options.columns !== undefined)
        requireDeclared(table, options.columns);
    return table;
}
async function readFiles(path, files, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { columns: declared = new Map(), missing = MISSING, progress } = options;
        const session = read_table_addDisposableResource(env_1, await session_openSession(options.duckdb, files, options.threads), false);
        const sources = [];
        for (const file of files)
            sources.push(await openSource(file, session, { declared, missing }));
        const { names } = requireSameColumns(sources);
        const selection = await read_table_select(session, path, names, options);
        const total = sources.reduce((sum, { rows }) => (sum === null || rows === null ? null : sum + rows), 0);
        const read = await readSources(session, sources, { selection, declared, arrived: (rows) => progress?.(rows, total) });
        const rows = read.ends.at(-1);
        if (rows === 0) {
            throw new user_error/* UserError */.y(`${quoted(path)} has columns but no rows.`, {
                file: path,
                remedy: "Check the step that writes it.",
            });
        }
        const placeOf = read_table_placesIn(read.sources, read.ends);
        return {
            path,
            files: files.map((file, i) => ({ path: file, rows: read.ends[i] - (read.ends[i - 1] ?? 0) })),
            rows,
            columns: read.columns,
            unread: read.nested,
            conditions: read.conditions,
            missing,
            placeOf,
            lineOf: (row) => placeOf(row).line,
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        read_table_disposeResources(env_1);
    }
}
async function read_table_select(session, path, names, options) {
    const { only, columns, conditions = [] } = options;
    const unknown = [...(only ?? []), ...(columns?.keys() ?? [])].find((name) => !names.includes(name));
    if (unknown !== undefined)
        throw noSuchColumn(unknown, names, path);
    const wanted = only === undefined ? names : names.filter((name) => only.includes(name));
    const checked = await Promise.all(conditions.map((condition) => checkCondition(session, condition, names, path)));
    const used = new Set([...wanted, ...checked.flatMap((condition) => [...condition.columns.values()])]);
    return { wanted, used: [...used], conditions: checked };
}
/** Files of one glob are parts of one table: the same columns, in whatever order. */
function requireSameColumns([first, ...others]) {
    const { names, path } = first;
    for (const other of others) {
        const [lacking, holder, lacks] = [
            [names.find((name) => !other.names.includes(name)), path, other.path],
            [other.names.find((name) => !names.includes(name)), other.path, path],
        ].find(([name]) => name !== undefined) ?? [undefined];
        if (lacking === undefined)
            continue;
        throw new user_error/* UserError */.y(`Column ${quoted(lacking)} of ${quoted(holder)} is not in ${quoted(lacks)}.`, {
            file: lacks,
            remedy: "Files that one pattern names need the same columns.",
        });
    }
    return first;
}
function read_table_placesIn(sources, ends) {
    return (row, name) => {
        const i = ends.findIndex((end) => row < end);
        const source = sources[i];
        const own = row - (ends[i - 1] ?? 0);
        return { file: source.path, ...source.place(own, name === undefined ? undefined : source.names.indexOf(name)) };
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/rows-reader.ts

/** Reads files of rows as the settings declare their columns; a file that both sides predict is read once. */
function rowsReader({ settings: { data, gate, source }, placeOf }, duckdb, context) {
    const tables = new Map();
    const sliced = source.holdout ?? source.path;
    const conditions = gate.slices.flatMap((slice, index) => slice.kind === "condition" ? [{ ...slice, place: placeOf(["gate", "slices", index, "where"]) }] : []);
    const read = (path) => readTable(path, {
        duckdb,
        columns: data.columns,
        ...(data.missing === undefined ? {} : { missing: data.missing }),
        conditions: path === sliced ? conditions : [],
        progress: context.log.progress(`Reading ${path}`),
    });
    return (path) => {
        const table = tables.get(path) ?? read(path);
        tables.set(path, table);
        return table;
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/tools.ts

/** Brings the engines that this evaluation needs before anything is blamed on a file or a setting. */
async function bringTools(request, found, context) {
    const runsModels = request.settings.source.kind === "artifact" || (found.kind === "found" && found.holds === "model");
    const duckdb = await context.engines.duckdb();
    const onnxruntime = runsModels ? await context.engines.onnxruntime() : null;
    return { rows: rowsReader(request, duckdb.module, context), onnxruntime };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/unchanged.ts

/** Whether both sides are the same bytes, read in the same way: a new threshold over an old file is a change. */
function isUnchanged(candidate, baseline) {
    return baseline !== null && (0,external_node_util_.isDeepStrictEqual)(whatPredicts(candidate), whatPredicts(baseline));
}
function whatPredicts({ answer, settings: { task, classes, outputs, scores, threshold, source, data } }) {
    const { artifact, columns } = answer.facts;
    const names = source.kind === "predictions" ? source.columns : {};
    return {
        sha256: artifact.sha256,
        columns,
        task,
        positive: data.positive,
        classes,
        outputs,
        scores,
        threshold,
        names,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-model/src/main.ts










/** Lets the candidate and its baseline predict the hold-out, judges the difference, and reports it. */
async function main(context) {
    const request = await readRequest(context);
    const found = await findBaseline(request, context);
    const tools = await bringTools(request, found, context);
    const holdout = await readHoldout(request, tools);
    const contenders = await askBoth(request, found, tools, context);
    const { candidate, baseline, paired } = contenders;
    const { settings } = request;
    const slices = slicings(request, holdout, paired);
    const evaluation = evaluate_evaluate(paired.sample, slices, settings.gate, isUnchanged(candidate, baseline));
    return outcome(evaluation, gatherFacts(request, found, contenders, holdout, context));
}


/***/ }),

/***/ 69256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ baseCommit)
/* harmony export */ });
/* harmony import */ var _mlops_actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78819);

/**
 * The commit that the change began from: the merge base of a pull request or a merge group, on a laptop that with the
 * default branch. Null where the run is about no change, or the checkout knows no default branch. The commit may have to
 * be fetched yet (`need`).
 */
async function baseCommit(checkout, context) {
    const { event } = context;
    if (event !== null) {
        const { base, sha } = event;
        if (base === null || sha === null)
            return null;
        const github = await context.github();
        const commit = await (github === null ? checkout.mergeBase(base.sha, sha) : (0,_mlops_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .w)(github, base.sha, sha));
        if (commit === null)
            context.log.warning(noMergeBase(base.ref));
        return { commit: commit ?? base.sha, branch: base.ref };
    }
    const branch = await checkout.defaultBranch();
    const commit = branch === null ? null : await checkout.mergeBase(branch, "HEAD");
    return branch === null || commit === null ? null : { commit, branch };
}
function noMergeBase(branch) {
    return (`Without a token a checkout of one commit does not tell where the change began: it is compared with the tip of ${branch}. ` +
        "Give the action a github-token, or actions/checkout `fetch-depth: 0`.");
}


/***/ }),

/***/ 78819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71413);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71524);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86975);



/**
 * The commit where a change left its base: one request, and no history is needed in the checkout.
 *
 * @param base commit or branch
 * @param head commit; one of a fork is known to the base repository once there is a pull request
 * @throws UserError where GitHub knows one of them not, or they have no common history
 */
async function mergeBase(github, base, head) {
    const octokit = await github.octokit();
    try {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
            ...github.repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        return data.merge_base_commit.sha;
    }
    catch (error) {
        if ((0,_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .failedRequest */ .R6)(error)?.status !== 404)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(error, "comparing the change with its base");
        throw new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`GitHub knows no common ancestor of ${base} and ${head}.`, {
            remedy: "Give the job `permissions: contents: read`, and rebase the branch if its history is unrelated to the base.",
            cause: error,
        });
    }
}


/***/ }),

/***/ 66510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eG: () => (/* binding */ formatEstimate),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   wj: () => (/* binding */ formatMargin)
/* harmony export */ });
/* unused harmony exports formatPValue, formatBytes */
/** What stands where a number is undefined; the reason is told elsewhere. */
const undefinedNumber = "—";
/** More decimals than this, or more digits before the point, are told as a power of ten. */
const mostDecimals = 6;
const mostDigits = 12;
/** `0.941`: as many digits as its interval deserves; three significant ones where it has none. */
function formatValue(value, lower = null, upper = null) {
    return value === null ? undefinedNumber : format(value, decimals(value, lower, upper));
}
/** `0.941 [0.905, 0.966]`: digits such that half the interval shows two significant ones. */
function formatEstimate(value, lower, upper) {
    return withInterval(value, lower, upper, format);
}
/** `−0.012 [−0.047, +0.023]`: as `formatEstimate`, each number with its sign. */
function formatDifference(delta, lower, upper) {
    return withInterval(delta, lower, upper, formatSigned);
}
/** `0.010` beside `0.941 [0.905, 0.966]`: a limit with the digits of what it is compared with, but never rounded. */
function formatLimit(limit, lower = null, upper = null) {
    return format(limit, limitDecimals(limit, lower, upper));
}
/** `−0.010`: as `formatLimit`, with its sign. */
function formatMargin(margin, lower = null, upper = null) {
    return formatSigned(margin, limitDecimals(margin, lower, upper));
}
/** `1,900`. */
function formatCount(count) {
    return format(count, 0);
}
/** `4.2%` of a share in 0..1. */
function formatShare(share) {
    const percent = share * 100;
    return `${format(percent, Number.isInteger(percent) ? 0 : 1)}%`;
}
/** `p = 0.73`, `p < 0.0001`. */
function formatPValue(p) {
    if (p === null)
        return undefinedNumber;
    return p < 1e-4 ? "p < 0.0001" : `p = ${p.toFixed(Math.max(2, 1 - exponent(p)))}`;
}
/** `512 B`, `3.4 MB`; powers of 1,000. */
function formatBytes(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let size = bytes;
    while (units.length > 1 && size >= 999.5) {
        size /= 1000;
        units.shift();
    }
    return `${format(size, size < 9.95 && size !== bytes ? 1 : 0)} ${units[0]}`;
}
/** `340 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`, of seconds; `12 µs` below a millisecond. */
function formatDuration(seconds) {
    if (seconds === 0)
        return "0 s";
    if (seconds < 0.0009995)
        return `${format(seconds * 1e6, seconds < 9.95e-6 ? 1 : 0)} µs`;
    if (seconds < 0.9995)
        return `${format(seconds * 1e3, seconds < 9.95e-3 ? 1 : 0)} ms`;
    if (seconds < 59.5)
        return `${format(seconds, seconds < 9.95 ? 1 : 0)} s`;
    const [large, small, size] = seconds < 3599.5 ? ["min", "s", 60] : ["h", "min", 3600];
    const parts = Math.round(seconds / (size / 60));
    return parts % 60 === 0
        ? `${format(parts / 60, 0)} ${large}`
        : `${format(Math.floor(parts / 60), 0)} ${large} ${parts % 60} ${small}`;
}
function withInterval(value, lower, upper, write) {
    if (value === null)
        return undefinedNumber;
    const digits = decimals(value, lower, upper);
    if (lower === null || upper === null)
        return write(value, digits);
    return `${write(value, digits)} [${write(lower, digits)}, ${write(upper, digits)}]`;
}
/** Place of the last digit that shows two significant ones of half the interval; below 0 left of the point. */
function decimals(value, lower, upper) {
    const half = lower === null || upper === null ? 0 : upper / 2 - lower / 2;
    if (half > 0)
        return 1 - exponent(half);
    return value === 0 ? 3 : 2 - exponent(value);
}
function limitDecimals(limit, lower, upper) {
    const [mantissa = "", power] = limit.toExponential().split("e");
    const written = (mantissa.split(".")[1]?.length ?? 0) - Number(power);
    return lower === null || upper === null ? written : Math.max(written, decimals(limit, lower, upper));
}
/** Of the number rounded to two significant digits: 0.0996 is 0.10. */
function exponent(value) {
    return Number(value.toExponential(1).split("e")[1]);
}
function format(value, decimals) {
    const digits = Math.max(0, decimals);
    const text = digits > mostDecimals || Math.abs(value) >= 10 ** mostDigits
        ? scientific(value, decimals)
        : value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return isZero(text) ? text.replace("-", "") : text.replace("-", "−");
}
function formatSigned(value, decimals) {
    const text = format(value, decimals);
    return value > 0 && !isZero(text) ? `+${text}` : text;
}
const isZero = (text) => /^-?[0.]+$/.test(text);
/** `1.2×10⁻⁷`, down to the same last place. */
function scientific(value, decimals) {
    if (value === 0)
        return "0";
    const places = Math.min(Math.max(0, decimals + exponent(value)), mostDecimals);
    const [mantissa, power] = value.toExponential(places).split("e");
    return `${mantissa}×10${superscript(Number(power))}`;
}
function superscript(power) {
    return String(power).replace(/./g, (digit) => (digit === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]));
}


/***/ })

};
