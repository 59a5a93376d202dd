import type { Document } from '../text/document';
import { isName, type PlaceSpan } from './patterns';
import { townAfter, townFrom } from './russian-forms';

const RU_NOT_TOWN =
  /^(?:союз|центр|дом|совет|институт|университет|обществ|комитет|интернет|парламент|сенат|министерств|посольств|конституци|бог|день|дня|дне$|год|нов|праздник|рождеств|пасх|новруз|сабантуй|масленниц|театр|библи|коран|кремл|церк|храм|мечет|школ|музе|клуб|зал|дум[аеуы]|фонд|гимнази|лице|колледж|академи|консерватори|филармони|отечеств|велик|перв|втор|госдум|правительств|верхов|конгресс|федераци|общин|област|республик|район|край|округ)/;

/** `в Нижнекамске`, `из Тамбова`: an unknown town, by the end of its name. */
export function ruAfterPreposition(doc: Document, at: number): PlaceSpan | null {
  const [before, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  if (!token || !isName(token) || !/^(?:в|во|из|под|около|близ)$/.test(before?.plain ?? '')) return null;
  if (isName(next) || RU_NOT_TOWN.test(token.plain) || token.allCaps) return null;
  if (/(?:ском|цком)$/.test(token.plain) && next?.kind === 'word') return null;
  const inMind = next?.kind === 'mark' && /^["«„]$/.test(next.text);
  const town =
    townFrom(token.text) ??
    (token.text.length > 4 && !inMind ? townAfter(before?.plain ?? '', token.text) : null);
  return town && town.length > 3 ? { name: town, from: at, to: at + 1, kind: 'city', confidence: 0.6 } : null;
}
