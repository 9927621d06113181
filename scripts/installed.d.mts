export function installed(root?: string): Promise<string>;
export function isInstalled(root: string): boolean;
export function isTooOld(version: string): boolean;
