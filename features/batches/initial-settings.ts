import type { BatchView } from './view';

/** What the form of a batch proposes: what was said before, else today and the language of the page. */
export function initialSettings(
  { settings }: Pick<BatchView, 'settings'>,
  today: string,
  locale: string,
): Record<string, string> {
  const { action: _, ...said } = settings ?? { action: '' };
  return {
    day: today,
    locale,
    role: 'member',
    type: 'ordinary',
    ...(settings ? {} : { links: 'on' }),
    ...said,
  };
}
