export { chooseModel, type ModelConfig } from "./src/choose-model.ts";
export { defaultConfig, noConfigFile, readConfigFile } from "./src/config-file.ts";
export { environmentRegistry, gitflowInputs, gitflowSettings } from "./src/gitflow.ts";
export { configJsonSchema } from "./src/json-schema.ts";
export { mergeInputs, placeOfSetting, settingInputs } from "./src/merge-inputs.ts";
export { type OpenLineageSettings, openLineageInputs, openLineageSettings } from "./src/openlineage.ts";
export type { Section } from "./src/overlay.ts";
export { packageInputs, packageSettings } from "./src/package.ts";
export type {
  EcrSettings,
  PackageSettings,
  PixelSettings,
  Platform,
  PythonIndex,
  ScanSettings,
} from "./src/package-settings.ts";
export { type Config, parseConfig } from "./src/parse-config.ts";
export { environmentNames, promotionSettings } from "./src/promotion.ts";
export { qualityInputs, qualitySettings } from "./src/quality.ts";
export type { CoverageLimits, NamedTool, QualitySettings } from "./src/quality-settings.ts";
export { registrationInputs, registrationSettings } from "./src/registration.ts";
export { registryInputs, registrySettings } from "./src/registry.ts";
export type {
  CardSettings,
  PromotionSettings,
  RegistrationSettings,
  RegistryHome,
  RegistrySettings,
} from "./src/registry-settings.ts";
export type {
  Baseline,
  ColumnType,
  DataSettings,
  GateSettings,
  ModelSettings,
  PredictionColumns,
  SliceSettings,
  Source,
} from "./src/settings.ts";
