//! What a screen reader is told: the accessible tree of the real window, read from the accessibility bus as Orca reads
//! it, and pressed through it.

use crate::place::Place;
use office::meetings;
use std::{
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use zbus::{
    blocking::{Connection, Proxy, connection::Builder},
    zvariant::OwnedObjectPath,
};

/// How long a page may take to come on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// Starts the accessibility bus of a session, tells where the session's own is, and becomes the program.
const SCRIPT: &str = "for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do \
    [ -x \"$launcher\" ] && { \"$launcher\" --launch-immediately & break; }; done; \
    echo \"$DBUS_SESSION_BUS_ADDRESS\" > bus; exec \"$@\"";
/// Roles that a person acts on, by their number in AT-SPI (`AtspiRole`): without a name they are "button", and nobody
/// knows of what. WebKit tells the number only.
const ACTED_ON: [u32; 9] = [
    CHECK_BOX,
    COMBO_BOX,
    MENU_ITEM,
    PUSH_BUTTON,
    RADIO_BUTTON,
    SPIN_BUTTON,
    TOGGLE_BUTTON,
    ENTRY,
    LINK,
];
const CHECK_BOX: u32 = 7;
const COMBO_BOX: u32 = 11;
const MENU_ITEM: u32 = 35;
const PUSH_BUTTON: u32 = 43;
const RADIO_BUTTON: u32 = 44;
const SPIN_BUTTON: u32 = 52;
const TOGGLE_BUTTON: u32 = 62;
const ENTRY: u32 = 79;
const HEADING: u32 = 83;
const LINK: u32 = 88;
/// A keyboard event that is a whole text (`AtspiKeySynthType`).
const STRING: u32 = 4;

/// A thing of the accessible tree: who shows it, and what it is called there.
type Address = (String, OwnedObjectPath);

/// A thing that a screen reader can speak of.
struct Thing {
    address: Address,
    role: u32,
    name: String,
}

/// The window, as a screen reader has it.
struct Reader {
    session: Child,
    bus: Connection,
}

impl Reader {
    /// Starts the program on a session with an accessibility bus.
    fn start(place: &Place, arguments: &[&str]) -> Self {
        let mut command = place.command_on_a_bus("sh");
        command
            .args(["-c", SCRIPT, "sh", env!("CARGO_BIN_EXE_rapporteur")])
            .args(arguments)
            .env_remove("NO_AT_BRIDGE")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        let session = command.spawn().unwrap();
        let started = Instant::now();
        let bus = loop {
            if let Some(bus) = accessibility_bus(place) {
                break bus;
            }
            assert!(started.elapsed() < PATIENCE, "there is no accessibility bus");
            std::thread::sleep(Duration::from_millis(50));
        };
        Self { session, bus }
    }

    fn proxy<'a>(&self, (owner, path): &'a Address, interface: &'static str) -> zbus::Result<Proxy<'a>> {
        // Each property is asked when it is wanted: not everybody on this bus can tell all of them at once.
        zbus::blocking::proxy::Builder::new(&self.bus)
            .destination(owner.as_str())?
            .path(path.as_str())?
            .interface(interface)?
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
    }

    /// Everything below a thing, itself first. What goes while it is read is left out.
    fn below(&self, address: Address, things: &mut Vec<Thing>) -> zbus::Result<()> {
        let (role, name, count) = {
            let thing = self.proxy(&address, "org.a11y.atspi.Accessible")?;
            let role: u32 = thing.call("GetRole", &())?;
            let name: String = thing.get_property("Name")?;
            (role, name, thing.get_property::<i32>("ChildCount")?)
        };
        let parent = address.clone();
        things.push(Thing { address, role, name });
        for place in 0..count {
            // One after the other: asked for all at once, GTK leaves out the web view, which another process shows.
            let child = self
                .proxy(&parent, "org.a11y.atspi.Accessible")?
                .call("GetChildAtIndex", &(place,));
            if let Ok(child) = child {
                let _ = self.below(child, things);
            }
        }
        Ok(())
    }

    /// Everything that can be spoken of now.
    fn all(&self) -> Vec<Thing> {
        let root = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").unwrap();
        let mut things = Vec::new();
        // It may not be there yet.
        // It may not be there yet.
        let _ = self.below(("org.a11y.atspi.Registry".to_owned(), root), &mut things);
        things
    }

    /// Waits until there is a thing of this role and name, and answers with all that are there then.
    fn until(&self, role: u32, name: &str) -> Vec<Thing> {
        let started = Instant::now();
        loop {
            let things = self.all();
            if things.iter().any(|thing| thing.is(role, name)) {
                return things;
            }
            let told: Vec<String> = things
                .iter()
                .map(|thing| format!("{}: {}", thing.role, thing.name))
                .collect();
            assert!(
                started.elapsed() < PATIENCE,
                "nothing of role {role} is called “{name}”, but:\n{}",
                told.join("\n")
            );
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Waits until there is a thing of this role and name.
    fn find(&self, role: u32, name: &str) -> Thing {
        let things = self.until(role, name);
        things.into_iter().find(|thing| thing.is(role, name)).unwrap()
    }

    /// Presses a thing, as a screen reader does for a person.
    fn press(&self, role: u32, name: &str) {
        self.act(&self.find(role, name));
    }

    fn act(&self, thing: &Thing) {
        let done: bool = self
            .proxy(&thing.address, "org.a11y.atspi.Action")
            .and_then(|action| action.call("DoAction", &(0_i32,)))
            .unwrap();
        assert!(done, "“{}” does nothing", thing.name);
    }

    /// Types as a keyboard on the screen does.
    fn type_text(&self, text: &str) {
        let path = OwnedObjectPath::try_from("/org/a11y/atspi/registry/deviceeventcontroller").unwrap();
        let keyboard = ("org.a11y.atspi.Registry".to_owned(), path);
        let () = self
            .proxy(&keyboard, "org.a11y.atspi.DeviceEventController")
            .and_then(|keyboard| keyboard.call("GenerateKeyboardEvent", &(0_i32, text, STRING)))
            .unwrap();
    }

    /// Waits until a field holds a text.
    fn holds(&self, field: &Thing, text: &str) {
        let started = Instant::now();
        let read = || -> zbus::Result<String> {
            self.proxy(&field.address, "org.a11y.atspi.Text")?
                .call("GetText", &(0_i32, -1_i32))
        };
        while !read().is_ok_and(|held| held == text) {
            assert!(
                started.elapsed() < PATIENCE,
                "“{text}” is not in the field: {:?}",
                read()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the program is gone.
    fn wait_until_gone(&mut self) {
        let started = Instant::now();
        while self.session.try_wait().unwrap().is_none() {
            assert!(started.elapsed() < PATIENCE, "the program does not end");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // The whole group: both buses and the program.
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.session.id())])
            .status();
        let _ = self.session.wait();
    }
}

impl Thing {
    fn is(&self, role: u32, name: &str) -> bool {
        self.role == role && self.name == name
    }
}

/// The accessibility bus of the session that was started in a place, once both are there.
fn accessibility_bus(place: &Place) -> Option<Connection> {
    let session = std::fs::read_to_string(place.path("bus")).ok()?;
    let session = Builder::address(session.trim()).ok()?.build().ok()?;
    let address: String = Proxy::new(&session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus")
        .ok()?
        .call("GetAddress", &())
        .ok()?;
    Builder::address(address.as_str()).ok()?.build().ok()
}

/// Fails with the things that a person can act on and that have no name.
fn all_are_named(page: &str, things: &[Thing]) {
    let acted_on = things.iter().filter(|thing| ACTED_ON.contains(&thing.role));
    let nameless: Vec<_> = acted_on
        .clone()
        .filter(|thing| thing.name.trim().is_empty())
        .map(|thing| format!("role {} at {}", thing.role, thing.address.1))
        .collect();
    assert!(acted_on.count() > 3, "{page} has next to nothing to act on");
    assert!(nameless.is_empty(), "{page}: without a name: {nameless:?}");
}

#[test]
fn every_page_speaks_to_a_screen_reader() {
    let place = Place::of("reader", "Maja Kovačević");
    let reader = Reader::start(&place, &["--sample"]);

    let list = reader.until(HEADING, "Meetings");
    all_are_named("the list", &list);
    let named = |things: &[Thing], name: &str| things.iter().any(|thing| thing.name.contains(name));
    assert!(
        named(&list, "Settings") && named(&list, "New"),
        "the ways to go are named"
    );

    reader.press(PUSH_BUTTON, "New");
    for (role, field) in [
        (ENTRY, "Title"),
        (ENTRY, "When"),
        (COMBO_BOX, "City"),
        (ENTRY, "Summary"),
    ] {
        reader.until(role, field);
    }
    all_are_named("a record", &reader.all());

    reader.press(LINK, "Reports");
    all_are_named("reports", &reader.until(COMBO_BOX, "Year 2023, 2 meetings"));

    reader.press(LINK, "Settings");
    all_are_named("settings", &reader.until(HEADING, "Settings"));

    reader.press(MENU_ITEM, "All keys");
    reader.until(HEADING, "All keys");
}

#[test]
fn what_is_typed_is_kept_when_the_program_is_quit_at_once() {
    let place = Place::of("quit", "Maja Kovačević");
    let mut reader = Reader::start(&place, &["--sample"]);
    let quit = reader.find(MENU_ITEM, "Quit Rapporteur");
    reader.press(PUSH_BUTTON, "New");
    let title = reader.find(ENTRY, "Title");
    reader.type_text("Typed a moment before");
    reader.holds(&title, "Typed a moment before");
    reader.act(&quit);
    reader.wait_until_gone();

    let drafts = meetings::drafts(&place.read(&place.sample()), None).unwrap();
    assert_eq!(drafts.get("title").map(String::as_str), Some("Typed a moment before"));
}
