import { kernel } from '@/server/kernel';

export const seen = kernel;
