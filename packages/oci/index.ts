export { type Blob, blobOfBytes, blobOfFile, type PendingBlob } from "./src/blob.ts";
export { type ArtifactOptions, buildArtifact } from "./src/build-artifact.ts";
export { buildImage, type ImageOptions } from "./src/build-image.ts";
export { buildIndex } from "./src/build-index.ts";
export { type CopiedImage, type CopiedTag, type CopyOptions, copyImage } from "./src/copy-image.ts";
export { createLayer } from "./src/create-layer.ts";
export { type CredentialProvider, type Credentials, firstCredentials } from "./src/credentials.ts";
export { type Descriptor, formatPlatform, type Platform } from "./src/descriptor.ts";
export { digestOf, isDigest } from "./src/digest.ts";
export { type DockerCredentialsOptions, dockerCredentials } from "./src/docker-credentials.ts";
export type { Artifact, BaseImage, History, Image, ImageConfig, ImageIndex, Manifest, RunConfig } from "./src/image.ts";
export type { Layer, LayerEntry, LayerOptions, Owner } from "./src/layer.ts";
export { openLayout } from "./src/layout.ts";
export { type Compression, type Family, mediaTypes } from "./src/media-types.ts";
export { pullImage } from "./src/pull-image.ts";
export {
  type Pushed,
  type PushedLayer,
  type PushOptions,
  type PushProgress,
  pushImage,
  sendBlob,
} from "./src/push-image.ts";
export { readFiles } from "./src/read-files.ts";
export { checkTag, formatReference, parseReference, type Reference } from "./src/reference.ts";
export { openRegistries, type Registries } from "./src/registries.ts";
export { createRegistry, type Registry, type RegistryOptions } from "./src/registry.ts";
export { RegistryRefusal } from "./src/registry-failure.ts";
export type { ImageSource, Repository, UploadOptions } from "./src/repository.ts";
export { namesRegistry, type RepositoryPlace, repositoryPlace } from "./src/repository-place.ts";
export { type PushTag, type SetTag, tagsToSet } from "./src/tags.ts";
export { type LayoutWritten, writeLayout } from "./src/write-layout.ts";
