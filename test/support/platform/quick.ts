import { quickSubtle } from './cipher.ts';
import { QuickAborter, QuickHeaders, QuickRequest, QuickResponse } from './requests.ts';
import { QuickBlob, QuickCompression, QuickDecompression } from './streams.ts';

/**
 * The parts of a browser that a handover goes through, by stand-ins that answer in this thread and always in the same
 * order. For a process that only simulates: it changes the globals. `quick.test.ts` holds them against the real ones.
 */
export function standInForPlatform(): void {
  const standIns = {
    crypto: { subtle: quickSubtle, getRandomValues: crypto.getRandomValues.bind(crypto) },
    AbortController: QuickAborter,
    Blob: QuickBlob,
    CompressionStream: QuickCompression,
    DecompressionStream: QuickDecompression,
    Headers: QuickHeaders,
    Request: QuickRequest,
    Response: QuickResponse,
  };
  // Through it each process that simulates would hear of every write of the others, and keep it until it has time.
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  for (const [name, value] of Object.entries(standIns)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
