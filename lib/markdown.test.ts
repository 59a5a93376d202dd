import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToHtml, markdownToText } from './markdown';

describe('text with marks', () => {
  it.each([
    ['**Salam** dostlar', '<p><strong>Salam</strong> dostlar</p>', 'Salam dostlar'],
    ['# Yığıncaq', '<h3>Yığıncaq</h3>', 'Yığıncaq'],
    ['- çay\n- plov', '<ul>\n<li>çay</li>\n<li>plov</li>\n</ul>', '• çay\n• plov'],
    ['3. çay\n4. plov', '<ol start="3">\n<li>çay</li>\n<li>plov</li>\n</ol>', '3. çay\n4. plov'],
    ['> söz', '<blockquote>\n<p>söz</p>\n</blockquote>', '> söz'],
    ['bir\niki', '<p>bir<br>\niki</p>', 'bir\niki'],
    ['a\n\n- b\n\nc', '<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>', 'a\n\n• b\n\nc'],
    ['<b>x</b> & y', '<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>', '<b>x</b> & y'],
    [
      '![x](https://a.example/b.png)',
      '<p>!<a href="https://a.example/b.png" rel="noopener noreferrer nofollow">x</a></p>',
      '!x (https://a.example/b.png)',
    ],
    [
      '[bura](https://a.example/ə)',
      '<p><a href="https://a.example/%C9%99" rel="noopener noreferrer nofollow">bura</a></p>',
      'bura (https://a.example/%C9%99)',
    ],
    [
      'https://a.example',
      '<p><a href="https://a.example" rel="noopener noreferrer nofollow">https://a.example</a></p>',
      'https://a.example',
    ],
    [
      'ad@a.example',
      '<p><a href="mailto:ad@a.example" rel="noopener noreferrer nofollow">ad@a.example</a></p>',
      'ad@a.example',
    ],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>', '[x](javascript:alert(1))'],
    ['[x](http://a.example)', '<p>[x](http://a.example)</p>', '[x](http://a.example)'],
    ['[x](data:text/html,a)', '<p>[x](data:text/html,a)</p>', '[x](data:text/html,a)'],
  ])('%j', (source, html, text) => {
    expect(markdownToHtml(source)).toBe(html);
    expect(markdownToText(source)).toBe(text);
  });

  it('puts what the caller makes of a mark in its place, and nowhere but in text', () => {
    const cite = (id: string) => `<sup>${id}</sup>`;
    expect(markdownToHtml('**Bir**[[cite:a-1]] <b> [[cite:]]', cite)).toBe(
      '<p><strong>Bir</strong><sup>a-1</sup> &lt;b&gt; [[cite:]]</p>',
    );
    expect(markdownToHtml('[x](https://a.example "[[cite:b]]")', cite)).toContain('title="[[cite:b]]"');
    expect(markdownToHtml('a[[cite:b]]')).toBe('<p>a[[cite:b]]</p>');
  });

  it('is its words where a link leads nowhere', () => {
    expect(markdownToHtml('[a]() [c](https://c.example)')).toBe(
      '<p>a <a href="https://c.example" rel="noopener noreferrer nofollow">c</a></p>',
    );
    expect(markdownToText('[a]()')).toBe('a');
  });

  it('never becomes an element or an address that nobody meant, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<script>',
        '<img src=x onerror=y>',
        '[a](',
        'javascript:x)',
        '](vbscript:x)',
        '**',
        '\n',
        '> ',
        '- ',
        '<',
        '"',
        '&#106;avascript:',
        '\\',
        '`',
        '![',
        '](https://a.example)',
        '<https://b.example>',
        '<javascript:x>',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const html = markdownToHtml(parts.join(''));
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name);
        const known = [
          'p',
          'br',
          'strong',
          'em',
          's',
          'a',
          'ul',
          'ol',
          'li',
          'blockquote',
          'h3',
          'h4',
          'h5',
          'h6',
          'hr',
          'code',
        ];
        expect(tags.filter((name) => !known.includes(name ?? ''))).toEqual([]);
        for (const [, url] of html.matchAll(/href="([^"]*)"/g)) expect(url).toMatch(/^(https:|mailto:)/i);
      }),
    );
  });
});
