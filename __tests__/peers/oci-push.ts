import { buildImage, createLayer, createRegistry, dockerCredentials, pushImage } from "@mlops-actions/oci";

// Pushes an image of one layer a file, as a process of its own: `node oci-push.ts '<JSON>'`. Prints what was pushed and
// how much memory that took, in MiB, or what a user would read of an error.
interface Push {
  readonly host: string;
  readonly repository: string;
  readonly tag: string;
  readonly files: readonly string[];
  readonly insecure?: boolean;
  readonly home: string;
}

const { host, repository, tag, files, insecure = false, home } = JSON.parse(process.argv[2]!) as Push;
const layers = await Promise.all(
  files.map((file, index) =>
    createLayer([{ kind: "file", path: `opt/ml/model/${index}`, content: { file } }], { compression: "stored" }),
  ),
);
const platform = { os: "linux", architecture: "amd64" };
const image = buildImage({ base: null, layers, platform, config: {}, created: "1970-01-01T00:00:00Z" });
try {
  using registry = createRegistry({ host, insecure, credentials: dockerCredentials({ environment: {}, home }) });
  const options = { tags: [{ name: tag, moving: false }], concurrency: 1 };
  const pushed = await pushImage(image, registry.repository(repository), options);
  console.log(JSON.stringify({ ...pushed, mebibytes: process.resourceUsage().maxRSS / 1024 }));
} catch (error) {
  const { name, message, remedy } = error as Error & { readonly remedy?: string };
  console.log(JSON.stringify({ name, message, remedy }));
}
