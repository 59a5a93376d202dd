import 'server-only';
import { nameIn } from '@/features/members/list-name';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { translator } from '@/server/i18n/translator';
import { ACCENT, FAINT, pdfDocument } from '@/server/pdf/document';
import { dayText, periodText } from './period-text';
import type { Receipt } from './view';

/** A receipt on half a sheet, in one of the three languages. */
export async function receiptFile(receipt: Receipt, locale: Locale): Promise<Uint8Array> {
  const t = await translator(locale, 'dues');
  const title = t('receipt.title', { number: receipt.number });
  const purpose =
    receipt.kind === 'donation'
      ? t('receipt.donation')
      : receipt.period
        ? t('receipt.duesOf', { period: periodText(receipt.period, locale, t) })
        : t('receipt.dues');
  const lines: [string, string][] = [
    [t('receipt.from'), nameIn(receipt.person, locale, 'given-first')],
    ...(receipt.person.memberNumber
      ? [[t('receipt.memberNumber'), receipt.person.memberNumber] as [string, string]]
      : []),
    [t('receipt.for'), purpose],
    [t('receipt.paidOn'), dayText(receipt.onDay, locale)],
    [t('receipt.how'), t(`method.${receipt.method}`)],
  ];
  return pdfDocument({ title, locale, paper: 'A5', isLandscape: true }, (sheet) => {
    const [x, width] = [42, sheet.width - 84];
    let y = sheet.text(receipt.organization[locale], {
      x,
      y: 38,
      width,
      size: 13,
      weight: 600,
      color: ACCENT,
    });
    y = sheet.text(title, { x, y: y + 10, width, size: 22, weight: 600 });
    sheet.rule({ x, y: y + 6, width });
    y += 20;
    for (const [label, value] of lines) {
      const below = sheet.text(label, { x, y: y + 1, width: 150, size: 10, color: FAINT });
      y = Math.max(below, sheet.text(value, { x: x + 160, y, width: width - 160, size: 12 })) + 3;
    }
    sheet.rule({ x, y: y + 6, width });
    sheet.text(t('receipt.amount'), { x, y: y + 20, width: 120, size: 10, color: FAINT });
    y = sheet.text(formatMoney(receipt.amount, receipt.currency, locale), {
      x: x + 160,
      y: y + 12,
      width: width - 160,
      size: 20,
      weight: 600,
    });
    if (receipt.takenBackOn) {
      const day = dayText(receipt.takenBackOn, locale);
      y = sheet.text(t('receipt.takenBack', { day }), {
        x,
        y: y + 6,
        width,
        size: 11,
        weight: 600,
        color: '#a3341f',
      });
    }
    const foot = sheet.height - 66;
    sheet.rule({ x: x + width - 190, y: foot, width: 190 });
    const below = sheet.text(receipt.author, { x: x + width - 190, y: foot + 6, width: 190, size: 10 });
    sheet.text(t('receipt.signature'), {
      x: x + width - 190,
      y: below,
      width: 190,
      size: 8,
      color: FAINT,
    });
    sheet.text(t('receipt.written', { day: dayText(receipt.writtenOn, locale) }), {
      x,
      y: foot + 6,
      width: 250,
      size: 10,
      color: FAINT,
    });
  });
}
