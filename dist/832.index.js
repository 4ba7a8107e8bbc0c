export const id = 832;
export const ids = [832];
export const modules = {

/***/ 38832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
;// CONCATENATED MODULE: ./packages/engines/src/disk-failure.ts

const full = ["the disk is full", "Free about 500 MB"];
const disk_failure_closed = ["a folder cannot be written", "Let the user that runs the job write"];
const whys = new Map([
    ["ENOSPC", full],
    ["EDQUOT", full],
    ["EACCES", disk_failure_closed],
    ["EPERM", disk_failure_closed],
    ["EROFS", disk_failure_closed],
    ["ENOTDIR", disk_failure_closed],
]);
/** A disk that refuses, in plain words; any other error as it is. */
function diskFailure(error, { toolCache, temporary }) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = whys.get(code);
    if (why === undefined)
        return error;
    const [what, remedy] = why;
    return new user_error/* UserError */.y(`The native libraries of this action cannot be put on this machine: ${what}.`, {
        remedy: `${remedy} in ${toolCache} and ${temporary}.`,
        cause: error,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/engines/src/npm-failure.ts

const unreachable = [
    "npm cannot reach its registry",
    "Check the network and the proxy of the job; npm's own settings (the user's .npmrc, npm_config_…) apply.",
];
const untrusted = [
    "npm does not trust its registry's certificate",
    "Name your organisation's certificate in NODE_EXTRA_CA_CERTS, or as cafile in the .npmrc of the job's user.",
];
const refused = [
    "npm's registry refuses access",
    "Check the credentials in the .npmrc of the job's user; actions/setup-node writes one.",
];
const absent = [
    "npm's registry does not offer it",
    "Check which registry the job's npm uses: a mirror must offer this version.",
];
const damaged = [
    "npm received something damaged",
    "Run the job again; if it stays so, check the mirror or proxy between.",
];
const npm_failure_full = ["the disk is full", "Free some space: about 500 MB are needed for a moment."];
const other = ["npm failed", "Try the same with `npm pack` on that machine; npm's own words are below."];
/** What npm's error codes mean here. */
const npm_failure_whys = new Map([
    ["ENOTFOUND", unreachable],
    ["EAI_AGAIN", unreachable],
    ["ECONNREFUSED", unreachable],
    ["ECONNRESET", unreachable],
    ["ETIMEDOUT", unreachable],
    ["ERR_SOCKET_TIMEOUT", unreachable],
    ["ENOTCACHED", unreachable],
    ["SELF_SIGNED_CERT_IN_CHAIN", untrusted],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", untrusted],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", untrusted],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", untrusted],
    ["CERT_HAS_EXPIRED", untrusted],
    ["E401", refused],
    ["E403", refused],
    ["ENEEDAUTH", refused],
    ["E404", absent],
    ["ETARGET", absent],
    ["ENOVERSIONS", absent],
    ["EINTEGRITY", damaged],
    ["ENOSPC", npm_failure_full],
]);
/** An npm that ended with an error, in plain words; npm's own are the cause. */
function npmFailure(specs, error) {
    const stderr = error.stderr?.trim() ?? "";
    const code = /^npm (?:error|ERR!) code (\w+)/m.exec(stderr)?.[1] ?? "";
    const [what, remedy] = npm_failure_whys.get(code) ?? other;
    return new user_error/* UserError */.y(`${specs.join(", ")} could not be downloaded: ${what}.`, {
        remedy,
        cause: stderr === "" ? error : stderr,
    });
}

;// CONCATENATED MODULE: ./packages/engines/src/npm.ts






const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * Brings packages' tarballs by the user's own npm, so that its registry, proxy and credentials are honoured. npm runs in
 * `folder`: only the configuration of user and machine is read, never that of a checkout, which a pull request may change.
 * @param specs exact versions, `name@version`
 * @param folder an empty folder, where the tarballs are left
 * @throws UserError where there is no npm or it fails
 */
async function packWithNpm(specs, folder, environment) {
    const npm = findNpm(environment);
    const flags = ["--ignore-scripts", "--prefer-offline", "--dry-run=false", "--loglevel=error"];
    try {
        await run(npm.file, [...npm.args, "pack", ...specs, ...flags, "--pack-destination", folder], {
            cwd: folder,
            env: { ...environment },
            maxBuffer: 2 ** 26,
        });
    }
    catch (error) {
        throw npmFailure(specs, error);
    }
}
/** The name that npm gives to a package's tarball. */
function tarballName(name, version) {
    return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}
/** The npm on PATH, else the one that came with this node. */
function findNpm(environment) {
    const windows = process.platform === "win32";
    const path = Object.entries(environment).find(([name]) => (windows ? name.toUpperCase() : name) === "PATH")?.[1];
    // A relative entry would let the checkout bring an npm of its own.
    for (const folder of (path ?? "").split(external_node_path_.delimiter).filter((entry) => (0,external_node_path_.isAbsolute)(entry))) {
        if (!windows && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "npm")))
            return { file: (0,external_node_path_.join)(folder, "npm"), args: [] };
        // A .cmd file runs in a shell alone, so its script is started as that file would start it.
        if (windows && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "npm.cmd")) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, npmScript))) {
            return { file: process.execPath, args: [(0,external_node_path_.join)(folder, npmScript)] };
        }
    }
    const bin = (0,external_node_path_.dirname)(process.execPath);
    const bundled = windows ? (0,external_node_path_.join)(bin, npmScript) : (0,external_node_path_.join)(bin, "..", "lib", npmScript);
    if ((0,external_node_fs_.existsSync)(bundled))
        return { file: process.execPath, args: [bundled] };
    throw new user_error/* UserError */.y("npm, which brings the native libraries of this action, is not on PATH.", {
        remedy: "Run actions/setup-node before this step, or install node with npm in the job's container.",
    });
}
const npmScript = (0,external_node_path_.join)("node_modules", "npm", "bin", "npm-cli.js");

;// CONCATENATED MODULE: ./packages/engines/src/slice.ts


/** What is kept of packages that hold more than one platform, or more than one build of the same code. */
const keptPrefixes = new Map([
    ["onnxruntime-node", (platform) => ["package.json", "dist/", `bin/napi-v6/${platform.replace("-", "/")}/`]],
    ["onnxruntime-common", () => ["package.json", "dist/cjs/"]],
]);
const neverLoaded = /\.(?:d\.ts|map|md)$/;
/** Whether a job needs this file of a package: what `require` reads, and the licence. */
function isKept(name, platform, path) {
    if (neverLoaded.test(path))
        return false;
    const prefixes = keptPrefixes.get(name)?.(platform);
    return prefixes === undefined || prefixes.some((prefix) => path.startsWith(prefix));
}
/** Unpacks what is kept of a package's tarball into `node_modules/<name>` of a folder. */
async function unpackSlice(tarball, name, platform, folder) {
    const { extract } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 98697));
    const cwd = (0,external_node_path_.join)(folder, "node_modules", name);
    await (0,promises_.mkdir)(cwd, { recursive: true });
    await extract({
        file: tarball,
        cwd,
        strip: 1,
        strict: true,
        noMtime: true,
        filter: (path, entry) => "type" in entry && entry.type === "File" && isKept(name, platform, path.slice(path.indexOf("/") + 1)),
    });
}

;// CONCATENATED MODULE: ./packages/engines/src/download.ts








/**
 * Fills a folder with the slice for one platform from packages' tarballs, each compared with its pinned digest before
 * anything of it is unpacked.
 * @returns bytes of the tarballs
 */
async function download(packages, platform, folder, { temporary, environment }) {
    const tarballs = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, "npm-"));
    try {
        // npm looks for a project from here upwards and would read its .npmrc: this is one, and has none.
        await (0,promises_.writeFile)((0,external_node_path_.join)(tarballs, "package.json"), "{}");
        await packWithNpm(packages.map(({ name, version }) => `${name}@${version}`), tarballs, environment);
        let bytes = 0;
        for (const { name, version, integrity } of packages) {
            const tarball = (0,external_node_path_.join)(tarballs, tarballName(name, version));
            const received = await integrityOf(tarball);
            if (received !== integrity)
                throw notThePinnedOne(`${name} ${version}`, integrity, received);
            await unpackSlice(tarball, name, platform, folder);
            bytes += (await (0,promises_.stat)(tarball)).size;
        }
        return bytes;
    }
    finally {
        await (0,promises_.rm)(tarballs, { recursive: true, force: true });
    }
}
/** `sha512-<base64>` of a file. */
async function integrityOf(file) {
    const hash = (0,external_node_crypto_.createHash)("sha512");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return `sha512-${hash.digest("base64")}`;
}
function notThePinnedOne(what, expected, received) {
    return new user_error/* UserError */.y(`npm brought another ${what} than the pinned one: expected ${expected}, received ${received}. Nothing of it was loaded.`, {
        remedy: "Use a registry that offers packages as they were published; one that alters them is not to be trusted.",
    });
}

;// CONCATENATED MODULE: ./packages/engines/src/platform.ts
/** This machine as engines' builds are named: `linux-x64`, `darwin-arm64`; `linux-x64-musl` where the C library is musl. */
function hostPlatform() {
    const platform = `${process.platform}-${process.arch}`;
    return process.platform === "linux" && usesMusl() ? `${platform}-musl` : platform;
}
function usesMusl() {
    // Without this the report looks up the name of each address that the process is connected to.
    const report = Object.assign(process.report, { excludeNetwork: true }).getReport();
    return !("glibcVersionRuntime" in report.header);
}

;// CONCATENATED MODULE: ./packages/engines/src/tool-cache.ts



const marker = ".complete";
/** Whether a folder holds the whole slice with this digest: its marker says so, and every file is there in full. */
async function isComplete(folder, digest) {
    try {
        const tree = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, marker), "utf8"));
        if (tree.digest !== digest)
            return false;
        const sizes = await Promise.all(tree.files.map(async ([path]) => (await (0,promises_.stat)((0,external_node_path_.join)(folder, "node_modules", path))).size));
        return tree.files.every(([, bytes], index) => bytes === sizes[index]);
    }
    catch {
        return false;
    }
}
/** A new folder beside the place where a slice will stand, so that it can be moved there at once. */
async function openStage(home) {
    const stage = `${home}.${(0,external_node_crypto_.randomUUID)()}`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(home), { recursive: true });
    await (0,promises_.mkdir)(stage);
    return stage;
}
/**
 * Moves a stage to its place in one step, so that another process sees all of it or nothing. Where another was first, its
 * slice is kept; what was left incomplete is replaced.
 */
async function publish(stage, home, tree) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(stage, marker), JSON.stringify(tree));
    if (await moved(stage, home))
        return;
    if (!(await isComplete(home, tree.digest))) {
        const aside = `${stage}.old`;
        await moved(home, aside);
        await (0,promises_.rm)(aside, { recursive: true, force: true });
        if (await moved(stage, home))
            return;
    }
    await (0,promises_.rm)(stage, { recursive: true, force: true });
}
/** False where the target is taken, or the source gone. */
async function moved(from, to) {
    try {
        await (0,promises_.rename)(from, to);
        return true;
    }
    catch (error) {
        const taken = new Set([
            "ENOTEMPTY",
            "EEXIST",
            "ENOTDIR",
            "ENOENT",
            ...(process.platform === "win32" ? ["EPERM", "EACCES"] : []),
        ]);
        if (taken.has(error.code ?? ""))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engines/src/tree.ts



/**
 * Reads every file below a folder. One file more, less or other gives another digest.
 * @throws Error where something is neither a file nor a folder: a link could lead to what was not read here
 */
async function treeOf(folder) {
    if (!(await (0,promises_.lstat)(folder)).isDirectory())
        throw new Error(`${folder} is not a folder.`);
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.flatMap((entry) => {
        const path = (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join("/");
        if (entry.isDirectory())
            return [];
        if (!entry.isFile())
            throw new Error(`${path} is neither a file nor a folder.`);
        return [path];
    });
    const sums = (0,external_node_crypto_.createHash)("sha256");
    const files = [];
    for (const path of paths.sort()) {
        const content = await (0,promises_.readFile)((0,external_node_path_.join)(folder, path));
        sums.update(`${(0,external_node_crypto_.createHash)("sha256").update(content).digest("hex")}  ${path}\n`);
        files.push([path, content.length]);
    }
    return { digest: `sha256-${sums.digest("hex")}`, files };
}

;// CONCATENATED MODULE: ./packages/engines/src/deliver.ts








/**
 * The folder whose node_modules holds the pinned slice of an engine: from the tool cache, else verified and put there from
 * the Actions cache or npm. Safe while other processes do the same.
 */
async function deliver(name, pin, delivery) {
    const platform = delivery.platform ?? hostPlatform();
    const slice = pin.slices[platform];
    if (slice === undefined)
        throw unsupported(name, pin, platform);
    const home = (0,external_node_path_.join)(delivery.toolCache, "mlops-engines", name, pin.version, platform);
    const say = (how) => delivery.say(`${name} ${pin.version} for ${platform}: ${how}`);
    try {
        if (await isComplete(home, slice.digest))
            say("from the tool cache");
        else
            await bring(slice, platform, home, cacheKey(name, pin.version, platform, slice), { ...delivery, say });
    }
    catch (error) {
        throw diskFailure(error, delivery);
    }
    return home;
}
async function bring(slice, platform, home, key, delivery) {
    const { cache, say } = delivery;
    const stage = await openStage(home);
    try {
        const begun = performance.now();
        const took = () => `in ${((performance.now() - begun) / 1_000).toFixed(1)} s`;
        const packages = (0,external_node_path_.join)(stage, "node_modules");
        const restored = cache === null ? null : await restore(cache, key, packages, slice, say);
        if (restored !== null) {
            await publish(stage, home, restored);
            return say(`from the Actions cache ${took()}`);
        }
        const bytes = await download(slice.packages, platform, stage, delivery);
        const tree = await treeOf(packages);
        if (tree.digest !== slice.digest) {
            throw new Error(`the slice of ${key} has the digest ${tree.digest}, but ${slice.digest} is pinned`);
        }
        await publish(stage, home, tree);
        say(`downloaded, ${(bytes / 1e6).toFixed(1)} MB ${took()}`);
        await cache
            ?.save(key, (0,external_node_path_.join)(home, "node_modules"))
            .catch((error) => say(`not kept in the Actions cache: ${messageOf(error)}`));
    }
    finally {
        await (0,promises_.rm)(stage, { recursive: true, force: true });
    }
}
/**
 * Fills a folder from the cache. Any job that may write the cache may have written the entry, and this is native code: it
 * counts only when every byte is the pinned one.
 */
async function restore(cache, key, packages, { digest }, say) {
    try {
        const folder = await cache.restore(key);
        if (folder === null)
            return null;
        await (0,promises_.cp)(folder, packages, { recursive: true, verbatimSymlinks: true });
        const tree = await treeOf(packages);
        if (tree.digest === digest)
            return tree;
        say(`the entry ${key} of the Actions cache does not hold what is pinned and is not used; delete it`);
    }
    catch (error) {
        say(`the entry ${key} of the Actions cache cannot be read: ${messageOf(error)}`);
    }
    await (0,promises_.rm)(packages, { recursive: true, force: true });
    return null;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Ends with the digest, so that other pins never meet an older entry. */
function cacheKey(name, version, platform, { digest }) {
    return `mlops-engines-${name}-${version}-${platform}-${digest}`;
}
function unsupported(name, { version, slices }, platform) {
    return new user_error/* UserError */.y(`There is no build of ${name} ${version} for ${platform}.`, {
        remedy: `Run the job on one of ${Object.keys(slices).join(", ")}.`,
    });
}


/***/ })

};
