/** WebKit keeps larger rows badly. */
export const partMax = 256 * 1024;
