import sharp, { type Region } from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardName, type ShareCard, shareCardPng } from './share-card';

const card: ShareCard = {
  above: 'Bayram',
  title: 'Novruz bayramı',
  lines: ['20 mart 2031, 18:00', 'Mədəniyyət evi, Gəncə'],
  from: 'Nümunə Azərbaycan Cəmiyyəti',
  slug: 'numune',
  locale: 'az',
};
const LONG = 'Азербайджанское историко-просветительское общество имени Мамед Эмина Расулзаде '.repeat(4);

/** How many pixels of a part of the picture are dark, as letters are. */
async function ink(png: Buffer, part: Region): Promise<number> {
  const data = await sharp(png).extract(part).greyscale().raw().toBuffer();
  return data.filter((value) => value < 110).length;
}

describe('the picture beside a shared link', () => {
  it.each<[string, Partial<ShareCard>]>([
    ['Azerbaijani', {}],
    ['Russian with long names', { locale: 'ru', title: LONG, lines: [LONG, LONG], from: LONG }],
    ['English, cancelled', { locale: 'en', title: 'An evening of mugham', warning: 'Cancelled' }],
    ['a word without end', { title: 'ə'.repeat(300) }],
    ['signs of no typeface of ours', { title: '花火 🎉 ₼ ə Ж', from: '🎆' }],
  ])('is a PNG of 1200 × 630 with words and ornament below 300 KB: %s', async (name, values) => {
    const png = await shareCardPng({ ...card, ...values });
    if (process.env.CARDS) await sharp(png).toFile(`${process.env.CARDS}/${name.replaceAll(' ', '-')}.png`);
    const { format, width, height } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(png.length).toBeLessThan(300_000);
    expect(await ink(png, { left: 0, top: 0, width: 1200, height: 530 })).toBeGreaterThan(2_000);
    expect(await ink(png, { left: 0, top: 530, width: 1200, height: 100 })).toBeGreaterThan(20_000);
    // Nothing is drawn over the edge, and no line over the ornament.
    expect(await ink(png, { left: 1150, top: 0, width: 50, height: 530 })).toBe(0);
    expect(await ink(png, { left: 0, top: 500, width: 1200, height: 30 })).toBe(0);
  });

  it('has another name as soon as another word stands on it', () => {
    expect(cardName(card)).toBe(cardName({ ...card }));
    const others = [
      { title: 'Novruz' },
      { lines: ['21 mart'] },
      { locale: 'ru' },
      { warning: 'Ləğv edilib' },
    ];
    expect(new Set([card, ...others.map((other) => ({ ...card, ...other }))].map(cardName)).size).toBe(5);
  });
});
