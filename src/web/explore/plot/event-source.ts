/** A source in its parts: what it says, and where that stands. */
export interface SourceParts {
  /** An authors' judgement, a page with an address, or a work that is named by its title. */
  readonly kind: 'judgement' | 'page' | 'work';
  readonly text: string;
  /** Empty but for a page. */
  readonly address: string;
}

/**
 * Take a source apart, as scenario files write it.
 *
 * Example  sourceParts('Parade in Beijing: https://a.b/c') → { kind: 'page', text: 'Parade in Beijing', address: 'https://a.b/c' }
 */
export function sourceParts(source: string): SourceParts {
  if (source === 'judgement') return { kind: 'judgement', text: '', address: '' };
  const [, text, address] = /^(.*?):? *(https?:\/\/\S+)$/s.exec(source) ?? [];
  return address === undefined ? { kind: 'work', text: source, address: '' } : { kind: 'page', text, address };
}
