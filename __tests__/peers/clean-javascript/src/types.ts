export const score: number = 1;
