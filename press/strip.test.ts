import { expect, test } from '@playwright/test';
import { strip } from './strip.ts';

test("the framework's scripts and preloads go, wherever they stand", () => {
  const page =
    '<!DOCTYPE html><html><head><link rel="preload" as="script" href="/_next/a.js"/><link rel="modulepreload" href="/b.js"><link rel="stylesheet" href="/c.css"/><script src="/_next/a.js" async=""></script><script src="/_next/p.js" noModule=""></script></head><body><p>Text</p><script>self.__next_f.push([1,"<p>not a paragraph</p>"])</script></body></html>';
  expect(strip(page)).toBe('<!DOCTYPE html><html><head><link rel="stylesheet" href="/c.css"/></head><body><p>Text</p></body></html>');
});

test("JSON-LD and the paper's own modules stay", () => {
  const kept = '<script type="application/ld+json">{"name":"<\\/script> & <!-- x"}</script><script type="module" src="/enhance/share.js"></script>';
  expect(strip(kept)).toBe(kept);
  expect(strip('<script type="module" src="https://elsewhere.example/enhance/x.js"></script><script type="module">1</script>')).toBe('');
});

test('comments and the empty boxes they stood in go; boxes with words stay', () => {
  expect(strip('<div hidden=""><!--$--><!--/$--></div><p>A<!-- -->B</p>')).toBe('<p>AB</p>');
  expect(strip('<div hidden=""><div hidden=""><script>1</script></div></div>')).toBe('');
  expect(strip('<div hidden=""><p>Later</p><!--x--></div>')).toBe('<div hidden=""><p>Later</p></div>');
  expect(strip('<div><!--x--></div>')).toBe('<div></div>');
});

test('words, entities and attributes are left byte for byte', () => {
  const words = '<p title="a &amp; &quot;b&quot;">1 &lt; 2 &amp; “quoted” مرحبا 👋 &#x27;</p><pre>\n two\n lines </pre><textarea><script>1</script></textarea>';
  expect(strip(words)).toBe(words);
});
