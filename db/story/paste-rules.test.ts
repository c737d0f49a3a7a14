import { expect, test } from '@playwright/test';
import { Body, plainText } from './body-rules.ts';
import { MOST_PASTED, pastedHtml } from './paste-rules.ts';

function clean(html: string) {
  const { blocks, pictures } = pastedHtml(html);
  return { body: Body.parse({ type: 'doc', content: blocks }), pictures };
}
const kinds = (html: string) => clean(html).body.content.map(({ type }) => type);

const WORD = `<html xmlns:o="urn:x"><head><style>p{color:red}</style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=EN-GB>
<h1>Harbour <span style='font-weight:bold'>plans</span><o:p></o:p></h1><p class=MsoNormal>Plain <b style='mso-bidi-font-weight:normal'>bold</b>
<i>italic</i> <a href="https://example.org/">link</a><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>First</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>Second</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span> </span></span>One</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Year</p></td><td>Boats</td></tr><tr><td colspan=2>Both</td></tr><tr><td>1990</td></tr></table>
<img src="file:///C:/x.png"><v:imagedata src="x"></v:imagedata></body></html>`;

test('Word gives headings, lists, tables, bold, italic and links, and none of its own marks', () => {
  const { body, pictures } = clean(WORD);
  expect(body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'table']);
  expect(plainText(body)).toBe('Harbour plans\nPlain bold italic link\nFirst\nSecond\nOne\nYear\tBoats\nBoth\t\n1990\t');
  expect(JSON.stringify(body)).not.toMatch(/Mso|style|·/);
  expect(pictures).toBe(1);
});

test('the first heading of a paste is one, and those below it stand below it', () => {
  const levels = (html: string) => clean(html).body.content.map((block) => (block.type === 'heading' ? block.attrs.level : 0));
  expect(levels('<h3>One</h3><p>x</p><h4>Two</h4><h5>Three</h5><h3>Four</h3>')).toEqual([2, 0, 3, 3, 2]);
  expect(levels('<h6>Alone</h6>')).toEqual([2]);
  expect(levels('<h3>Early</h3><h2>One</h2><h3>Two</h3>')).toEqual([2, 2, 3]);
  expect(levels('<h1>One</h1><h2>Two</h2><h3>Three</h3>')).toEqual([2, 2, 3]);
});

const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700">Title</span></h2>
<p dir="ltr"><span style="font-weight:400;font-style:normal">Plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> italic</span></p><br />
<ol><li><p><span>One</span></p><ul><li>inner</li></ul></li><li>Two</li></ol></b>`;

test('Google Docs’ bold is in its styles, and the bold around everything is none', () => {
  const { body } = clean(DOCS);
  expect(body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'orderedList']);
  expect(body.content[1]).toMatchObject({
    content: [{ text: 'Plain ' }, { text: 'bold', marks: [{ type: 'bold' }] }, { text: ' italic', marks: [{ type: 'italic' }] }],
  });
  expect(plainText(body)).toBe('Title\nPlain bold italic\nOne\ninner\nTwo');
});

test('scripts, styles, frames and pictures leave nothing, links lead nowhere that runs', () => {
  const { body, pictures } = clean(
    `<p onclick="x()">a <a href="javascript:alert(1)">b</a></p><script>c()</script><style>d</style><svg><text>e</text></svg><iframe src="x">f</iframe><img src="data:image/png;base64,AAAA"><img src=x onerror=y>`,
  );
  expect(plainText(body)).toBe('a b');
  expect(JSON.stringify(body)).not.toContain('link');
  expect(pictures).toBe(2);
});

test('tables fifty deep become one, words outside blocks become paragraphs, two breaks begin one', () => {
  const deep = `${'<table><tr><td>x</td><td>'.repeat(50)}end${'</td></tr></table>'.repeat(50)}`;
  const { body } = clean(deep);
  expect(body.content.map(({ type }) => type)).toEqual(['table']);
  expect(plainText(body).match(/x|end/g)?.length).toBe(51);
  expect(kinds('loose <b>words</b><p>and a paragraph</p>tail')).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(kinds('one<br><br>two<br>still two')).toEqual(['paragraph', 'paragraph']);
  expect(kinds('<table><tr><td><p>layout</p><p>only</p></td></tr></table>')).toEqual(['paragraph', 'paragraph']);
});

test('whatever is malformed is still a body', () => {
  for (const html of [
    '',
    '<',
    '<<<>>>',
    '<p',
    '<ul><ul><li>',
    '<table><table>',
    '<li>alone',
    '<td>alone',
    `${'<div>'.repeat(5000)}deep`,
    '\u0000<p>\u0000x',
    '<h1></h1><ul></ul>',
  ])
    expect(() => clean(html), html.slice(0, 20)).not.toThrow();
  expect(plainText(clean(`${'<div>'.repeat(5000)}deep`).body)).toBe('deep');
});

test('as much of Word’s HTML as is taken is clean in a time that grows with it and no faster', () => {
  const row = `<p class=MsoNormal style='margin:0cm;font-size:12.0pt'><span lang=EN-GB style='font-family:"Times New Roman"'>Some words of a long report <b>and more</b>.<o:p></o:p></span></p>`;
  const most = Math.floor(MOST_PASTED / row.length);
  const spanOf = (rows: number) => {
    const began = process.cpuUsage();
    expect(pastedHtml(row.repeat(rows)).blocks.length).toBe(rows);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  spanOf(Math.floor(most / 10));
  expect(most).toBeGreaterThan(5000);
  expect(spanOf(most) / spanOf(Math.floor(most / 10))).toBeLessThan(40);
});

test('a cell over several rows keeps its column: what stands beside it below does not move', () => {
  const { body } = clean(`<table><tr><th>Port</th><th>Year</th><th>Boats</th></tr><tr><td rowspan=2>Bergen</td><td>1990</td><td>41</td></tr>
<tr><td>2000</td><td>38</td></tr><tr><td rowspan=9 colspan=2>Oslo</td><td>7</td></tr><tr><td>8</td></tr></table>`);
  expect(plainText(body)).toBe('Port\tYear\tBoats\nBergen\t1990\t41\n\t2000\t38\nOslo\t\t7\n\t\t8');
});

test('links lead where they led before Google Docs or Outlook wrote them anew, and nowhere that runs', () => {
  const inner = encodeURIComponent('https://example.org/a?b=c&d=e');
  const linked = (href: string) => JSON.stringify(clean(`<p><a href="${href}">x</a></p>`).body);
  for (const href of [
    `https://www.google.com/url?q=${inner}&amp;sa=D&amp;source=editors&amp;ust=1`,
    `https://eur01.safelinks.protection.outlook.com/?url=${inner}&amp;data=05`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${inner}`)}`,
  ])
    expect(linked(href), href).toContain('"https://example.org/a?b=c&d=e"');
  expect(linked('https://www.google.com/url?q=javascript:alert(1)')).toContain('"https://www.google.com/url?q=javascript:alert(1)"');
  expect(linked('https://www.google.com/search?q=https://example.org')).toContain('google.com/search');
});

test('figures set high or low stay so, where there are signs for them', () => {
  const words = (html: string) => plainText(clean(html).body);
  expect(words('<p>H<sub>2</sub>O, x<sup>2</sup>, Ca<sup>2+</sup>, 1<sup>st</sup></p>')).toBe('H₂O, x², Ca²⁺, 1st');
  expect(words('<p><span>CO</span><span style="font-size:0.6em;vertical-align:sub">2</span></p>')).toBe('CO₂');
});

test('lists in lists keep all words in their order', () => {
  expect(plainText(clean('<ul><li>one<ul><li>two<ol><li>three</li></ol>four</li></ul>five</li><li>six</li></ul>').body)).toBe(
    'one\ntwo\nthree\nfour\nfive\nsix',
  );
});

test('signs that reorder text do not come in', () => {
  expect(plainText(clean('<p>pay \u202e001\u202c now\u2066</p>').body)).toBe('pay 001 now');
});
