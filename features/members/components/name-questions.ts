import type { ActionForm as Form } from '@/components/form/use-action-form';
import type { Locale } from '@/lib/locales';
import { questionText } from '../answer-text';
import type { CustomField } from '../custom';

/**
 * Tells the summary of errors what the fields of these questions are called, which stand in components of their own. To be asked where
 * they stand, by the component that holds the form; shows nothing.
 */
export function nameQuestions(form: Form, fields: readonly CustomField[], locale: Locale): null {
  for (const field of fields) form.field(`values.${field.id}`, questionText(field, locale));
  return null;
}
