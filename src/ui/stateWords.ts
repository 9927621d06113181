/** What has become of a gap or a question. */
export const stateWords = { open: 'Open', answered: 'Answered', closed: 'Closed' } as const;
