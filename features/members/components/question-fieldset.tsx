import { Fieldset } from '@/components/form/fieldset';
import type { ActionForm as Form } from '@/components/form/use-action-form';
import type { Locale } from '@/lib/locales';
import type { CustomField } from '../custom';
import { CustomInput } from './custom-input';

type Props = { form: Form; fields: CustomField[]; locale: Locale; legend: string; hint?: string };

/** The organization's own questions on a form that asks other things too; nothing where there are none. */
export function QuestionFieldset({ form, fields, locale, legend, hint }: Props) {
  if (fields.length === 0) return null;
  return (
    <Fieldset legend={legend} hint={hint}>
      <div className="beside">
        {fields.map((field) => (
          <CustomInput key={field.id} form={form} field={field} locale={locale} />
        ))}
      </div>
    </Fieldset>
  );
}
