export const name = 'articles';
