import { expect, it } from 'vitest';
import { missingFacts, noticeBlocks } from './notice-rules';

it('says what is missing in a language, and nothing where the whole is in own words', () => {
  const draft = { responsible: 'Sədr', contact: null, retention: '', text: null };
  expect(missingFacts(null)).toEqual(['responsible', 'contact', 'retention']);
  expect(missingFacts(draft)).toEqual(['contact', 'retention']);
  expect(missingFacts({ ...draft, text: 'Öz sözümüz' })).toEqual([]);
});

it('reads headings, paragraphs and lists, and no HTML', () => {
  const text = '## Kim?\nBiz.\nBakıda.\n\n<b>Nə</b>\n- ad\n- ünvan\n## Haçan?\n- həmişə';
  expect(noticeBlocks(text)).toEqual([
    { kind: 'heading', text: 'Kim?' },
    { kind: 'paragraph', text: 'Biz.\nBakıda.' },
    { kind: 'paragraph', text: '<b>Nə</b>' },
    { kind: 'list', items: ['ad', 'ünvan'] },
    { kind: 'heading', text: 'Haçan?' },
    { kind: 'list', items: ['həmişə'] },
  ]);
  expect(noticeBlocks(' \n\n ')).toEqual([]);
});
