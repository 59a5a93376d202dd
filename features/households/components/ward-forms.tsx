'use client';

import type { ReactNode } from 'react';
import { CustomValuesForm } from '@/features/members/components/custom-values-form';
import { ProfileForm, VisibilityForm } from '@/features/members/components/profile-forms';
import { answerForWardInput, chooseWardVisibilityInput, updateWardInput } from '../schema';
import { answerForWardAction, chooseWardVisibilityAction, updateWardAction } from '../ward-actions';

type Of<Form extends (props: never) => ReactNode> = Omit<Parameters<Form>[0], 'instead'> & { person: string };

/** Contacts and personal details of a minor for whom one may act. */
export function WardForm({ person, ...props }: Of<typeof ProfileForm>) {
  return <ProfileForm {...props} instead={{ action: updateWardAction, schema: updateWardInput, person }} />;
}

/** Who sees what of them. */
export function WardVisibilityForm({ person, ...props }: Of<typeof VisibilityForm>) {
  const instead = { action: chooseWardVisibilityAction, schema: chooseWardVisibilityInput, person };
  return <VisibilityForm {...props} instead={instead} />;
}

/** Their answers to the organization's own questions. */
export function WardAnswersForm({ person, ...props }: Of<typeof CustomValuesForm>) {
  const instead = { action: answerForWardAction, schema: answerForWardInput, person };
  return <CustomValuesForm {...props} instead={instead} />;
}
