import type { ConsentPurpose } from '@/db/enums';
import type { PaperForm } from '../view';

export interface PaperWords {
  title: string;
  lede: string;
  yes: string;
  no: string;
  signature: string;
  day: string;
  purpose: Record<ConsentPurpose, string>;
}

type Props = { forms: readonly PaperForm[]; wordsOf: (form: PaperForm) => PaperWords };

/** Forms to print, one on a page, each in the language of its person. */
export function PaperForms({ forms, wordsOf }: Props) {
  return forms.map((form) => {
    const words = wordsOf(form);
    return (
      <article
        className="mb-10 break-after-page border-line border-b pb-8 last:break-after-auto print:border-0"
        key={form.id}
        lang={form.locale}
      >
        <p>{form.organization}</p>
        <h2 className="my-3 text-xl">{words.title}</h2>
        <p className="font-medium">{form.name}</p>
        <p className="my-3">{words.lede}</p>
        <ol className="grid list-decimal gap-4 pl-6">
          {form.texts.map(({ purpose, text }) => (
            <li key={purpose}>
              <b>{words.purpose[purpose]}</b>
              <p>{text}</p>
              <p className="mt-1">
                ☐ {words.yes} &nbsp;&nbsp; ☐ {words.no}
              </p>
            </li>
          ))}
        </ol>
        <p className="mt-10 flex flex-wrap gap-x-10 gap-y-6">
          <span>{words.day}: ____________________</span>
          <span>{words.signature}: ______________________________</span>
        </p>
      </article>
    );
  });
}
