import { describe, expect, it } from 'vitest';
import { stripScripts } from './strip-scripts';

describe('stripScripts', () => {
  it.each([
    ['a program', '<p>a</p><script src="/x.js" async=""></script>', '<p>a</p>'],
    ['an inline program', '<script>self.__next_f.push([1,"<b>"])</script><p>a</p>', '<p>a</p>'],
    [
      'a preloaded program',
      '<link rel="preload" as="script" href="/x.js"/><link rel="stylesheet" href="/x.css"/>',
      '<link rel="stylesheet" href="/x.css"/>',
    ],
    ['marks of hydration', '<!--$--><p>a<!-- -->b</p><!--/$-->', '<p>ab</p>'],
    [
      'nothing of JSON-LD',
      '<script type="application/ld+json">{"@type":"Event"}</script>',
      '<script type="application/ld+json">{"@type":"Event"}</script>',
    ],
    [
      'nothing of text that speaks of scripts',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
  ])('takes %s', (_what, html, expected) => {
    expect(stripScripts(html)).toBe(expected);
  });
});
