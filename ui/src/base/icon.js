// Lucide's icons (ISC), imported one by one as SVG text.
import {html} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

/** @type {Record<string, string>} */
const sources = import.meta.glob(
  [
    '/node_modules/lucide-static/icons/arrow-down.svg',
    '/node_modules/lucide-static/icons/arrow-up.svg',
    '/node_modules/lucide-static/icons/book-open.svg',
    '/node_modules/lucide-static/icons/calendar.svg',
    '/node_modules/lucide-static/icons/calendar-clock.svg',
    '/node_modules/lucide-static/icons/check.svg',
    '/node_modules/lucide-static/icons/chevron-down.svg',
    '/node_modules/lucide-static/icons/chevron-up.svg',
    '/node_modules/lucide-static/icons/circle-alert.svg',
    '/node_modules/lucide-static/icons/circle-check.svg',
    '/node_modules/lucide-static/icons/circle-dashed.svg',
    '/node_modules/lucide-static/icons/circle-dot.svg',
    '/node_modules/lucide-static/icons/circle-slash.svg',
    '/node_modules/lucide-static/icons/gavel.svg',
    '/node_modules/lucide-static/icons/lightbulb.svg',
    '/node_modules/lucide-static/icons/map-pin.svg',
    '/node_modules/lucide-static/icons/pencil-line.svg',
    '/node_modules/lucide-static/icons/plus.svg',
    '/node_modules/lucide-static/icons/rows-3.svg',
    '/node_modules/lucide-static/icons/search.svg',
    '/node_modules/lucide-static/icons/settings.svg',
    '/node_modules/lucide-static/icons/square-check-big.svg',
    '/node_modules/lucide-static/icons/trash-2.svg',
    '/node_modules/lucide-static/icons/triangle-alert.svg',
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
