export interface NoiseSpan {
  start: number;
  end: number;
  kind: 'menu' | 'share' | 'counter' | 'stamp' | 'rights' | 'credit';
}

/** What of a page does not belong to the article. */
export function noiseOf(_view: string): NoiseSpan[] {
  return [];
}
