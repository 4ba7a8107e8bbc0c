/** What a layer of an image is to it. */
export const layerRoles = ["base", "engine", "server", "configuration", "model", "other"] as const;
