//! The window as a person uses it: what they see, press and type. Elements are found by their `data-test`.

use crate::{driver::Driver, place::Place, program::Program};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
    key::Key,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

/// How long anything may take on a slow machine. A test that passes never waits so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// What WebKitWebDriver says of a script that did not reach the page.
const UNREAD: &str = "Could not parse script";

/// Keeps the page drawing for a moment. WebKit takes a picture with the next frame, and of a page that rests there may
/// be none.
const MOVING: &str = "document.documentElement.animate([{opacity: 0.999}, {opacity: 1}], 3000)";

/// The window of the running program.
pub(crate) struct Window {
    client: Client,
    driver: Driver,
    program: Program,
    name: &'static str,
    pictures: AtomicU32,
}

impl Window {
    /// Starts the program under a driver and waits for its first page.
    pub(crate) async fn open(place: &Place, program: &Path, arguments: &[&str]) -> Self {
        let driver = Driver::start(place);
        let options = json!({"application": program, "args": arguments});
        let capabilities = json!({"browserName": "wry", "tauri:options": options});
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let client = ClientBuilder::new(connector)
            .capabilities(serde_json::from_value(capabilities).unwrap())
            .connect(&driver.url())
            .await;
        let client = client.unwrap_or_else(|error| panic!("no session: {error}; {}", driver.said()));
        let program = Program::of(place);
        let window = Self {
            client,
            driver,
            program,
            name: place.name(),
            pictures: AtomicU32::new(0),
        };
        window
            .until("a page", async || {
                window.script("return document.readyState").await == json!("complete")
            })
            .await;
        assert!(
            window.script("return document.scripts.length").await != json!(0),
            "the program holds no built interface. Build it, then the program again: \
             npm --prefix ui ci && npm --prefix ui run build"
        );
        window
            .until("the first page", async || {
                window.script("return !!document.querySelector('[data-test]')").await == json!(true)
            })
            .await;
        window
    }

    /// The element with this `data-test`, once it is there and shown.
    pub(crate) async fn element(&self, test: &str) -> Element {
        self.css(&format!("[data-test='{test}']")).await
    }

    /// The first element that a selector finds, once it is there and shown.
    pub(crate) async fn css(&self, selector: &str) -> Element {
        // Not WebDriver's own question, which takes what stands in an element without a box (`display: contents`) for
        // hidden.
        let shown = format!("return document.querySelector({selector:?})?.getClientRects().length > 0");
        let is_shown = async || self.script(&shown).await == json!(true);
        self.until(&format!("{selector} is there"), is_shown).await;
        self.client.find(Locator::Css(selector)).await.unwrap()
    }

    /// Presses a button, a tab or a row, once it can be pressed.
    pub(crate) async fn press(&self, test: &str) {
        self.css(&format!("[data-test='{test}']:not([disabled])"))
            .await
            .click()
            .await
            .unwrap();
    }

    /// Clicks the first element that a selector finds.
    pub(crate) async fn click(&self, selector: &str) {
        self.css(selector).await.click().await.unwrap();
    }

    /// Clicks while a key is held.
    pub(crate) async fn click_holding(&self, key: Key, selector: &str) {
        let element = self.css(selector).await;
        let value = char::from(key);
        let keyboard = || KeyActions::new("keyboard".to_owned());
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element,
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        let held = keyboard().then(KeyAction::Down { value });
        self.client.perform_actions(held).await.unwrap();
        self.client.perform_actions(mouse).await.unwrap();
        let let_go = keyboard().then(KeyAction::Up { value });
        self.client.perform_actions(let_go).await.unwrap();
    }

    /// Chooses in the menu of a chip, which stays open where several can be chosen.
    pub(crate) async fn pick(&self, test: &str, value: &str) {
        self.click(&format!("[data-test='{test}'] .chip-main")).await;
        self.click(&format!("[data-test='{test}'] [data-value='{value}']"))
            .await;
    }

    /// The texts, as a person reads them, of all elements that a selector finds.
    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        let texts = format!("return [...document.querySelectorAll({selector:?})].map((one) => one.innerText.trim())");
        serde_json::from_value(self.script(&texts).await).unwrap()
    }

    /// Waits until an element's text, as a person reads it, has these words.
    pub(crate) async fn reads(&self, test: &str, words: &str) {
        self.says(&format!("[data-test='{test}']"), words).await;
    }

    /// The same for the first element that a selector finds.
    pub(crate) async fn says(&self, selector: &str, words: &str) {
        let text = format!("return document.querySelector({selector:?})?.innerText ?? ''");
        let has = async || self.script(&text).await.as_str().unwrap().contains(words);
        self.until(&format!("{selector} says \u{201c}{words}\u{201d}"), has)
            .await;
    }

    /// Types into whatever has the keyboard.
    pub(crate) async fn type_text(&self, text: &str) {
        self.client
            .active_element()
            .await
            .unwrap()
            .send_keys(text)
            .await
            .unwrap();
    }

    /// Puts the keyboard into a field, takes out what stands there and types.
    pub(crate) async fn fill(&self, test: &str, text: &str) {
        self.focus(test).await;
        self.script("document.activeElement.select?.()").await;
        self.key(Key::Delete).await;
        if !text.is_empty() {
            self.type_text(text).await;
        }
    }

    /// Puts the keyboard into a field. A field of Vaadin's passes it on to its input.
    pub(crate) async fn focus(&self, test: &str) {
        let element = self.element(test).await;
        let focus = "const field = arguments[0]; (field.inputElement ?? field).focus(); field.scrollIntoView({block: 'center'})";
        self.client
            .execute(focus, vec![serde_json::to_value(&element).unwrap()])
            .await
            .unwrap();
    }

    /// What stands in a field.
    pub(crate) async fn value(&self, test: &str) -> String {
        let element = self.element(test).await;
        let value = "return String(arguments[0].inputElement?.value ?? arguments[0].value ?? '')";
        let answer = self
            .client
            .execute(value, vec![serde_json::to_value(&element).unwrap()])
            .await
            .unwrap();
        answer.as_str().unwrap().to_owned()
    }

    /// Waits until a field shows this.
    pub(crate) async fn shows(&self, test: &str, text: &str) {
        let shows = async || self.value(test).await == text;
        self.until(&format!("{test} shows \u{201c}{text}\u{201d}"), shows).await;
    }

    /// Waits until a field has the keyboard.
    pub(crate) async fn has_keyboard(&self, test: &str) {
        let has = async || self.focused().await == test;
        self.until(&format!("{test} has the keyboard"), has).await;
    }

    /// Goes on with the Tab key until a field has the keyboard.
    pub(crate) async fn tab_to(&self, test: &str) {
        for _ in 0..60 {
            if self.focused().await == test {
                return;
            }
            self.key(Key::Tab).await;
        }
        panic!("the Tab key does not lead to {test}, but to {}", self.focused().await);
    }

    /// The `data-test` of the field that has the keyboard; empty: none has.
    pub(crate) async fn focused(&self) -> String {
        let focused = self
            .script("return document.activeElement?.closest('[data-test]')?.dataset.test ?? ''")
            .await;
        focused.as_str().unwrap().to_owned()
    }

    /// Chooses from a list of Vaadin's, as its menu does.
    pub(crate) async fn choose(&self, test: &str, value: &str) {
        let element = self.element(test).await;
        let choose = "const [list, value] = arguments; list.value = value; list.dispatchEvent(new CustomEvent('change', {bubbles: true}))";
        let arguments = vec![serde_json::to_value(&element).unwrap(), json!(value)];
        self.client.execute(choose, arguments).await.unwrap();
    }

    /// Pages that the preview has; 0 while there is none.
    pub(crate) async fn shown_pages(&self) -> u64 {
        self.script("return document.querySelectorAll('canvas[data-page]').length")
            .await
            .as_u64()
            .unwrap()
    }

    /// Presses one key.
    pub(crate) async fn key(&self, key: Key) {
        self.chord(&[], char::from(key)).await;
    }

    /// Holds the Ctrl key and presses another.
    pub(crate) async fn ctrl(&self, letter: char) {
        self.chord(&[Key::Control], letter).await;
    }

    /// Holds keys and presses another.
    pub(crate) async fn chord(&self, held: &[Key], pressed: char) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for key in held {
            keys = keys.then(KeyAction::Down {
                value: char::from(*key),
            });
        }
        keys = keys
            .then(KeyAction::Down { value: pressed })
            .then(KeyAction::Up { value: pressed });
        for key in held {
            keys = keys.then(KeyAction::Up {
                value: char::from(*key),
            });
        }
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Runs a script in the page; promises are not waited for.
    pub(crate) async fn script(&self, script: &str) -> Value {
        let mut answer = self.client.execute(script, Vec::new()).await;
        // WebKitWebDriver says so now and then of a script that it took a moment before; it was not run then.
        if answer.as_ref().is_err_and(|error| error.to_string().contains(UNREAD)) {
            answer = self.client.execute(script, Vec::new()).await;
        }
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until something is so; panics with the page's text where it does not become so.
    pub(crate) async fn until(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        let started = Instant::now();
        while !is_so().await {
            if started.elapsed() > PATIENCE {
                self.picture("failed").await;
                panic!(
                    "not so: {what}. The page says:\n{}\n{}",
                    self.page().await,
                    self.driver.said()
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// All text of the page.
    pub(crate) async fn page(&self) -> String {
        let text = self
            .client
            .execute("return document.body?.innerText ?? ''", Vec::new())
            .await;
        text.ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The program that shows it.
    pub(crate) fn program(&self) -> &Program {
        &self.program
    }

    /// Takes a picture of the page and leaves it for a person to look at.
    pub(crate) async fn picture(&self, of: &str) {
        self.script(MOVING).await;
        let png = self.client.screenshot().await.unwrap();
        let number = self.pictures.fetch_add(1, Ordering::Relaxed) + 1;
        let folder = pictures();
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{}-{number}-{of}.png", self.name)), &png).unwrap();
    }

    /// Ends the session, and waits until the program is gone and has let go of its archive.
    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
        self.program.wait_until_gone();
    }

    /// Ends the program without a warning, as a power cut does.
    pub(crate) fn kill(self) {
        self.program.kill();
        self.program.wait_until_gone();
    }
}

/// Where pictures are left: beside the built program, whatever the target folder is called.
fn pictures() -> PathBuf {
    let program = Path::new(env!("CARGO_BIN_EXE_rapporteur"));
    program.ancestors().nth(2).unwrap_or(program).join("screenshots")
}
