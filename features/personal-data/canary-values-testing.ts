/** What the canary carries in every field; the search is for any of them, whatever the case. */
export const CANARIES = ['kanarya', 'канарейк', '994557777123', '+994 55 777 71 23'];
export const CANARY_EMAIL = 'kanarya.sarı@example.org'.replace('ı', 'i');
export const CANARY_NAME = { given: 'Kanarya', surname: 'Kanaryalı', patronymic: 'Kanarya oğlu' };
