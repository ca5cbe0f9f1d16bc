//! The shell as the window sees it, with a configuration folder of its own and a desktop that follows a script.

use rapporteur_lib::{Desktop, MenuWords, SharedDesktop, Start, Unsaved, WINDOW};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};
use tauri::{
    App, Listener, Manager, WebviewWindow,
    http::HeaderMap,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::TempDir;

/// How a page hands a channel over; the number is the page's callback.
pub(crate) const CHANNEL: &str = "__CHANNEL__:7";

/// Runs on each message that a channel carries; its answer, if there is one, is a command to call at once.
type OnMessage = dyn Fn(&Value) -> Option<(&'static str, Value)> + Send + Sync;

/// A running shell and the page that calls it.
pub(crate) struct Bridge {
    folder: TempDir,
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    pub(crate) desktop: Script,
}

/// What the person at the scripted desktop chooses, and what was asked of it.
#[derive(Clone, Default)]
pub(crate) struct Script(Arc<Mutex<Scripted>>);

#[derive(Default)]
struct Scripted {
    choice: Option<PathBuf>,
    asked: Vec<String>,
    opened: Vec<PathBuf>,
    revealed: Vec<PathBuf>,
    menu: MenuWords,
    loses: bool,
    closed: usize,
}

impl Script {
    /// What the next dialogs answer.
    pub(crate) fn will_choose(&self, path: impl Into<PathBuf>) {
        self.0.lock().unwrap().choice = Some(path.into());
    }

    /// The titles and file names of the dialogs so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.0.lock().unwrap().asked.clone()
    }

    /// Files that were handed to the system's viewer.
    pub(crate) fn opened(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().opened.clone()
    }

    /// Files and folders that the file manager showed.
    pub(crate) fn revealed(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().revealed.clone()
    }

    /// From now on the person lets go what cannot be saved; until then they stay.
    pub(crate) fn will_lose(&self) {
        self.0.lock().unwrap().loses = true;
    }

    /// How many times the window was closed.
    pub(crate) fn closed(&self) -> usize {
        self.0.lock().unwrap().closed
    }

    /// The words of the menu.
    pub(crate) fn menu(&self) -> MenuWords {
        self.0.lock().unwrap().menu.clone()
    }
}

impl Desktop for Script {
    fn choose_folder(&self, title: Option<&str>, _start: &Path) -> Option<PathBuf> {
        let mut script = self.0.lock().unwrap();
        script.asked.push(title.unwrap_or_default().to_owned());
        script.choice.clone()
    }

    fn choose_pdf(&self, title: Option<&str>, _start: &Path, name: &str) -> Option<PathBuf> {
        let mut script = self.0.lock().unwrap();
        script.asked.push(format!("{}: {name}", title.unwrap_or_default()));
        script.choice.clone()
    }

    fn choose_picture(&self, title: Option<&str>, _start: &Path, endings: &[&str]) -> Option<PathBuf> {
        let mut script = self.0.lock().unwrap();
        script
            .asked
            .push(format!("{}: {}", title.unwrap_or_default(), endings.join(" ")));
        script.choice.clone()
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.0.lock().unwrap().opened.push(path.to_owned());
        Ok(())
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        self.0.lock().unwrap().revealed.push(path.to_owned());
        Ok(())
    }

    fn show_menu(&self, words: &MenuWords) -> Result<(), String> {
        self.0.lock().unwrap().menu = words.clone();
        Ok(())
    }

    /// This desktop has a dictionary of English.
    fn check_spelling(&self, languages: Vec<String>) -> Vec<String> {
        languages.into_iter().filter(|tag| tag == "en").collect()
    }

    fn choose_to_lose(&self, unsaved: &Unsaved) -> bool {
        let mut script = self.0.lock().unwrap();
        let Unsaved {
            title,
            text,
            close,
            stay,
        } = unsaved;
        script.asked.push(format!("{title}: {text} [{close}] [{stay}]"));
        script.loses
    }

    fn close(&self) {
        self.0.lock().unwrap().closed += 1;
    }
}

impl Bridge {
    /// A first start on this account: no author, no archive.
    pub(crate) fn new() -> Self {
        Self::started(tempfile::tempdir().unwrap(), None, |_| None)
    }

    /// A start over a configuration folder, asked to open something; `on_message` hears the channels.
    pub(crate) fn started(
        folder: TempDir,
        first: Option<Start>,
        on_message: impl Fn(&Value) -> Option<(&'static str, Value)> + Send + Sync + 'static,
    ) -> Self {
        let on_message: Arc<OnMessage> = Arc::new(on_message);
        let builder = mock_builder().channel_interceptor(move |webview, _, _, body| {
            let then = on_message(&body.clone().deserialize().unwrap());
            if let Some((command, arguments)) = then {
                let window = webview.get_webview_window(WINDOW).unwrap();
                invoke(&window, command, arguments).unwrap();
            }
            true
        });
        let app = rapporteur_lib::build(builder)
            .build(rapporteur_lib::context())
            .expect("the app builds");
        let desktop = Script::default();
        let shared: SharedDesktop = Box::new(desktop.clone());
        rapporteur_lib::furnish(app.handle(), &folder.path().join("config"), first, shared).unwrap();
        let window = tauri::WebviewWindowBuilder::new(&app, WINDOW, Default::default())
            .build()
            .unwrap();
        Self {
            folder,
            app,
            window,
            desktop,
        }
    }

    /// A start with an author and an open archive that has no meetings.
    pub(crate) fn with_office() -> Self {
        Self::with_office_and(|_| None)
    }

    /// The same; `on_message` hears the channels.
    pub(crate) fn with_office_and(
        on_message: impl Fn(&Value) -> Option<(&'static str, Value)> + Send + Sync + 'static,
    ) -> Self {
        let bridge = Self::started(tempfile::tempdir().unwrap(), None, on_message);
        bridge.ok("author_set", json!({"name": "Maja Pinjo"}));
        let path = bridge.path("Office.rapporteur");
        bridge.ok(
            "archive_create",
            json!({"path": path, "office_name": "IISG Secretariat", "language": "en"}),
        );
        bridge
    }

    /// Ends this run of the program; the next one starts over the same folder.
    pub(crate) fn restarted(self) -> Self {
        let Self {
            folder, app, window, ..
        } = self;
        invoke(&window, "archive_close", json!({})).unwrap();
        drop((window, app));
        Self::started(folder, None, |_| None)
    }

    /// A path in this test's own folder.
    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Calls a command.
    pub(crate) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        invoke(&self.window, command, arguments)
    }

    /// Calls a command that must answer.
    pub(crate) fn ok(&self, command: &str, arguments: Value) -> Value {
        self.call(command, arguments)
            .unwrap_or_else(|error| panic!("{command} refused: {error}"))
    }

    /// Calls a command that must refuse; answers its code and field ("" where it names none).
    pub(crate) fn refusal(&self, command: &str, arguments: Value) -> (String, String) {
        let error = match self.call(command, arguments) {
            Ok(answer) => panic!("{command} answered {answer}"),
            Err(error) => error,
        };
        assert!(
            error["message"].as_str().is_some_and(|message| !message.is_empty()),
            "{command}: {error}"
        );
        let word = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        (word("code"), word("field"))
    }

    /// Records a meeting with a title and a day; answers its id.
    pub(crate) fn meeting(&self, title: &str, starts_on: &str) -> String {
        let made = self.ok(
            "meeting_create",
            json!({"fields": {"title": title, "starts_on": starts_on}}),
        );
        made["meeting"]["id"].as_str().unwrap().to_owned()
    }

    /// The person closes the window; whether it goes at once.
    pub(crate) fn ask_to_close(&self) -> bool {
        rapporteur_lib::may_close(self.app.handle())
    }

    /// Keeps what an event carries from now on.
    pub(crate) fn listen(&self, event: &str) -> Arc<Mutex<Vec<Value>>> {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let into = Arc::clone(&heard);
        self.window.listen(event.to_owned(), move |event| {
            into.lock()
                .unwrap()
                .push(serde_json::from_str(event.payload()).unwrap());
        });
        heard
    }
}

/// Waits for what another thread does. Panics: it does not come.
pub(crate) fn until(mut is_so: impl FnMut() -> bool) {
    for _ in 0..2_000 {
        if is_so() {
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
    panic!("what is waited for does not come");
}

/// Calls a command as our own page does.
fn invoke(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<Value, Value> {
    let page = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: page.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}
