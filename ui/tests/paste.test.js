// What is pasted from Word, Outlook, LibreOffice and the web, cleaned.
import {expect, it} from 'vitest';
import {cleaned} from '../src/editor/paste.js';

const mark = (/** @type {string} */ text) =>
  `<span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>`;
/** @param {number} level @param {string} marker @param {string} text */
const word = (level, marker, text) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'>${mark(marker)}</span><![endif]>${text}<o:p></o:p></p>\n`;

it('makes lists of what Word pastes as paragraphs', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal><b>Conclusions</b> of\n the Board<o:p></o:p></p>
${word(1, '·', 'First')}${word(2, 'o', 'First inner')}${word(2, 'o', 'Second <i>inner</i>')}${word(1, '·', 'Second')}<p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal>After</p><!--EndFragment--></body></html>`;
  expect(cleaned(html)).toBe(
    '<p><strong>Conclusions</strong> of the Board</p>' +
      '<ul><li><p>First</p><ul><li><p>First inner</p></li><li><p>Second <em>inner</em></p></li></ul></li><li><p>Second</p></li></ul>' +
      '<p>After</p>',
  );
});

it('keeps the numbers of Word’s lists', () => {
  const html = word(1, '3.', 'Three') + word(2, 'a)', 'Three a') + word(1, '4.', 'Four');
  expect(cleaned(html)).toBe(
    '<ol start="3"><li><p>Three</p><ol><li><p>Three a</p></li></ol></li><li><p>Four</p></li></ol>',
  );
});

it('reads markers behind conditional comments, and typed ones', () => {
  expect(
    cleaned(
      `<p style="mso-list:l1 level1 lfo2"><!--[if !supportLists]--><span style="mso-list:Ignore">1.&nbsp;</span><!--[endif]-->One</p>`,
    ),
  ).toBe('<ol><li><p>One</p></li></ol>');
  expect(cleaned('<p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp; Typed</p>')).toBe('<ul><li><p>Typed</p></li></ul>');
});

it('takes headings, marks and links from Google Docs and the web', () => {
  expect(
    cleaned(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><h1><span>Head</span></h1><p dir="ltr"><span style="font-weight:700">Bold</span> <span style="font-style:italic">slanted</span> <a href="https://example.org/x">there</a> <a href="javascript:alert(1)">trap</a></p></b>',
    ),
  ).toBe('<h2>Head</h2><p><strong>Bold</strong> <em>slanted</em> <a href="https://example.org/x">there</a> trap</p>');
});

it('takes addresses in letters of any alphabet as they are stored', () => {
  expect(cleaned('<a href=" https://example.org/č|a ">there</a>')).toBe(
    '<p><a href="https://example.org/%C4%8D%7Ca">there</a></p>',
  );
});

it('takes LibreOffice’s lists, also those right in a list', () => {
  expect(cleaned('<ol start="2"><li><p style="line-height:100%">Two</p></li><ul><li><p>Inner</p></li></ul></ol>')).toBe(
    '<ol start="2"><li><p>Two</p><ul><li><p>Inner</p></li></ul></li></ol>',
  );
});

it('keeps what Word makes bold, whatever it says of right-to-left writing', () => {
  const html = `<b style='mso-bidi-font-weight:normal'>agreed</b> <i style='mso-bidi-font-style:normal'>slanted</i>`;
  expect(cleaned(`<p class=MsoNormal>${html}</p>`)).toBe('<p><strong>agreed</strong> <em>slanted</em></p>');
});

it('makes tables with a head, and unpacks those that only hold the page together', () => {
  expect(cleaned('<table border=1><tr><td><p>A</p></td><td><b>B</b></td></tr><tr><td>1<br>2</td></tr></table>')).toBe(
    '<table><tr><th><p>A</p></th><th><p><strong>B</strong></p></th></tr><tr><td><p>1<br>2</p></td><td></td></tr></table>',
  );
  expect(cleaned('<table><tr><td><table><tr><td>Dear all,</td></tr></table></td></tr></table>')).toBe(
    '<p>Dear all,</p>',
  );
});

it('lets no script, style, picture or frame through', () => {
  const html =
    '<p onclick="x()" style="color:red">A<script>alert(1)</script><img src="https://evil.example/t.gif" onerror="x()">' +
    '<iframe src="https://evil.example"></iframe><svg onload="x()"></svg><span style="display:none">hidden</span>B</p><style>p{}</style>';
  expect(cleaned(html)).toBe('<p>AB</p>');
});

it('parts lines at two breaks, and keeps one', () => {
  expect(cleaned('a<br>b<br><br>c<div>d</div><pre>e\nf</pre>')).toBe('<p>a<br>b</p><p>c</p><p>d</p><p>e</p><p>f</p>');
});

it('rebuilds what was copied in an editor: levels, source and spaces, and nothing else', () => {
  const own =
    '<h3 data-pm-slice="1 2 [&quot;evil&quot;,{}]" data-level="1" onclick="x()">Head <a href="https://example.org">a</a></h3>' +
    '<pre data-verbatim="" style="x">  &lt;b&gt;\n  two</pre><p>a  b<img src="x"> </p><h4 data-level="9">c</h4>';
  expect(cleaned(own)).toBe(
    '<h1 data-pm-slice="1 2 []">Head <a href="https://example.org">a</a></h1><pre>  &lt;b&gt;\n  two</pre><p>a  b </p><h3>c</h3>',
  );
  expect(cleaned('<h3 data-level="1">Head</h3><pre data-verbatim>a\nb</pre>')).toBe('<h3>Head</h3><p>a</p><p>b</p>');
});
