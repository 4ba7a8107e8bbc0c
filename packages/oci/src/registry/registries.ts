import { createRegistry, type Registry } from "./registry.ts";
import type { RegistryOptions } from "./registry-options.ts";

/** Registries by their hosts, each opened once. */
export interface Registries extends Disposable {
  readonly open: (host: string) => Registry;
}

/** All of them are spoken to in one way. */
export function openRegistries(options: Omit<RegistryOptions, "host">): Registries {
  const opened = new Map<string, Registry>();
  return {
    open: (host) => {
      const registry = opened.get(host) ?? createRegistry({ host, ...options });
      opened.set(host, registry);
      return registry;
    },
    [Symbol.dispose]: () => {
      for (const registry of opened.values()) registry[Symbol.dispose]();
    },
  };
}
