import type { DirectorySettings } from "./directory/open-directory.ts";
import type { GitSettings } from "./git/git-settings.ts";
import type { MlflowSettings } from "./mlflow/settings.ts";
import type { Registry, RegistryEffects } from "./registry.ts";
import type { SagemakerSettings } from "./sagemaker/sagemaker-settings.ts";

/** Where versions are kept: one key, which names the home. */
export type RegistrySettings =
  | { readonly directory: DirectorySettings }
  | { readonly git: GitSettings }
  | { readonly sagemaker: SagemakerSettings }
  | { readonly mlflow: MlflowSettings };

/** Opens a home; what it is made of is loaded then, and nothing is written before the first registration. */
export async function openRegistry(settings: RegistrySettings, effects: RegistryEffects): Promise<Registry> {
  if ("directory" in settings) {
    const { openDirectory } = await import("./directory/open-directory.ts");
    return openDirectory(settings.directory, effects);
  }
  if ("sagemaker" in settings) {
    const { openSagemaker } = await import("./sagemaker/open-sagemaker.ts");
    return openSagemaker(settings.sagemaker, effects);
  }
  if ("mlflow" in settings) {
    const { openMlflow } = await import("./mlflow/open-mlflow.ts");
    return openMlflow(settings.mlflow, effects);
  }
  const { openGit } = await import("./git/open-git.ts");
  return openGit(settings.git, effects);
}
