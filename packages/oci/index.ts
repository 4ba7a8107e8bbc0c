export { type CredentialProvider, type Credentials, firstCredentials } from "./src/access/credentials.ts";
export { type DockerCredentialsOptions, dockerCredentials } from "./src/access/docker-credentials.ts";
export { type Blob, blobOfBytes, blobOfFile, type PendingBlob } from "./src/content/blob.ts";
export { type Descriptor, formatPlatform, type Platform } from "./src/content/descriptor.ts";
export { digestOf, isDigest } from "./src/content/digest.ts";
export { type Compression, type Family, mediaTypes } from "./src/content/media-types.ts";
export { type CopiedImage, type CopiedTag, type CopyOptions, copyImage } from "./src/copy-image.ts";
export { RegistryRefusal } from "./src/http/registry-failure.ts";
export { type ArtifactOptions, buildArtifact } from "./src/image/build-artifact.ts";
export { buildImage, type ImageOptions } from "./src/image/build-image.ts";
export { buildIndex } from "./src/image/build-index.ts";
export type {
  Artifact,
  BaseImage,
  History,
  Image,
  ImageConfig,
  ImageIndex,
  Manifest,
  RunConfig,
} from "./src/image/image.ts";
export { readFiles } from "./src/image/read-files.ts";
export type { ImageSource, Repository, UploadOptions } from "./src/image/repository.ts";
export { createLayer } from "./src/layer/create-layer.ts";
export type { Layer, LayerEntry, LayerOptions, Owner } from "./src/layer/layer.ts";
export { openLayout } from "./src/layout/layout.ts";
export { type LayoutWritten, writeLayout } from "./src/layout/write-layout.ts";
export { pullImage } from "./src/pull-image.ts";
export {
  type Pushed,
  type PushedLayer,
  type PushOptions,
  type PushProgress,
  pushImage,
  sendBlob,
} from "./src/push-image.ts";
export { checkTag, formatReference, parseReference, type Reference } from "./src/registry/reference.ts";
export { openRegistries, type Registries } from "./src/registry/registries.ts";
export { createRegistry, type Registry } from "./src/registry/registry.ts";
export type { RegistryOptions } from "./src/registry/registry-options.ts";
export { namesRegistry, type RepositoryPlace, repositoryPlace } from "./src/registry/repository-place.ts";
export { type PushTag, type SetTag, tagsToSet } from "./src/tags.ts";
