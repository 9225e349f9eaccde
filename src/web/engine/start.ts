/**
 * Make ready to start workers: from the address that a site names, or from what the one file carries, packed.
 *
 * Because  a page opened from a disk may not read a second file, so the worker's code is in the page
 */
export async function workerStarter(): Promise<() => Worker> {
  const place = document.getElementById('engine')!;
  const { src } = place.dataset;
  const address = src ?? URL.createObjectURL(new Blob([await unpacked(place.textContent ?? '')], { type: 'text/javascript' }));
  return () => new Worker(address);
}

async function unpacked(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
