export const cut = {
