'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addFile } from './commands/add-file';
import { createAnnouncement } from './commands/create';
import { deleteAnnouncement } from './commands/delete';
import { publishAnnouncement } from './commands/publish';
import { removeFile } from './commands/remove-file';
import { resumeAnnouncement } from './commands/resume';
import { sendAnnouncement } from './commands/send';
import { sendTest } from './commands/send-test';
import { stopAnnouncement } from './commands/stop';
import { tickCalled } from './commands/tick-called';
import { unpublishAnnouncement } from './commands/unpublish';
import { untickCalled } from './commands/untick-called';
import { updateAnnouncement } from './commands/update';

const place = ({ locale, organization }: RequestContext, rest: string) =>
  `/${locale}/manage/${organization?.slug}/announcements${rest}`;
const page = (notice: string, part = '', anchor = '') => ({
  done: ({ id }: { id: string }, request: RequestContext) =>
    place(request, `/${id}${part}?notice=${notice}${anchor}`),
});

const create = toAction(createAnnouncement, page('announcement-saved'));
const update = toAction(updateAnnouncement, page('announcement-saved'));
const list = (notice: string) => ({
  done: (_result: unknown, request: RequestContext) => place(request, `?notice=${notice}`),
});
const remove = toAction(deleteAnnouncement, list('announcement-deleted'));
const add = toAction(addFile, { file: 'file', ...page('attachment-added', '', '#files') });
const takeOff = toAction(removeFile, page('attachment-removed', '', '#files'));
const test = toAction(sendTest, page('announcement-tested', '/send'));
const send = toAction(sendAnnouncement, {
  done: (result, request) =>
    place(
      request,
      `/${result.id}?notice=${'at' in result ? 'announcement-scheduled' : 'announcement-started'}`,
    ),
});
const stop = toAction(stopAnnouncement, page('announcement-stopped'));
const resume = toAction(resumeAnnouncement, page('announcement-resumed'));
const publish = toAction(publishAnnouncement, page('published'));
const unpublish = toAction(unpublishAnnouncement, page('unpublished'));
const tick = toAction(tickCalled, page('announcement-called', '', '#unreached'));
const untick = toAction(untickCalled, page('announcement-not-called', '', '#unreached'));

export async function createAnnouncementAction(state: FormState, data: FormData) {
  return create(state, data);
}
export async function updateAnnouncementAction(state: FormState, data: FormData) {
  return update(state, data);
}
export async function deleteAnnouncementAction(state: FormState, data: FormData) {
  return remove(state, data);
}
export async function addFileAction(state: FormState, data: FormData) {
  return add(state, data);
}
export async function removeFileAction(state: FormState, data: FormData) {
  return takeOff(state, data);
}
export async function sendTestAction(state: FormState, data: FormData) {
  return test(state, data);
}
export async function sendAnnouncementAction(state: FormState, data: FormData) {
  return send(state, data);
}
export async function stopAnnouncementAction(state: FormState, data: FormData) {
  return stop(state, data);
}
export async function resumeAnnouncementAction(state: FormState, data: FormData) {
  return resume(state, data);
}
export async function publishAnnouncementAction(state: FormState, data: FormData) {
  return publish(state, data);
}
export async function unpublishAnnouncementAction(state: FormState, data: FormData) {
  return unpublish(state, data);
}
export async function tickCalledAction(state: FormState, data: FormData) {
  return tick(state, data);
}
export async function untickCalledAction(state: FormState, data: FormData) {
  return untick(state, data);
}
