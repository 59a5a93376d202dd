import 'server-only';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { Translate } from '@/server/i18n/translator';
import type { PersonData } from './hand-out';

interface Words {
  locale: Locale;
  zone: string;
  t: Translate;
  has: (key: string) => boolean;
  /** What the journal calls an action. */
  action: (name: string) => string;
}

/** All that is kept as one page that needs nothing else to be read. */
export function readablePage(
  organization: string,
  everybody: readonly PersonData[],
  at: Date,
  words: Words,
): string {
  const { t, locale, zone } = words;
  const people = everybody.map((person) => personPart(person, words)).join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${html(t('page.title', { organization }))}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1c1a17;background:#fffdf9}
h1,h2{line-height:1.2}h2{border-top:2px solid;padding-top:1rem;margin-top:2.5rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;
gap:.2rem 1rem;border-bottom:1px solid #ccc;padding-bottom:.6rem}dt{color:#5b5348}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #ddd;vertical-align:top}
@media(max-width:30rem){dl{grid-template-columns:1fr}}@media(prefers-color-scheme:dark){body{color:#eee;background:#1c1a17}dt{color:#b8ad9c}}</style></head>
<body><h1>${html(t('page.title', { organization }))}</h1>
<p>${html(t('page.made', { at: formatMoment(at, zone, locale, 'date-time') }))}</p>
<p>${html(t('page.others'))}</p>
${people}
</body></html>
`;
}

function personPart(person: PersonData, words: Words): string {
  const { t } = words;
  const topics = [...new Set(person.parts.map(({ topic }) => topic))];
  const parts = topics.map((topic) => {
    const rows = person.parts.filter((part) => part.topic === topic).flatMap((part) => part.rows);
    return `<h3>${html(t(`topic.${topic}`))}</h3>\n${rows.map((row) => rowList(row, words)).join('\n')}`;
  });
  return `<h2>${html(person.name)}</h2>\n${parts.join('\n')}\n${deedTable(person, words)}`;
}

function deedTable({ deeds }: PersonData, { t, action, locale, zone }: Words): string {
  const lines = deeds.map(
    ({ at, action: name, by }) =>
      `<tr><td>${html(formatMoment(new Date(at), zone, locale, 'date-time'))}</td><td>${html(action(name))}</td><td>${html(t(`by.${by}`))}</td></tr>`,
  );
  return `<h3>${html(t('page.deeds'))}</h3><p>${html(t('page.deedsExplained'))}</p>
<table><tr><th>${html(t('page.when'))}</th><th>${html(t('page.what'))}</th><th>${html(t('page.who'))}</th></tr>
${lines.join('\n')}</table>`;
}

function rowList(row: Record<string, unknown>, words: Words): string {
  const facts = Object.entries(row).map(
    ([column, value]) => `<dt>${html(labelOf(column, words))}</dt><dd>${html(textOf(value, words))}</dd>`,
  );
  return facts.length > 0 ? `<dl>${facts.join('')}</dl>` : '';
}

/** A column without a word of its own is named as the database names it. */
const labelOf = (column: string, { t, has }: Words): string =>
  has(`column.${column}`) ? t(`column.${column}`) : column.replaceAll('_', ' ');

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function textOf(value: unknown, words: Words): string {
  const { t, has, locale, zone } = words;
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) return value.map((one) => textOf(one, words)).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${labelOf(name, words)}: ${textOf(inner, words)}`)
      .join('\n');
  }
  const text = String(value ?? '');
  if (MOMENT.test(text)) return formatMoment(new Date(text), zone, locale, 'date-time');
  return /^[a-z-]{2,20}$/.test(text) && has(`value.${text}`) ? t(`value.${text}`) : text;
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPED[one] ?? one);
