/** As package.json has it; the tests run without a build. */
export const version: string = import.meta.env?.VITE_VERSION ?? 'unbuilt';
