import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  hash,
  hkdfSync,
  KeyObject,
  type webcrypto,
} from 'node:crypto';
import { asTask } from '../disk/tasks.ts';

/*
 * WebCrypto's AES-GCM, SHA-256 and the shared keys of two tablets by the same library, without the way to another
 * thread and back, which takes twenty times as long as sealing a small segment, and comes back when it likes.
 * Everything else, and keys that are not for these, goes to the real one.
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

/** What keys are made of: another tablet's point, or the secret that two share. */
class Material {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
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
    if (format !== 'raw' || !['AES-GCM', 'ECDH', 'HKDF'].includes(name)) return real.importKey(...asked);
    const bytes = bytesOf(data).slice();
    return later(() => (name === 'AES-GCM' ? new AesKey(bytes, extractable, usages) : new Material(bytes)));
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

  deriveBits(...asked: Parameters<SubtleCrypto['deriveBits']>) {
    const [params, own, length] = asked as unknown as [{ name: string; public: unknown }, CryptoKey, number];
    const { name, public: theirs } = params;
    if (name !== 'ECDH' || length !== 256 || !(theirs instanceof Material)) return real.deriveBits(...asked);
    return later(() => {
      const pair = createECDH('prime256v1');
      const { d = '' } = KeyObject.from(own as webcrypto.CryptoKey).export({ format: 'jwk' });
      pair.setPrivateKey(d, 'base64url');
      return bufferOf(pair.computeSecret(theirs.bytes));
    });
  },

  deriveKey(...asked: Parameters<SubtleCrypto['deriveKey']>) {
    const [params, secret, , extractable, usages] = asked as unknown as [
      HkdfParams,
      unknown,
      unknown,
      boolean,
      KeyUsage[],
    ];
    if (!(secret instanceof Material)) return real.deriveKey(...asked);
    const [salt, info] = [params.salt, params.info] as [Uint8Array, Uint8Array];
    return later(() => {
      const bytes = new Uint8Array(hkdfSync('sha256', secret.bytes, salt, info, 32));
      return new AesKey(bytes, extractable, usages);
    });
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
