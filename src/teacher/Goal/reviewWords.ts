/** What a hot task says of a goal. */
export const reviewWords = { reached: 'Reached', 'keep-going': 'Not yet, keep going' } as const;
