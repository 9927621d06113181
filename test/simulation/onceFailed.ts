/** Seeds that found a fault in the engine, and what it was. They run first, for ever. */
export const onceFailed: { seed: number; found: string }[] = [];
