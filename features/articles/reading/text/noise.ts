import type { Sentence } from './sentences';
import type { Token } from './tokens';

export interface NoiseSpan {
  start: number;
  end: number;
  kind: 'menu' | 'share' | 'counter' | 'stamp' | 'rights' | 'credit';
}

const words = (text: string) => text.split(' ');
/** Without the marks of Azerbaijani, as `Token.plain` is. */
const COUNTERS = words(
  'oxunub oxunma oxunus baxis baxilib baxislar goruntuleme просмотров просмотры просмотра прочитано views hits reads okunma comments комментариев комментарии serhler',
);
const SHARE = words(
  'facebook twitter whatsapp telegram vk odnoklassniki linkedin instagram youtube email print share tweet paylas paylasin поделиться твитнуть распечатать печать cap capet link copy copied viber messenger gonder x вконтакте одноклассники pinterest',
);
const MENU = new Set(
  words(
    'home about contact contacts news events gallery search login donate subscribe menu blog ana sehife haqqimizda elaqe xeberler xeber foto video qalereya axtar giris abune главная новости контакты контакт галерея поиск войти подписаться меню афиша о нас us cap yuxari чап et наверх photo photos archive arxiv архив english русский azerbaycanca',
  ),
);
const RIGHTS = [
  'huquqlari qorunur', 'huquqlar qorunur', 'istinad mutleqdir', 'istinad zeruri', 'istinad vacib', 'all rights reserved', 'copyright',
  'права защищены', 'ссылка обязательна', 'ссылка на сайт', 'ссылка на источник обязательна', 'гиперссылка', 'при использовании материалов',
  'istifade ederken', 'reproduction without permission',
]; // biome-ignore format: a table
const CREDITS = [
  'oxsar xeber', 'related:', 'more on this', 'bolmeye aid', 'updated:', 'обновлено', 'digər xeber', 'diger xeber', 'hemcinin oxu', 'читайте также', 'похожие', 'другие новости', 'read also', 'read more',
  'related articles', 'related posts', 'see also', 'разместил', 'разместила', 'gonderdi', 'foto:', 'фото:', 'photo:', 'photos:',
  'teqler', 'тэги', 'теги', 'tags', 'etiketler', 'previous', 'next article', 'предыдущая', 'следующая', 'leave a comment',
  'оставить комментарий', 'serh yaz', 'bolme:', 'kateqoriya:', 'категория:', 'category:', 'cookies', 'subscribe to', 'подпишитесь',
]; // biome-ignore format: a table

/** What kind of page noise a sentence or line is, if it is. */
export function noiseKind(tokens: Token[], sentence: Sentence): NoiseSpan['kind'] | null {
  const own = tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 40));
  const letters = own.filter(({ kind }) => kind === 'word');
  const numbers = own.filter(({ kind }) => kind === 'number');
  const plain = own
    .map(({ plain, spaced }) => (spaced ? ` ${plain}` : plain))
    .join('')
    .trim();
  if (sentence.to - sentence.from <= 40) {
    if (plain.startsWith('©') || RIGHTS.some((phrase) => plain.includes(phrase))) return 'rights';
  }
  if (letters.length <= 10 && CREDITS.some((phrase) => plain.startsWith(phrase))) return 'credit';
  if (letters.length === 2 && own[1]?.text === '.' && own.length <= 4 && !own[2]?.spaced) return 'credit';
  if (letters.length <= 3 && numbers.length > 0 && letters.some(({ plain }) => COUNTERS.includes(plain)))
    return 'counter';
  if (letters.length <= 1 && numbers.length >= 4 && own.some(({ text }) => text === ':')) return 'stamp';
  const shares = letters.filter(({ plain }) => SHARE.includes(plain.split('-')[0] ?? '')).length;
  if (letters.length > 0 && letters.length <= 12 && shares * 2 > letters.length) return 'share';
  const menu = letters.filter(({ plain }) => MENU.has(plain)).length;
  if (letters.length > 1 && menu >= letters.length * 0.7) return 'menu';
  const bars = own.filter(({ text }) => ['|', '»', '›', '/', '>'].includes(text)).length;
  if (letters.length >= 2 && letters.length <= 14 && bars >= 2 && menu > 0) return 'menu';
  return null;
}
