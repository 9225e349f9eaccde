import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * Compute the SHA-256 of a text as UTF-8, 64 hexadecimal digits.
 *
 * Source   FIPS 180-4
 * Example  sha256Of('abc').slice(0, 8) === 'ba7816bf'
 */
export const sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
