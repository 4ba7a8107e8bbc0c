import { chooseModel, type ModelSettings, mergeInputs, parseConfig } from "@mlops-actions/config";

/** The settings of a model of this file, with these inputs. */
export function settingsOf(text: string, name?: string, inputs: Record<string, string> = {}): ModelSettings {
  const { model } = chooseModel(parseConfig(text, "mlops.yml"), name);
  return mergeInputs(model, new Map(Object.entries(inputs)));
}
