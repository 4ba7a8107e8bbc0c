import { assumedRole, type Role } from "./assumed-role.ts";
import { type ServiceConfig, type ServicePlace, serviceConfig } from "./service-config.ts";

/** Where a service is called, and as whom. */
export interface AwsPlace extends ServicePlace {
  /** Assumed with what credentials there are: another account's. */
  readonly role?: Role;
}

/** How to open a client of a service: `serviceConfig`, as the role if there is one. */
export function clientConfig(service: string, place: AwsPlace): ServiceConfig {
  const config = serviceConfig(service, place);
  return place.role === undefined ? config : { ...config, credentials: assumedRole(place.role, place) };
}
