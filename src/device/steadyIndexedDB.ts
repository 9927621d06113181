/*
 * WebKit loses its storage process now and then ("Connection to Indexed Database server lost"), and from then on
 * refuses every open of the same document and its workers until a reload. The factory of a fresh frame of the same
 * origin works at once, so an open that was refused like that makes the next one go through such a frame.
 */

/** IndexedDB that can be opened again after the connection was lost: the second try goes another way. */
export function steadyIndexedDB(own: () => IDBFactory, fresh: () => IDBFactory): IDBFactory {
  let found: IDBFactory | undefined;
  const now = () => found ?? own();
  return {
    open(...asked) {
      const request = now().open(...asked);
      request.addEventListener('error', () => {
        if (request.error?.name === 'UnknownError') found = fresh();
      });
      return request;
    },
    deleteDatabase: (name) => now().deleteDatabase(name),
    databases: () => now().databases(),
    cmp: (one, other) => now().cmp(one, other),
  };
}

// An earlier frame stays: another database may still be open through it.
function factoryOfFrame(): IDBFactory {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  return (frame.contentWindow as Window & typeof globalThis).indexedDB;
}

export const systemIndexedDB = steadyIndexedDB(() => globalThis.indexedDB, factoryOfFrame);
