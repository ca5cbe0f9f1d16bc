// Lucide's icons (ISC), imported one by one as SVG text.
import {html} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

/** @type {Record<string, string>} */
const sources = import.meta.glob(
  [
    '/node_modules/lucide-static/icons/a-large-small.svg',
    '/node_modules/lucide-static/icons/archive.svg',
    '/node_modules/lucide-static/icons/arrow-down.svg',
    '/node_modules/lucide-static/icons/arrow-left.svg',
    '/node_modules/lucide-static/icons/arrow-right.svg',
    '/node_modules/lucide-static/icons/arrow-up.svg',
    '/node_modules/lucide-static/icons/between-horizontal-end.svg',
    '/node_modules/lucide-static/icons/between-vertical-end.svg',
    '/node_modules/lucide-static/icons/bold.svg',
    '/node_modules/lucide-static/icons/book-open.svg',
    '/node_modules/lucide-static/icons/building-2.svg',
    '/node_modules/lucide-static/icons/calendar.svg',
    '/node_modules/lucide-static/icons/calendar-clock.svg',
    '/node_modules/lucide-static/icons/calendar-plus.svg',
    '/node_modules/lucide-static/icons/check.svg',
    '/node_modules/lucide-static/icons/chevron-down.svg',
    '/node_modules/lucide-static/icons/chevron-up.svg',
    '/node_modules/lucide-static/icons/circle-alert.svg',
    '/node_modules/lucide-static/icons/circle-check.svg',
    '/node_modules/lucide-static/icons/circle-dashed.svg',
    '/node_modules/lucide-static/icons/circle-dot.svg',
    '/node_modules/lucide-static/icons/circle-slash.svg',
    '/node_modules/lucide-static/icons/clipboard-copy.svg',
    '/node_modules/lucide-static/icons/clock.svg',
    '/node_modules/lucide-static/icons/corner-down-left.svg',
    '/node_modules/lucide-static/icons/ellipsis.svg',
    '/node_modules/lucide-static/icons/eye-off.svg',
    '/node_modules/lucide-static/icons/files.svg',
    '/node_modules/lucide-static/icons/folder-open.svg',
    '/node_modules/lucide-static/icons/gavel.svg',
    '/node_modules/lucide-static/icons/grip-vertical.svg',
    '/node_modules/lucide-static/icons/heading-1.svg',
    '/node_modules/lucide-static/icons/heading-2.svg',
    '/node_modules/lucide-static/icons/history.svg',
    '/node_modules/lucide-static/icons/image.svg',
    '/node_modules/lucide-static/icons/info.svg',
    '/node_modules/lucide-static/icons/italic.svg',
    '/node_modules/lucide-static/icons/keyboard.svg',
    '/node_modules/lucide-static/icons/layers.svg',
    '/node_modules/lucide-static/icons/lightbulb.svg',
    '/node_modules/lucide-static/icons/link.svg',
    '/node_modules/lucide-static/icons/list.svg',
    '/node_modules/lucide-static/icons/list-ordered.svg',
    '/node_modules/lucide-static/icons/log-out.svg',
    '/node_modules/lucide-static/icons/map-pin.svg',
    '/node_modules/lucide-static/icons/merge.svg',
    '/node_modules/lucide-static/icons/minus.svg',
    '/node_modules/lucide-static/icons/moon.svg',
    '/node_modules/lucide-static/icons/panels-top-left.svg',
    '/node_modules/lucide-static/icons/pencil-line.svg',
    '/node_modules/lucide-static/icons/plus.svg',
    '/node_modules/lucide-static/icons/printer.svg',
    '/node_modules/lucide-static/icons/quote.svg',
    '/node_modules/lucide-static/icons/redo-2.svg',
    '/node_modules/lucide-static/icons/rotate-ccw.svg',
    '/node_modules/lucide-static/icons/rows-2.svg',
    '/node_modules/lucide-static/icons/rows-3.svg',
    '/node_modules/lucide-static/icons/rows-4.svg',
    '/node_modules/lucide-static/icons/save.svg',
    '/node_modules/lucide-static/icons/search.svg',
    '/node_modules/lucide-static/icons/settings.svg',
    '/node_modules/lucide-static/icons/sliders-horizontal.svg',
    '/node_modules/lucide-static/icons/square-check-big.svg',
    '/node_modules/lucide-static/icons/sun.svg',
    '/node_modules/lucide-static/icons/tags.svg',
    '/node_modules/lucide-static/icons/sun-moon.svg',
    '/node_modules/lucide-static/icons/table.svg',
    '/node_modules/lucide-static/icons/table-columns-split.svg',
    '/node_modules/lucide-static/icons/table-rows-split.svg',
    '/node_modules/lucide-static/icons/trash-2.svg',
    '/node_modules/lucide-static/icons/triangle-alert.svg',
    '/node_modules/lucide-static/icons/undo-2.svg',
    '/node_modules/lucide-static/icons/user.svg',
    '/node_modules/lucide-static/icons/x.svg',
    '/node_modules/lucide-static/icons/zoom-in.svg',
    '/node_modules/lucide-static/icons/zoom-out.svg',
  ],
  {query: '?raw', import: 'default', eager: true},
);

/** The drawing inside each icon's <svg>. */
const drawings = new Map(
  Object.entries(sources).map(([path, svg]) => [
    path.slice(path.lastIndexOf('/') + 1, -4),
    unsafeHTML(
      svg.replace(/<!--.*?-->/s, '').replace(/<svg[^>]*>/, '<svg viewBox="0 0 24 24" aria-hidden="true" class="icon">'),
    ),
  ]),
);

/**
 * An icon beside its word. It is decoration for a screen reader.
 * @param {string} name
 * @param {{slot?: string, small?: boolean}} [options]
 */
export function icon(name, {slot = '', small = false} = {}) {
  return html`<span class="icon-box ${small ? 'small' : ''}" slot=${slot}>${drawings.get(name)}</span>`;
}
