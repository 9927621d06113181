import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import { asTask } from '../disk/tasks.ts';

/*
 * WebCrypto's AES-GCM and SHA-256 by the same library, without the way to another thread and back, which takes twenty
 * times as long as sealing a small segment. Everything else, and keys that are not for these two, goes to the real one.
 */

const real = crypto.subtle;
const tagBytes = 16;

class AesKey {
  readonly type = 'secret';
  readonly extractable: boolean;
  readonly algorithm = { name: 'AES-GCM', length: 256 };
  readonly usages: KeyUsage[];
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, extractable: boolean, usages: KeyUsage[]) {
    this.bytes = bytes;
    this.extractable = extractable;
    this.usages = usages;
  }
}

type Data = Uint8Array | ArrayBuffer;

const bytesOf = (data: Data) =>
  data instanceof Uint8Array ? data : new Uint8Array(data instanceof ArrayBuffer ? data : new ArrayBuffer(0));

export const quickSubtle = new Proxy(real, {
  get(_, name) {
    if (name in quick) return quick[name as keyof typeof quick];
    const held = real[name as keyof SubtleCrypto];
    return typeof held === 'function' ? held.bind(real) : held;
  },
});

const quick = {
  importKey(...asked: Parameters<SubtleCrypto['importKey']>) {
    const [format, data, algorithm, extractable, usages] = asked as unknown as [
      string,
      Data,
      string | { name: string },
      boolean,
      KeyUsage[],
    ];
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    if (format !== 'raw' || name !== 'AES-GCM') return real.importKey(...asked);
    return later(() => new AesKey(bytesOf(data).slice(), extractable, usages));
  },

  encrypt(params: AesGcmParams, key: CryptoKey | AesKey, plain: Data) {
    if (!(key instanceof AesKey)) return real.encrypt(params, key, plain as BufferSource);
    return later(() => {
      const cipher = createCipheriv('aes-256-gcm', key.bytes, params.iv as Uint8Array);
      if (params.additionalData) cipher.setAAD(params.additionalData as Uint8Array);
      const sealed = Buffer.concat([cipher.update(bytesOf(plain)), cipher.final(), cipher.getAuthTag()]);
      return bufferOf(sealed);
    });
  },

  decrypt(params: AesGcmParams, key: CryptoKey | AesKey, data: Data) {
    if (!(key instanceof AesKey)) return real.decrypt(params, key, data as BufferSource);
    return later(() => {
      const sealed = bytesOf(data);
      const at = sealed.length - tagBytes;
      try {
        const cipher = createDecipheriv('aes-256-gcm', key.bytes, params.iv as Uint8Array);
        if (params.additionalData) cipher.setAAD(params.additionalData as Uint8Array);
        cipher.setAuthTag(sealed.subarray(at));
        return bufferOf(Buffer.concat([cipher.update(sealed.subarray(0, at)), cipher.final()]));
      } catch {
        throw new DOMException('It does not open', 'OperationError');
      }
    });
  },

  digest(algorithm: string | { name: string }, data: Data) {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    if (name !== 'SHA-256') return real.digest(algorithm, data as BufferSource);
    return later(() => bufferOf(hash('sha256', bytesOf(data), 'buffer')));
  },
};

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

/** As a task of its own, so that a transaction that waits for it has ended, as in a browser. */
function later<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    asTask(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
  });
}
