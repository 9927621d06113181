/**
 * Gives a file to the tablet's share sheet where that takes such files, and to its downloads everywhere else. It must
 * be called straight from a tap: a share sheet opens for nothing else.
 */
export async function handOut(content: Blob, name: string): Promise<'shared' | 'saved' | 'stopped'> {
  const file = new File([content], name, { type: 'application/octet-stream' });
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
    }
  }
  save(file);
  return 'saved';
}

function save(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // Safari reads it only after the tap is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
