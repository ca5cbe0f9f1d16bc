// How the window is built: ui/src into ui/dist for the shell; `vite dev` adds the fake bridge in front.
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/** The shell's policy (tauri.conf.json), so that what breaks it breaks in development first. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "connect-src 'self' blob: ws:; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Loads the fake bridge before the window: when developing, and in the build that dev/look.js looks at. */
const fakeBridge = {
  name: 'fake-bridge',
  apply: (/** @type {unknown} */ _config, /** @type {import('vite').ConfigEnv} */ {command, mode}) =>
    command === 'serve' || mode === 'look',
  transformIndexHtml: {
    order: /** @type {const} */ ('pre'),
    handler: () => [
      {tag: 'script', attrs: {type: 'module', src: '/dev/start.js'}, injectTo: /** @type {const} */ ('head-prepend')},
    ],
  },
};

/** Vaadin's usage statistics post from pages on localhost, which the app's page can be: the package's own opt-out. */
const noStatistics = {
  find: '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js',
  replacement: fileURLToPath(
    new URL('node_modules/@vaadin/vaadin-usage-statistics/vaadin-usage-statistics-optout.js', import.meta.url),
  ),
};

export default defineConfig({
  plugins: [fakeBridge],
  resolve: {alias: [noStatistics]},
  server: {headers: {'Content-Security-Policy': POLICY}},
  preview: {headers: {'Content-Security-Policy': POLICY}},
  worker: {format: 'es'},
  test: {environment: 'happy-dom', include: ['tests/**/*.test.js']},
  build: {
    target: ['safari18', 'chrome123'],
    // An older target makes the CSS minifier rewrite light-dark(), and html[data-theme] then changes nothing.
    cssTarget: ['safari18', 'chrome123'],
    modulePreload: {polyfill: false},
  },
});
