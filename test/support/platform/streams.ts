import { gunzipSync, gzipSync } from 'node:zlib';
import { asTask } from '../disk/tasks.ts';

/* Streams of one piece, and the gzip that goes through them, without the machinery for more. */

type Bytes = Uint8Array<ArrayBuffer>;

/** A body, or anything else that is all there. */
export class OnePiece {
  #left: Bytes | undefined;
  readonly #made: () => Bytes;

  constructor(made: () => Bytes) {
    this.#made = made;
  }

  getReader() {
    let isDone = false;
    return {
      read: () =>
        new Promise<{ done: boolean; value: Bytes | undefined }>((resolve, reject) => {
          asTask(() => {
            try {
              if (!isDone) this.#left = this.#made();
              const value = isDone || this.#left?.length === 0 ? undefined : this.#left;
              isDone = true;
              resolve({ done: value === undefined, value });
            } catch (error) {
              reject(error);
            }
          });
        }),
      cancel: async () => {
        isDone = true;
      },
    };
  }

  async *[Symbol.asyncIterator]() {
    const { value } = await this.getReader().read();
    if (value) yield value;
  }

  pipeThrough(through: { change(bytes: Bytes): Bytes }): OnePiece {
    return new OnePiece(() => through.change(this.#made()));
  }
}

/** Far above what any reader of ours takes. */
const maxOutputLength = 64 * 1024 * 1024;

const copied = (buffer: Buffer) => new Uint8Array(buffer) as Bytes;

export class QuickCompression {
  change = (bytes: Bytes) => copied(gzipSync(bytes));
}

export class QuickDecompression {
  change = (bytes: Bytes) => copied(gunzipSync(bytes, { maxOutputLength }));
}

const RealBlob = globalThis.Blob;

/** A blob of one piece of bytes, as gzip is fed with; a real one otherwise. */
export class QuickBlob {
  readonly #bytes: Bytes | undefined;

  constructor(parts: [Bytes], options?: BlobPropertyBag) {
    const [bytes] = parts;
    if (parts.length !== 1 || !(bytes instanceof Uint8Array) || options)
      // biome-ignore lint/correctness/noConstructorReturn: the real thing stands in for the stand-in.
      return new RealBlob(parts, options) as unknown as QuickBlob;
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes?.length ?? 0;
  }

  stream(): OnePiece {
    return new OnePiece(() => this.#bytes as Bytes);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (this.#bytes as Bytes).slice().buffer;
  }
}
