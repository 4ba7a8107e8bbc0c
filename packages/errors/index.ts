export { didYouMean } from "./src/did-you-mean.ts";
export { type Place, UserError } from "./src/user-error.ts";
export { placed, withPlace } from "./src/with-place.ts";
