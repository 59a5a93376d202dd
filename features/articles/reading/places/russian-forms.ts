const kept = new Map<string, string[]>();
const KEPT = 4000;

const with_ = (stem: string, endings: string) => endings.split(' ').map((ending) => stem + ending);

function declined(word: string): string[] {
  const stem = word.slice(0, -1);
  if (/(?:ий|ый)$/.test(word) && word.length > 4)
    return with_(word.slice(0, -2), 'ого ому им ым ом его ему ем');
  if (/ая$/.test(word)) return with_(word.slice(0, -2), 'ой ую');
  if (/яя$/.test(word)) return with_(word.slice(0, -2), 'ей юю');
  if (/ия$/.test(word)) return with_(stem, 'и ю ей');
  if (/а$/.test(word)) return with_(stem, /[гкхжчшщ]а$/.test(word) ? 'и е у ой' : 'ы е у ой ей');
  if (/я$/.test(word)) return with_(stem, 'и е ю ей ёй');
  if (/(?:ы|[гкх]и)$/.test(word)) return with_(stem, 'ам ами ах').concat(stem);
  if (/[вн]о$/.test(word)) return with_(stem, 'а у ом е');
  if (/ье$/.test(word)) return with_(stem, 'я ю ем');
  if (/й$/.test(word)) return with_(stem, 'я ю ем е');
  if (/ь$/.test(word)) return with_(stem, 'и ью я ю ем е');
  if (/[бвгджзклмнпрстфхчшщ]ец$/.test(word)) return with_(`${word.slice(0, -2)}ц`, 'а у ом ем е');
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return with_(word, 'а у ом е');
  return [];
}

/** A word of the name of a place in all its cases, as `Token.lower` has it. */
export function russianForms(word: string): string[] {
  const known = kept.get(word);
  if (known) return known;
  const yo = word.includes('ё') ? [word.replaceAll('ё', 'е')] : [];
  const forms = [...new Set([word, ...yo].flatMap((form) => [form, ...declined(form)]))];
  if (kept.size < KEPT) kept.set(word, forms);
  return forms;
}

const OUT_OF: readonly (readonly [RegExp, string])[] = [
  [/ы$/u, 'а'],
  [/(?<=[гкх])и$/u, 'а'],
  [/(?<=[бвгджзклмнпрстфх])а$/u, ''],
];
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/(?<=[гкх])е$/u, 'а'],
  [/(?<=[бвджзлмнпрстф])е$/u, ''],
  [/(?<=[бвгджзклмнпрстфх])у$/u, 'а'],
];

/** The name of an unknown town by the case that its preposition asks for: `из Анапы`, `в Искитиме`, `в Анапу`. */
export function townAfter(preposition: string, text: string): string | null {
  const ends = /^(?:из|близ|около)$/.test(preposition) ? OUT_OF : /^во?$/.test(preposition) ? INSIDE : [];
  const end = ends.find(([form]) => form.test(text));
  return end ? text.replace(end[0], end[1]) : null;
}

/** The name of an unknown town from the form after "in" or "from", where its end leaves no doubt. */
export function townFrom(text: string): string | null {
  const match =
    /^(.*(?:ск|цк|град|бург|горск|поль|штадт|абад|кент|ланд|форд|тон|берг|вилл|вилль|дорф|ов|ев|ин))(?:е|а|у|ом)$/u.exec(
      text,
    );
  return match?.[1] ?? null;
}
