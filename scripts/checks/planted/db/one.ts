import { kernel } from '@/server/kernel';

export const row = kernel;
