/* How long a line of a sheet may be, and how many there may be; where a file is read too. */

export const longestLine = 500;
export const longestExamples = 2000;
/** More than a class could be taught in a year, many times over. */
export const mostLines = 400;
