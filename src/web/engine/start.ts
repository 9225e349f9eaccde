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
  const letters = atob(text.trim());
  const bytes = new Uint8Array(letters.length);
  // A loop: `Uint8Array.from` with a function for each letter takes ten times as long.
  for (let k = 0; k < letters.length; k++) bytes[k] = letters.charCodeAt(k);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
