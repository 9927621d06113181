type Bytes = Uint8Array<ArrayBuffer>;

export function gzip(bytes: Bytes): Promise<Bytes> {
  const packed = streamOf(bytes).pipeThrough(new CompressionStream('gzip'));
  return collect(packed, Number.POSITIVE_INFINITY);
}

/** Stops unpacking at the limit, so that a small envelope cannot fill the tablet's memory. */
export function gunzip(bytes: Bytes, limit: number): Promise<Bytes> {
  return collect(streamOf(bytes).pipeThrough(new DecompressionStream('gzip')), limit);
}

function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new Blob([bytes]).stream();
}

async function collect(stream: ReadableStream<Bytes>, limit: number): Promise<Bytes> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    chunks.push(value);
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError(`More than ${limit} bytes`);
    }
  }
}

export function joined(chunks: Bytes[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
