// Looks at every page in Chromium: screenshots at two sizes, light and dark, and axe-core's findings.
// Usage: npm run look [folder] [part of a scene's name]; CHROMIUM names the browser.
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {build, preview} from 'vite';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{name: string, url: string, act?: (page: Page) => Promise<void>}} Scene */

const BOARD = '#/meetings/00000000-0000-7000-8000-000000000005';

/** @param {Page} page @param {string} test */
const at = (page, test) => page.locator(`[data-test="${test}"]`);

/** How the list looks. @param {Page} page @param {'list' | 'dense' | 'table'} layout */
async function lay(page, layout) {
  await at(page, 'layout').locator('button').first().click();
  await at(page, 'layout').locator(`[data-value=${layout}]`).click();
  await page.waitForTimeout(200);
}

/** @type {Scene[]} */
const SCENES = [
  {name: 'welcome', url: '?welcome'},
  {name: 'welcome-name', url: '?unnamed'},
  {
    name: 'welcome-new',
    url: '?welcome',
    act: async (page) => {
      await at(page, 'author').locator('input').fill('Maja Pinjo Talevska');
      await at(page, 'new-office').click();
    },
  },
  {
    name: 'welcome-error',
    url: '?welcome',
    act: async (page) => {
      await at(page, 'author').locator('input').fill('Maja Pinjo Talevska');
      await at(page, 'open-office').click();
      await at(page, 'path').locator('input').fill('/home/maja/locked.rapporteur');
      await at(page, 'go').click();
      await at(page, 'problem').waitFor();
    },
  },
  {name: 'meetings-none', url: ''},
  {name: 'meetings', url: BOARD},
  {name: 'meetings-texts', url: BOARD, act: (page) => at(page, 'tab-texts').click()},
  {
    name: 'meetings-editor',
    url: BOARD,
    act: async (page) => {
      await at(page, 'tab-texts').click();
      await page.locator('.ProseMirror[data-test=field-narrative]').click();
      await page.waitForTimeout(200);
      await page.keyboard.press('Control+End');
      await page.waitForTimeout(100);
      await page.keyboard.type('\n\n## Next steps\nThe **office** will propose ');
      await page.keyboard.press('Control+i');
      await page.keyboard.type('two dates');
      await page.keyboard.press('Control+i');
      await page.keyboard.type('.');
      await at(page, 'write-table').first().click();
      await page.keyboard.type('Who');
      await page.keyboard.press('Tab');
      await page.keyboard.type('What');
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'meetings-days',
    url: BOARD,
    act: async (page) => {
      await at(page, 'field-days').locator('input').focus();
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
    },
  },
  {
    name: 'meetings-rows',
    url: BOARD,
    act: async (page) => {
      await at(page, 'tab-outcomes').click();
      await at(page, 'add-action').click();
      await page.keyboard.type('Send the papers');
      for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
      await page.keyboard.type('some day');
      await page.keyboard.press('Escape');
      await at(page, 'add-decision').click();
      await page.keyboard.type('The next meeting is in Tirana.');
    },
  },
  {
    name: 'meetings-larger',
    url: BOARD,
    act: async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '125%';
      });
      await at(page, 'field-days').locator('input').fill('31.6.2022');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'meetings-translation',
    url: BOARD,
    act: async (page) => {
      await at(page, 'tab-texts').click();
      await at(page, 'translation-mk').click();
      await page.locator('.ProseMirror[data-test="field-translations.mk.narrative"]').click();
      await page.keyboard.type('Одборот се состана во Сараево и преку екран.');
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'meetings-outcomes',
    url: BOARD,
    act: async (page) => {
      await at(page, 'tab-outcomes').click();
      await page.locator('[data-test=field-outcomes] .row').nth(1).click();
    },
  },
  {name: 'meetings-participants', url: BOARD, act: (page) => at(page, 'tab-participants').click()},
  {
    name: 'meetings-error-undo',
    url: BOARD,
    act: async (page) => {
      await at(page, 'field-venue').locator('input').fill('Parliamentary Assembly, Blue Hall');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
      await at(page, 'field-days').locator('input').fill('31.6.2022');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
      await at(page, 'field-reference').locator('input').focus();
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(300);
      await at(page, 'field-days').locator('input').focus();
    },
  },
  {
    name: 'meetings-history',
    url: BOARD,
    act: async (page) => {
      await at(page, 'field-venue').locator('input').fill('Parliamentary Assembly, Blue Hall');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      await at(page, 'field-days').locator('input').fill('20–21 June 2022');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      await at(page, 'tab-texts').click();
      await page.locator('.ProseMirror[data-test=field-narrative]').click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('Chaired by Bosnia and Herzegovina, ');
      await at(page, 'field-title').focus();
      await page.waitForTimeout(300);
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(300);
      await at(page, 'tab-history').click();
    },
  },
  {
    name: 'meetings-search',
    url: '',
    act: async (page) => {
      await at(page, 'search').locator('input').fill('mapping');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'meetings-empty',
    url: '',
    act: async (page) => {
      await at(page, 'search').locator('input').fill('Ohrid');
      await at(page, 'filter-pillar').locator('button').first().click();
      await at(page, 'filter-pillar').locator('[data-value$="Border Security initiative"]').click();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'meetings-filter',
    url: '?meetings=300',
    act: async (page) => {
      await at(page, 'filter-year').locator('button').first().click();
      for (const year of [2022, 2021, 2019]) await at(page, 'filter-year').locator(`[data-value="${year}"]`).click();
      await at(page, 'filter-pillar').locator('button').first().click();
      await at(page, 'filter-pillar').locator('[data-value$="Border Security initiative"]').click();
      await at(page, 'filter-place').locator('button').first().click();
      await page.waitForTimeout(200);
      await page.keyboard.type('sa');
    },
  },
  {name: 'meetings-dense', url: BOARD, act: (page) => lay(page, 'dense')},
  {
    name: 'meetings-several',
    url: BOARD,
    act: async (page) => {
      await page.locator('[data-place="2"]').click({modifiers: ['Control']});
      await page.locator('[data-place="4"]').click({modifiers: ['Shift', 'Control']});
      await at(page, 'several-responsible').locator('button').first().click();
    },
  },
  {name: 'meetings-table', url: '?meetings=300', act: (page) => lay(page, 'table')},
  {
    name: 'meetings-table-several',
    url: '?meetings=300',
    act: async (page) => {
      await lay(page, 'table');
      await page.locator('[data-place="2"] .check').click();
      await page.locator('[data-place="6"] .check').click({modifiers: ['Shift']});
      await at(page, 'several-pillars').locator('button').first().click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'meetings-table-refused',
    url: '?meetings=300&refuse=many',
    act: async (page) => {
      await lay(page, 'table');
      await page.keyboard.press('Control+a');
      await at(page, 'several-status').locator('button').first().click();
      await at(page, 'several-status').locator('[data-value=held]').click();
      await at(page, 'several-refusal').waitFor();
    },
  },
  {
    name: 'meetings-table-columns',
    url: '',
    act: async (page) => {
      await lay(page, 'table');
      await at(page, 'columns').locator('button').first().click();
    },
  },
  {
    name: 'meetings-table-record',
    url: '?meetings=300',
    act: async (page) => {
      await lay(page, 'table');
      await page.locator('[data-place="3"] a').click();
    },
  },
  {
    name: 'meetings-table-125',
    url: '?meetings=300',
    act: async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '125%'));
      await lay(page, 'table');
      await page.keyboard.press('Control+a');
    },
  },
  {
    name: 'meetings-new',
    url: '',
    act: async (page) => {
      await page.keyboard.press('Control+n');
      await at(page, 'field-title').waitFor();
    },
  },
  {
    name: 'meetings-city',
    url: BOARD,
    act: async (page) => {
      await at(page, 'field-city').locator('input').fill('ti');
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'reports',
    url: '#/reports/2022',
    act: async (page) => {
      await page.locator('canvas[data-drawn]').first().waitFor();
    },
  },
  {
    name: 'reports-busy',
    url: '?slow=60#/reports',
    act: async (page) => {
      await at(page, 'progress').waitFor();
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'palette',
    url: BOARD,
    act: async (page) => {
      await page.waitForTimeout(1400);
      await page.keyboard.press('Control+k');
      await at(page, 'palette').waitFor();
    },
  },
  {
    name: 'palette-words',
    url: BOARD,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await at(page, 'palette-input').fill('сара');
    },
  },
  {
    name: 'palette-do',
    url: BOARD,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await at(page, 'palette-input').fill('rep');
    },
  },
  {
    name: 'palette-nothing',
    url: '',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await at(page, 'palette-input').fill('xyzzy');
    },
  },
  {
    name: 'keys',
    url: '',
    act: async (page) => {
      await page.keyboard.press('F1');
      await at(page, 'keys').waitFor();
    },
  },
  {name: 'settings', url: '#/settings'},
  {
    name: 'settings-logo',
    url: '#/settings/office/logo-choose',
    act: async (page) => {
      await at(page, 'logo-choose').click();
      await at(page, 'field-accent').locator('input').first().fill('#9fc3ff');
      await page.keyboard.press('Tab');
    },
  },
  {
    name: 'settings-pillars',
    url: '#/settings/pillars',
    act: async (page) => {
      await page.locator('#settings-pillars .item-open').nth(1).click();
      await at(page, 'merge-into').click();
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'settings-refused',
    url: '#/settings/categories',
    act: async (page) => {
      await at(page, 'add-categories').locator('input').fill('training');
      await page.keyboard.press('Enter');
    },
  },
  {name: 'settings-about', url: '#/settings/about'},
  {name: 'settings-large', url: '?text-size=150#/settings/appearance'},
  {name: 'settings-dense', url: '?density=dense#/settings'},
  {
    name: 'reports-large',
    url: '?text-size=150#/reports/2022',
    act: async (page) => {
      await page.locator('canvas[data-drawn]').first().waitFor();
    },
  },
  {
    name: 'trouble-large',
    url: `?text-size=125${BOARD}`,
    act: async (page) => {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(300);
      await page.evaluate(() => Object.assign(document.querySelector('r-app') ?? {}, {trouble: {code: 'disk_full'}}));
    },
  },
  {name: 'welcome-large', url: '?welcome&text-size=150'},
  {
    name: 'palette-large',
    url: '?text-size=150',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await at(page, 'palette-input').fill('meeting');
    },
  },
  {name: 'meetings-large', url: `?text-size=125${BOARD}`},
];
const SIZES = [
  {width: 1280, height: 800},
  {width: 1920, height: 1080},
];

const [folder = join(tmpdir(), 'rapporteur-look'), only = ''] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
const browserPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!browserPath) throw new Error('No Chromium found: install it, or name it in CHROMIUM.');
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

// A build of its own, with the fake bridge in it, so that editing goes on while it is looked at.
const project = fileURLToPath(new URL('..', import.meta.url));
const built = join(folder, 'build');
await build({root: project, mode: 'look', logLevel: 'error', build: {outDir: built, emptyOutDir: true, minify: false}});
const server = await preview({root: project, logLevel: 'error', build: {outDir: built}, preview: {port: 0}});
const root = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: browserPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});

let faults = 0;
/** @param {string} where @param {string} what */
function fault(where, what) {
  faults += 1;
  console.error(`${where}: ${what}`);
}

for (const scene of SCENES.filter(({name}) => name.includes(only))) {
  for (const theme of ['light', 'dark']) {
    for (const size of SIZES) {
      const name = `${scene.name}-${theme}-${size.width}x${size.height}`;
      const page = await browser.newPage({viewport: size, bypassCSP: false});
      page.on('console', (message) => message.type() === 'error' && fault(name, message.text()));
      page.on('pageerror', (error) => fault(name, error.stack ?? error.message));
      const [query, hash = ''] = scene.url.split('#');
      await page.goto(`${root}${query ? `${query}&` : '?'}theme=${theme}#${hash}`);
      try {
        await page.locator('html[data-ready="1"]').waitFor({timeout: 20_000});
        await page.waitForTimeout(300);
        await scene.act?.(page);
        await page.waitForTimeout(400);
      } catch (error) {
        fault(name, String(error));
      }
      await page.screenshot({path: join(folder, `${name}.png`)});
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        /** @type {{axe: import('axe-core').AxeResults & {run(): Promise<import('axe-core').AxeResults>}}} */ (
          /** @type {unknown} */ (window)
        ).axe.run(),
      );
      for (const violation of found.violations)
        fault(
          name,
          `${violation.id}: ${violation.help}\n${violation.nodes
            .slice(0, 3)
            .map(
              (node) =>
                `    ${node.html.slice(0, 200)}\n      ${node.failureSummary?.split('\n').slice(1, 3).join(' ')}`,
            )
            .join('\n')}`,
        );
      await page.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`Screenshots in ${folder}; ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
