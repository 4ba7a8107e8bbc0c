export type { Answer } from "./src/answer.ts";
export type { Exchange } from "./src/http/exchange.ts";
export type { Instances } from "./src/instances.ts";
export { type Level, type Log, openLog } from "./src/log.ts";
export {
  type Description,
  type DescriptionInput,
  descriptionSchema,
  parseDescription,
} from "./src/models/description.ts";
export { type Traffic, trafficSchema } from "./src/models/traffic.ts";
export { Refusal } from "./src/refusal.ts";
export type { ModelServer, ServerOptions } from "./src/server.ts";
export type { Call, Service } from "./src/service.ts";
export { type Settings, settingsFrom } from "./src/settings.ts";
export { startModelServer } from "./src/start.ts";
