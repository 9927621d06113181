import type { FaultyLine } from './faultyCopy.ts';

/** Mistakes that others have made in earnest, put into a copy of our engine on purpose. */
export const faults: [what: string, lines: FaultyLine[]][] = [
  [
    // By the heads it would find what it has passed, and does when a feed has gaps; so it must trust the feed alone.
    'moves its place in the feed before it has applied what it covers, and looks no further',
    [
      {
        path: 'src/sync/lookRound.ts',
        line: '    followHints(run, table, await headsOf(run.store));',
        instead: '',
      },
      {
        path: 'src/sync/table.ts',
        line: '  await takeIn(run.store, arrival);',
        instead: `  if (cursor) await run.store.db.meta.put({ key: \`cursor/\${space}\`, value: cursor });
  await takeIn(run.store, arrival);`,
      },
    ],
  ],
  [
    'seals again what it sends again',
    [
      {
        path: 'src/sync/deliver.ts',
        line: '      if (there === undefined || isCut(there)) return adapter.put(name, body);',
        instead: `      if (attempt > 0) {
      const held = readEnvelope(body);
      const [key] = await run.keyring.keyFor(space, held.e);
      const { packed } = await pack(await open(held, key));
      return adapter.put(name, await seal(packed, held, key, run.store.random));
    }
    if (there === undefined || isCut(there)) return adapter.put(name, body);`,
      },
      {
        path: 'src/sync/deliver.ts',
        line: "import { Trouble } from './trouble.ts';",
        instead: "import { open, pack, seal } from './seal.ts';\nimport { Trouble } from './trouble.ts';",
      },
    ],
  ],
  [
    'reads absence as deletion',
    [
      {
        path: 'src/sync/push.ts',
        line: '  await forgetHome(run.store, space);',
        instead: `  await run.store.db.segments.where(':id').startsWith(\`\${space}/\${own.device}/\`).delete();
  await run.store.db.streams.delete(\`\${space}/\${own.device}\`);`,
      },
    ],
  ],
  [
    'does not send again what the endpoint has lost',
    [
      {
        path: 'src/sync/push.ts',
        line: '  await forgetHome(run.store, space);',
        instead: '  void forgetHome;',
      },
    ],
  ],
  [
    'lets the clock on the wall decide who was last',
    [
      {
        path: 'src/store/hybridClock.ts',
        line: '      if (now > ms || (isSeen && ms < timeMax)) {',
        instead: '      if (now !== ms) {',
      },
      {
        path: 'src/store/hybridClock.ts',
        line: '        ms = Math.max(now, ms + 1);',
        instead: '        ms = now;',
      },
    ],
  ],
];
