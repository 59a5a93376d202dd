import { expect, it } from 'vitest';
import { azMonthOfYear, azOpenVowel, monthName, monthWithDay } from './months';

it('has the months of CLDR', () => {
  for (const locale of ['az', 'ru', 'en'] as const) {
    const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const withDay = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2019, month - 1, 18));
      expect(monthName(month, locale)).toBe(name.format(date));
      expect(withDay.format(date)).toContain(monthWithDay(month, locale));
    }
  }
  expect(monthName(13, 'az')).toBe('');
});

it('declines Azerbaijani months by vowel harmony', () => {
  const forms = [1, 2, 4, 6, 7, 8, 9].map(
    (month) => `${azMonthOfYear(month)}n${azOpenVowel(azMonthOfYear(month))}`,
  );
  expect(forms.join(' ')).toBe('yanvarına fevralına aprelinə iyununa iyuluna avqustuna sentyabrına');
});
