import type { HomeKind } from '../../schema/homeKind.ts';

/** The kinds of home in a teacher's words, the usual one first. */
export const homeKindWords: Record<HomeKind, { name: string; what: string; address: string; hint: string }> =
  {
    redraft: {
      name: 'Redraft’s own endpoint',
      what: 'The program that comes with Redraft, on a computer of the school or the trust.',
      address: 'Address of home',
      hint: 'Usually the address that this app came from.',
    },
    folder: {
      name: 'A folder on a web server',
      what: 'WebDAV, a school cloud’s web folder, or any server that takes files by address.',
      address: 'Address of the folder',
      hint: 'A folder for Redraft alone, such as https://files.school.example/redraft',
    },
    couchdb: {
      name: 'CouchDB',
      what: 'A CouchDB server, which can also copy itself from school to school.',
      address: 'Address of the server',
      hint: 'Redraft makes its own databases there, one for each space.',
    },
    items: {
      name: 'A table behind a web address',
      what: 'json-server, PostgREST, or another store of JSON items.',
      address: 'Address of the table',
      hint: 'A table for Redraft alone, with the columns id, name, space, sort and body.',
    },
  };
