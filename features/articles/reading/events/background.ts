import { remembering } from '@/lib/remember';
import type { Token } from '../text/tokens';

/** Life and not happening: birth, school, family, death. Words as in `Token.plain`. */
const LIFE =
  /^(?:anadan|dogul|dogum|helak|sehid$|dunyaya|bitirib|bitirmis|mezun|tehsil|oxuyub|evlen|ailelidir|vefat|rehmete|haqqa$|dunyasini|родил|родивш|рожден(?!ия$)|окончил|учил|женат|замуж|поступил|эмигрир|умер|сконча|погиб(?!ш)|ушел|отслужил|born$|graduated|studied|married|emigrated|immigrated|died|earned|retired)/;
/** `Her parents`, `həyat yoldaşı`: what they did is a life, too. */
const RELATIVE =
  /^(?:parents|mother|father|husband|wife|brother|sister|родители|мать|отец|муж|жена|брат|сестра|valideynleri|atasi|anasi|yoldasi|qardasi|bacisi)$/;
const OF_SOMEBODY = /^(?:his|her|their|its|его|ее|их|heyat|onun|ilde)$/;
/** Of people and of organizations. */
const MOVED = /^(?:kocub|переехал|moved|settled)/;
/** What an organization moves to. */
const PREMISES =
  /^(?:bina|ofis|zal|здани|помещени|особняк|зал[аеу]?$|building|premises|hall$|house$|rooms$|office|bar$|kitchen|library|school|shop$|store$|archive|буфет|кухн|кафе|библиотек|школ|редакци|кружок)/;
/** Work, home and honours: life too, unless something is held by the same words. */
const DAILY =
  /^(?:yasayir|calisir|isleyib|mukafat|medal|orden|teltif|живет|проживает|награжд|работал|работает|трудил|lives|lived|worked|awarded|served|arrived|came$|away$)/;
/** What an organization gives. */
const GIVER = /^(?:(?:icma|cemiyyet)n?in|(?:birliy|derney|merkez)in|общины|общества|клуба|землячества)$/;
const AWARD = /^(?:mukafat|medal|teltif|награжд|awarded)/;
/** History and the state, not this community. */
const HISTORY =
  /^(?:surgun|deportasiya|deported|deport|депортир|сослан|isgal$|isgal[i]?nd|muharibesi|войн[аыуе]|война|war$|soldiers|cinayet|occupied|massacred|invaded|invasion|вторжени|построен|built$|передан|emigrated|famine)/;
const US =
  /^(?:teskilat|cemiyyet|birlik|birliyi|icma|merkez|dernek|derney|konqres|muxtariyyat|muxtariyyet|alyans|fond|assosiasiya|diaspor|ev[id]n?|обществ[оау]|организаци|общин[аыуе]|автономи|землячеств|союз|центр|ассоциаци|диаспор|клуб|фонд|мы$|члены$|членов$|активист|волонтер|uzvler|fallar|fealla|ansambl|kollektiv|xor$|qrup(?:u)?$|komanda|heyet$|mekteb(?:in)?$|ансамбль$|хор$|коллектив$|команда$|делегация$|театр$|школа$|группа$|оно$|association|society|community|organi[sz]ation|club|centre|center|union|council|committee|members|volunteers|совместно$|jointly$|birge$|birlikde$|diaspora|ensemble|choir|troupe|dancers$|singers$|team$|league$|orchestra|school$|they$|group$|congress|foundation|circle$|guild$|brotherhood|sisterhood|fellowship$|federation|parish$|league$|братств|приход$|объединени|кружок$|we$)/;

/** Held an office, ran a thing: over years it is a part of a life. */
const TENURE =
  /^(?:rehberlik|sedrlik|basciliq|islemis|возглавля|руководил|занимал|являл|был[аи]?$|led$|chaired|headed|ran$|directed|edited)/;
const BORN = /^(?:anadan|dogul|dogum|dunyaya|родил|рожден|born$)/;

/** `In 1947 came the first picnic`. */
const isInverted = (clause: readonly string[], at: number) =>
  clause[at] === 'came' &&
  at < 3 &&
  (/^(?:the|a|an|our|its)$/.test(clause[at + 1] ?? '') || clause[at - 1] === 'then');

/** `The oven arrived`: a thing, of which it is told by an article. */
const isOfThing = (clause: readonly string[], at: number) =>
  clause[at] === 'arrived' &&
  /^(?:the|an?|our|its)$/.test(clause[at - 2] ?? '') &&
  !/^(?:family|couple|man|woman|boy|girl|parents|brothers|sisters|refugees|immigrants|settlers|workers|others)$/.test(
    clause[at - 1] ?? '',
  );

/**
 * Whether a dated clause tells of somebody's life. `made`: something was founded, or somebody elected, in it; `held`: it
 * names an event, and the day or month of it; `ours`: it speaks of the organization.
 */
export function isBiography(
  clause: readonly string[],
  { made, held, ours }: { made: boolean; held: boolean; ours: boolean },
): boolean {
  if (made) return clause.some((word) => BORN.test(word));
  const isOurs = ours && clause.some((word) => GIVER.test(word));
  const isAway = !ours && !clause.some((word) => PREMISES.test(word));
  return clause.some(
    (word, at) =>
      LIFE.test(word) ||
      (!held &&
        DAILY.test(word) &&
        !isInverted(clause, at) &&
        !isOfThing(clause, at) &&
        !(isOurs && AWARD.test(word))) ||
      (isAway && !held && MOVED.test(word) && !/^(?:it|been|was|were|be)$/.test(clause[at - 1] ?? '')) ||
      (!held && !ours && RELATIVE.test(word) && OF_SOMEBODY.test(clause[at - 1] ?? '')),
  );
}

/** Whether a dated clause tells of history. */
export function isBackground(clause: readonly string[], made: boolean): boolean {
  if (made) return false;
  return (
    clause.some((word) => HISTORY.test(word)) &&
    !clause.some((word) =>
      /^(?:il|donum|ildonum|годовщин|anniversary|hesr|elaqedar|xatire|anim|memory$|memorial|commemorat|памят|вспомина)/.test(
        word,
      ),
    )
  );
}

/** Whether a clause names an organization of the kind that an article is about. */
export function speaksOfUs(clause: readonly string[]): boolean {
  return clause.some((word) => US.test(word));
}

const GOVERNED = /^(?:в|во|из|от|для|у|к|при|с|со|о|об|of|in|at|to|for|by|with|from|into|about|against)$/;

const NOMINATIVE = /(?:община|[ая]ция|диаспора|автономия|команда|школа|группа)$/;

/** `Köçürdük`, `yazdıq`: what "we" did; not how we came, or lived. */
const isOurDeed = (plain: string) =>
  /^\p{L}{2,}d[iu][qk]$/u.test(plain) &&
  !/^(?:gel|koc(?!ur)|qayit|oxu|isle|evlen|yasa|dogul|bil|gor|et|idi|ol)/.test(plain);

/** `Our`, `qrupumuz`, `köçürdük`. */
const isOfOurs = remembering(
  (plain) => /^(?:its|our|наш[аеи]?|\p{L}{3,}[iu]m[iu]z)$/u.test(plain) || isOurDeed(plain),
  20_000,
);

/** Whether the organization itself, of which it is told where it is named, does something: it stands after no preposition. */
export function acts(
  tokens: readonly Token[],
  from: number,
  to: number,
  starts: ReadonlySet<number>,
  date: { from: number; to: number },
): boolean {
  // "In 1995 the dancers …": the preposition is that of the date.
  const isOfDate = (at: number) => at >= date.from - 1 && at < date.to;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const isIt =
      token.plain === 'it' &&
      /^(?:\p{L}+ed|had|held|ran|won|sang|took|gave|made|built|bought|moved|became|began|drew)$/u.test(
        tokens[at + 1]?.plain ?? '',
      );
    const isOwn = isOfOurs(token.plain);
    const isOurs = isIt || isOwn || US.test(token.plain) || starts.has(token.start);
    const isGoverned = [1, 2, 3].some(
      (step) => GOVERNED.test(tokens[at - step]?.plain ?? '') && !isOfDate(at - step),
    );
    // Of these the nominative alone ends so: no preposition governs it.
    if (isOurs && NOMINATIVE.test(token.plain)) return true;
    if (isOurs && !isGoverned && !/(?:d[ae]n?|n[ae])$/.test(token.plain)) return true;
  }
  return false;
}

/** Whether years are the time of somebody's office. */
export function isTenure(clause: readonly string[], { edtf }: { edtf: string }): boolean {
  return /^\d{4}\/\d{4}$/.test(edtf) && clause.some((word) => TENURE.test(word));
}
