import { Gunzip } from 'fflate';

/*
 * Lines of text to a gzip file and back, a few of them in memory at a time. Reading promises every whole line that
 * comes before a cut or before damage, and then ends; the browser's own unpacking drops what it has when it fails.
 */

export async function packLines(lines: AsyncIterator<string>): Promise<Blob> {
  const utf8 = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(`${value}\n`));
    },
  });
  return new Response(text.pipeThrough(new CompressionStream('gzip'))).blob();
}

/** So much at a time that even the worst of packed bytes, a thousandfold, fit in memory. */
const slice = 16 * 1024;

export async function* linesOf(file: Blob, longest: number): AsyncGenerator<string> {
  const text = new TextDecoder('utf-8', { fatal: true });
  let unpacked: Uint8Array[] = [];
  const gunzip = new Gunzip((chunk) => void unpacked.push(chunk));
  let rest = '';
  for (let at = 0; at < file.size; at += slice) {
    const packed = new Uint8Array(await file.slice(at, at + slice).arrayBuffer());
    try {
      gunzip.push(packed);
      for (const chunk of unpacked) rest += text.decode(chunk, { stream: true });
    } catch {
      return;
    }
    unpacked = [];
    const lines = rest.split('\n');
    rest = lines.pop() as string;
    yield* lines;
    if (rest.length > longest) return;
  }
}
