import type { MailTemplate } from '@/db/enums';

interface Placeholders {
  known: readonly string[];
  /** Without these the mail says too little. */
  needed: readonly string[];
}

/** What may stand in braces in a template, and what has to. Links are buttons below the text and cannot be forgotten. */
export const PLACEHOLDERS: Record<MailTemplate, Placeholders> = {
  invitation: { known: ['name', 'organization', 'inviter', 'days'], needed: ['organization'] },
  welcome: { known: ['name', 'organization'], needed: ['name'] },
  birthday: { known: ['name', 'organization'], needed: ['name'] },
  'dues-reminder': {
    known: ['name', 'organization', 'period', 'amount'],
    needed: ['period', 'amount'],
  },
};

/** A template with its values in place, ready to be set as a letter; the first paragraph is the greeting. */
export interface FilledTemplate {
  subject: string;
  paragraphs: string[];
}

export type TemplateValues = Record<string, string | number>;

const MARK = /\{([^{}\n]*)\}/g;

const marksIn = (text: string) => [...text.matchAll(MARK)].map(([, name = '']) => name);

/** What is wrong with the words of a template: a placeholder that nobody fills, or one that is missing. */
export function templateProblem(
  template: MailTemplate,
  words: { subject: string; text: string },
): {
  field: 'subject' | 'text';
  reason: 'template-unknown' | 'template-missing';
  placeholder: string;
} | null {
  const { known, needed } = PLACEHOLDERS[template];
  for (const field of ['subject', 'text'] as const) {
    const unknown = marksIn(words[field]).find((name) => !known.includes(name));
    if (unknown !== undefined) return { field, reason: 'template-unknown', placeholder: `{${unknown}}` };
  }
  const used = marksIn(`${words.subject} ${words.text}`);
  const missing = needed.find((name) => !used.includes(name));
  return missing ? { field: 'text', reason: 'template-missing', placeholder: `{${missing}}` } : null;
}

/** Puts the values in. A paragraph that says something nobody knows is left out; what a value holds is no placeholder. */
export function fillTemplate(
  words: { subject: string; text: string },
  values: TemplateValues,
): FilledTemplate {
  const fill = (text: string) =>
    text.replace(MARK, (mark, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : mark));
  const isKnown = (text: string) => marksIn(text).every((name) => values[name] !== '');
  return {
    subject: fill(words.subject),
    paragraphs: words.text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '' && isKnown(paragraph))
      .map(fill),
  };
}
