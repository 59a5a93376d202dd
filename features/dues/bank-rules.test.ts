import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BankLine, type Candidate, findColumns, judge, readLine } from './bank-rules';

describe('the columns of a statement', () => {
  it.each([
    [
      ['Tarix', 'Göndərən', 'Təyinat', 'Məbləğ', 'Valyuta'],
      { day: 0, payer: 1, purpose: 2, amount: 3, currency: 4 },
    ],
    [
      ['№', 'Дата операции', 'Плательщик', 'Назначение платежа', 'Приход', 'Расход'],
      { reference: 0, day: 1, payer: 2, purpose: 3, credit: 4, debit: 5 },
    ],
    [
      ['Booking date', 'Name', 'Description', 'Paid in', 'Paid out'],
      { day: 0, payer: 1, purpose: 2, credit: 3, debit: 4 },
    ],
    [['ƏMƏLİYYAT TARİXİ', 'MƏDAXİL', 'MƏXARİC', 'AÇIQLAMA'], { day: 0, credit: 1, debit: 2, purpose: 3 }],
  ])('%j', (head, columns) => {
    expect(findColumns([['Bank'], [], head, ['28.11.2026']])).toEqual({ header: 2, columns });
  });

  it('are refused where day or amount is missing', () => {
    expect(
      findColumns([
        ['Göndərən', 'Məbləğ'],
        ['a', '5'],
      ]),
    ).toBeNull();
    expect(findColumns([])).toBeNull();
  });
});

describe('a line', () => {
  const columns = { day: 0, amount: 1, payer: 2, purpose: 3, currency: 4 };
  it.each([
    [['28.11.2026', '24,00', 'Ə', '', ''], { day: '2026-11-28', amount: 2400, problem: null }],
    [
      ['2026-11-28 14:05:00', '1 200,50', '', '', 'AZN'],
      { day: '2026-11-28', amount: 120_050, problem: null },
    ],
    [['28/11/2026', '-24', '', '', ''], { amount: null, problem: null }],
    [['11.2026', '24', '', '', ''], { problem: 'bank-day' }],
    [['Cəmi', '24', '', '', ''], { problem: 'bank-day' }],
    [['28.11.2026', 'iyirmi', '', '', ''], { problem: 'amount' }],
    [['28.11.2026', '24', '', '', 'RUB'], { problem: 'amount-currency' }],
    [['28.11.2026', '24 ₽', '', '', ''], { problem: 'amount-currency' }],
    [['28.11.2026', '12,345,6', '', '', ''], { problem: 'amount' }],
  ])('%j', (cells, line) => {
    expect(readLine(cells, columns, 'AZN')).toMatchObject(line);
  });

  it('that went out is no payment, in columns of its own too', () => {
    const split = { day: 0, credit: 1, debit: 2 };
    expect(readLine(['28.11.2026', '', '5'], split, 'AZN')).toMatchObject({ amount: null, problem: null });
    expect(readLine(['28.11.2026', '5', ''], split, 'AZN')).toMatchObject({ amount: 500, problem: null });
    expect(readLine(['28.11.2026', '5', '0,00'], split, 'AZN')).toMatchObject({ amount: 500, problem: null });
  });
});

const nara: Candidate = {
  id: 'nara',
  memberNumber: 'M-0042',
  spellings: [{ given: 'Nərgiz', surname: 'Əliyeva', patronymic: 'Rəşid qızı' }],
  expected: [2400],
};
const line = (payer: string, purpose = '', amount = 2400): BankLine => ({
  day: '2026-11-28',
  amount,
  payer,
  purpose,
  reference: '',
  problem: null,
});
const twin = { ...nara, id: 'twin', memberNumber: 'M-0043' };
const elder = { ...nara, id: 'elder', expected: [] };

describe('whose payment it is', () => {
  it.each([
    ['name and amount', line('ALIYEVA NARGIZ'), [nara], 'certain', ['name', 'amount']],
    [
      'name in Cyrillic, with the father',
      line('Алиева Наргиз Рашид кызы'),
      [nara],
      'certain',
      ['name', 'amount'],
    ],
    ['name alone', line('Əliyeva Nərgiz', '', 100), [nara], 'possible', ['name']],
    ['number and amount', line('', 'uzvluk haqqi m-0042 2026'), [nara], 'certain', ['number', 'amount']],
    ['number and name', line('Əliyeva Nərgiz', 'M-0042', 100), [nara], 'certain', ['number', 'name']],
    [
      'somebody else pays for her',
      line('Quliyev Tural', 'üzvlük Əliyeva Nərgiz'),
      [nara],
      'possible',
      ['purpose', 'amount'],
    ],
    ['two of one name', line('Əliyeva Nərgiz'), [nara, twin], 'possible', ['name', 'amount']],
    [
      'two of one name, one of whom owes it',
      line('Əliyeva Nərgiz'),
      [elder, nara],
      'certain',
      ['name', 'amount'],
    ],
    ['an initial', line('Əliyeva N.'), [nara], 'possible', ['name-like', 'amount']],
  ])('%s', (_, given, candidates, kind, reasons) => {
    const judged = judge(given, candidates);
    expect([judged.kind, judged.matches[0]?.reasons]).toEqual([kind, reasons]);
  });

  it('is nobody’s where only the amount or a year fits', () => {
    expect(judge(line('Quliyev Tural', '2026'), [{ ...nara, memberNumber: '2026' }])).toEqual({
      kind: 'unknown',
      matches: [],
    });
  });

  it('does not depend on the order of the candidates, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (payer, purpose) => {
        const asked = line(payer, purpose);
        expect(judge(asked, [nara, twin])).toEqual(judge(asked, [twin, nara]));
      }),
    );
  });
});
