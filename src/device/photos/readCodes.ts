import type { Pixels } from './straighten.ts';

interface Detector {
  detect(picture: ImageBitmap | HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** The browser's own reader of QR codes, where it has one. */
export async function ownReader(): Promise<Detector | undefined> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    const formats = (await Own?.getSupportedFormats()) ?? [];
    return Own && formats.includes('qr_code') ? new Own({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

/** The reader that comes with the app; undefined where there is no code to be read. */
export async function readPixels(
  { width, height, data }: Pixels,
  timeLimit: number,
): Promise<string | undefined> {
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR({ width, height, data }, { timeLimit });
  } catch {
    return undefined;
  }
}
