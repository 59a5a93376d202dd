import { jobs } from '@/composition';

export const stray = jobs;
