/** Seeds that found a fault in the engine. They run first, for ever. */
export const onceFailed: number[] = [];
