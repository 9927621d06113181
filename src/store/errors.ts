/** A newer Redraft has written here. Reading goes on; writing would lose what it wrote. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/** Somebody has written for the unit, so it is not put away. */
export class UnitInUse extends Error {
  override name = 'UnitInUse';
}

/** The tablet has no room: nothing of the tap was written. */
export class TabletFull extends Error {
  override name = 'TabletFull';
}

/** The connection to the database is gone and does not come back; only opening the app again helps. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

/** Somebody cleared what the browser kept here while the app was open. */
export class StorageCleared extends Error {
  override name = 'StorageCleared';
}

/** Names the two failures that a person can do something about; the rest pass as they are. */
export function asRefusal(error: unknown): unknown {
  for (let e = error; e instanceof Error; e = innerOf(e)) {
    if (e.name === 'QuotaExceededError') return new TabletFull('No room on this tablet', { cause: error });
  }
  return error;
}

// Dexie wraps the browser's error: an AbortError whose `inner` is the quota's.
function innerOf(error: Error): unknown {
  return 'inner' in error && error.inner ? error.inner : error.cause;
}
