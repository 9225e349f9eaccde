import { closeSync, ftruncateSync, writeSync } from 'node:fs';

/** An open file to which is only ever added. */
export interface GrowingFile {
  write(bytes: Buffer): void;
  /** Take away what stands behind. */
  cut(): void;
  close(): void;
}

/** Write into an open file from a place on. Two who write the same write it to the same place. */
export function growingFile(file: number, from: number): GrowingFile {
  let at = from;
  return {
    write(bytes) {
      for (let written = 0; written < bytes.length; )
        written += writeSync(file, bytes, written, bytes.length - written, at + written);
      at += bytes.length;
    },
    cut: () => ftruncateSync(file, at),
    close: () => closeSync(file),
  };
}
