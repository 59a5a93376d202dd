import { Page } from '@/app/page';

export const upward = Page;
