import { kernel } from '@/server/kernel';

export const One = () => <p>{kernel}</p>;
