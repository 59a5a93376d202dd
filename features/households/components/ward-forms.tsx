'use client';

import type { ReactNode } from 'react';
import { CustomValuesForm } from '@/features/members/components/custom-values-form';
import { ChangesForm, ProfileForm, VisibilityForm } from '@/features/members/components/profile-forms';
import {
  answerForWardInput,
  chooseWardVisibilityInput,
  requestWardChangesInput,
  updateWardInput,
} from '../schema';
import {
  answerForWardAction,
  chooseWardVisibilityAction,
  requestWardChangesAction,
  updateWardAction,
} from '../ward-actions';

type Of<Form extends (props: never) => ReactNode> = Omit<Parameters<Form>[0], 'instead'> & { person: string };

/** Contacts and personal details of a minor for whom one may act. */
export function WardForm({ person, ...props }: Of<typeof ProfileForm>) {
  return <ProfileForm {...props} instead={{ action: updateWardAction, schema: updateWardInput, person }} />;
}

/** What waits for approval when one asks for it on their behalf. */
export function WardChangesForm({ person, ...props }: Of<typeof ChangesForm>) {
  const instead = { action: requestWardChangesAction, schema: requestWardChangesInput, person };
  return <ChangesForm {...props} instead={instead} />;
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
