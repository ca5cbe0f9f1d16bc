//! Where the window stands: kept for the account, and put back where a screen shows enough of it.

use crate::farewell;
use office::files;
use serde::{Deserialize, Serialize};
use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel},
    time::Duration,
};
use tauri::{
    AppHandle, Manager, Monitor, PhysicalPosition, PhysicalSize, Runtime, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

/// Moving a window is a stream of events; its place is kept once it rests for so long.
const REST: Duration = Duration::from_millis(300);

/// How much of the upper edge must be seen for a person to get hold of the window, and how high it is. Logical pixels.
const GRIP: (f64, f64) = (200.0, 32.0);

/// The window's place as it is kept. A corner is physical pixels of the whole desktop; the size is logical, so that a
/// window keeps its looks on a screen of another scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Place {
    x: i32,
    y: i32,
    width: f64,
    height: f64,
    maximised: bool,
}

/// The part of a screen that windows may take: without task bars. Physical pixels.
#[derive(Clone, Copy, Debug)]
struct Screen {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    scale: f64,
}

/// Where to put the window. Physical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Frame {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

impl Screen {
    fn of(monitor: &Monitor) -> Self {
        let area = monitor.work_area();
        Self {
            x: area.position.x,
            y: area.position.y,
            width: area.size.width,
            height: area.size.height,
            scale: monitor.scale_factor(),
        }
    }

    /// A size of logical pixels on this screen, no larger than it.
    fn size(&self, width: f64, height: f64) -> (u32, u32) {
        let scaled = |length: f64, most: u32| ((length * self.scale).round() as u32).min(most);
        (scaled(width, self.width), scaled(height, self.height))
    }

    /// A frame of this size in the middle.
    fn middle(&self, width: f64, height: f64) -> Frame {
        let (width, height) = self.size(width, height);
        Frame {
            x: self.x + ((self.width - width) / 2) as i32,
            y: self.y + ((self.height - height) / 2) as i32,
            width,
            height,
        }
    }

    /// How many physical pixels of the upper edge are seen here; None: too few to get hold of it.
    fn grip(&self, place: &Place) -> Option<i64> {
        let (left, top) = (i64::from(place.x), i64::from(place.y));
        let right = left + i64::from(self.size(place.width, place.height).0);
        let (from, to) = (i64::from(self.x), i64::from(self.x) + i64::from(self.width));
        let (above, below) = (i64::from(self.y), i64::from(self.y) + i64::from(self.height));
        let seen = right.min(to) - left.max(from);
        let (wide, high) = ((GRIP.0 * self.scale) as i64, (GRIP.1 * self.scale) as i64);
        (seen >= wide && top >= above - high / 2 && top + high <= below).then_some(seen)
    }
}

/// Where a window that stood in `place` is to stand now. None: no screen shows enough of it.
fn frame_again(place: &Place, screens: &[Screen]) -> Option<Frame> {
    let screen = screens
        .iter()
        .filter_map(|screen| Some((screen.grip(place)?, screen)))
        .max_by_key(|(seen, _)| *seen)?
        .1;
    let (width, height) = screen.size(place.width, place.height);
    Some(Frame {
        x: place.x,
        y: place.y,
        width,
        height,
    })
}

/// Makes the window that tauri.conf.json describes, where it stood last, and keeps where it stands from now on. It is
/// not shown yet.
///
/// # Errors
/// The system opens no window.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, config_folder: &Path) -> tauri::Result<WebviewWindow<R>> {
    let settings = app.config().app.windows.first().cloned().unwrap_or_default();
    // Moved while nobody sees it.
    let window = WebviewWindowBuilder::from_config(app, &settings)?
        .visible(false)
        .build()?;
    let file = config_folder.join("window.json");
    let kept = read(&file);
    let screens: Vec<Screen> = window.available_monitors()?.iter().map(Screen::of).collect();
    let again = kept.as_ref().and_then(|place| frame_again(place, &screens));
    let main = window.primary_monitor()?.as_ref().map(Screen::of);
    let usual = || {
        main.or_else(|| screens.first().copied())
            .map(|screen| screen.middle(settings.width, settings.height))
    };
    if let Some(frame) = again.or_else(usual) {
        // The place first: it decides the scale that the size is taken at.
        window.set_position(PhysicalPosition::new(frame.x, frame.y))?;
        window.set_size(PhysicalSize::new(frame.width, frame.height))?;
    }
    if again.is_some() && kept.is_some_and(|place| place.maximised) {
        window.maximize()?;
    }
    let keeper = Keeper::start(file, again.and(kept));
    let watched = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Moved(_) | WindowEvent::Resized(_) | WindowEvent::ScaleFactorChanged { .. } => {
            keeper.saw(measure(&watched));
        }
        WindowEvent::CloseRequested { api, .. } => {
            keeper.finish();
            if !farewell::may_close(watched.app_handle()) {
                api.prevent_close();
            }
        }
        WindowEvent::Destroyed => keeper.finish(),
        _ => {}
    });
    Ok(window)
}

/// The place that was kept; None: none, or the file says nothing that can be understood.
fn read(file: &Path) -> Option<Place> {
    let place: Place = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    let is_sound = |length: f64| length.is_finite() && (1.0..100_000.0).contains(&length);
    (is_sound(place.width) && is_sound(place.height)).then_some(place)
}

/// The window's place now. None: it is minimised or fills the screen, which is nothing to come back to.
fn measure<R: Runtime>(window: &WebviewWindow<R>) -> Option<Place> {
    if window.is_minimized().ok()? || window.is_fullscreen().ok()? {
        return None;
    }
    let corner = window.outer_position().ok()?;
    let size = window.inner_size().ok()?.to_logical::<f64>(window.scale_factor().ok()?);
    Some(Place {
        x: corner.x,
        y: corner.y,
        width: size.width,
        height: size.height,
        maximised: window.is_maximized().ok()?,
    })
}

/// Writes the place down when the window rests, on a thread of its own.
struct Keeper(Sender<Seen>);

enum Seen {
    Place(Place),
    /// The window closes: write now, then say so.
    Last(SyncSender<()>),
}

impl Keeper {
    fn start(file: PathBuf, kept: Option<Place>) -> Self {
        let (sender, seen) = channel();
        let work = move || keep(&file, kept, &seen);
        if let Err(error) = std::thread::Builder::new().name("window-place".into()).spawn(work) {
            tracing::warn!(code = ?error.kind(), "the window's place is not kept: no thread");
        }
        Self(sender)
    }

    fn saw(&self, place: Option<Place>) {
        if let Some(place) = place {
            // The thread is gone: nothing is kept.
            let _ = self.0.send(Seen::Place(place));
        }
    }

    fn finish(&self) {
        let (sender, written) = sync_channel(1);
        if self.0.send(Seen::Last(sender)).is_ok() {
            let _ = written.recv_timeout(Duration::from_secs(1));
        }
    }
}

fn keep(file: &Path, mut kept: Option<Place>, seen: &Receiver<Seen>) {
    let mut latest = None;
    loop {
        let next = match latest {
            None => seen.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(_) => seen.recv_timeout(REST),
        };
        match next {
            Ok(Seen::Place(place)) => latest = Some(place),
            Ok(Seen::Last(written)) => {
                settle(file, &mut kept, latest.take());
                let _ = written.try_send(());
            }
            Err(RecvTimeoutError::Timeout) => settle(file, &mut kept, latest.take()),
            Err(RecvTimeoutError::Disconnected) => return settle(file, &mut kept, latest.take()),
        }
    }
}

/// Writes down where the window came to rest.
fn settle(file: &Path, kept: &mut Option<Place>, latest: Option<Place>) {
    let Some(latest) = latest.map(|place| resting(*kept, place)) else {
        return;
    };
    if *kept == Some(latest) {
        return;
    }
    *kept = Some(latest);
    let written = serde_json::to_vec(&latest)
        .map_err(|error| office::Error::Internal(error.to_string()))
        .and_then(|text| files::replace(file, &text));
    if let Err(error) = written {
        tracing::warn!(code = error.code(), "the window's place could not be kept");
    }
}

/// A maximised window comes back to the place that it had before, so that its own size is not what is kept.
fn resting(before: Option<Place>, now: Place) -> Place {
    match before {
        Some(before) if now.maximised => Place {
            maximised: true,
            ..before
        },
        _ => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Screen = Screen {
        x: 0,
        y: 0,
        width: 1366,
        height: 728,
        scale: 1.0,
    };
    /// A 4K screen at 200 %, right of the laptop.
    const WIDE: Screen = Screen {
        x: 1366,
        y: 0,
        width: 3840,
        height: 2080,
        scale: 2.0,
    };

    fn place(x: i32, y: i32) -> Place {
        Place {
            x,
            y,
            width: 1000.0,
            height: 700.0,
            maximised: false,
        }
    }

    fn frame(x: i32, y: i32, width: u32, height: u32) -> Option<Frame> {
        Some(Frame { x, y, width, height })
    }

    #[test]
    fn a_window_comes_back_where_it_stood() {
        assert_eq!(frame_again(&place(40, 20), &[LAPTOP]), frame(40, 20, 1000, 700));
        // A little beside the screen, as a person may leave it.
        assert_eq!(frame_again(&place(-300, 20), &[LAPTOP]), frame(-300, 20, 1000, 700));
    }

    #[test]
    fn on_a_screen_of_another_scale_it_keeps_its_looks() {
        let on_both = [LAPTOP, WIDE];
        assert_eq!(frame_again(&place(1500, 100), &on_both), frame(1500, 100, 2000, 1400));
    }

    #[test]
    fn a_window_that_nobody_could_reach_does_not_come_back() {
        for (x, y) in [(1500, 100), (-900, 20), (1300, 20), (40, 720), (40, -500)] {
            assert_eq!(frame_again(&place(x, y), &[LAPTOP]), None, "{x}, {y}");
        }
        assert_eq!(frame_again(&place(40, 20), &[]), None);
    }

    #[test]
    fn no_window_is_larger_than_its_screen() {
        let large = Place {
            width: 3000.0,
            height: 2000.0,
            ..place(0, 0)
        };
        assert_eq!(frame_again(&large, &[LAPTOP]), frame(0, 0, 1366, 728));
        assert_eq!(LAPTOP.middle(1280.0, 800.0), frame(43, 0, 1280, 728).unwrap());
        assert_eq!(WIDE.middle(1280.0, 800.0), frame(2006, 240, 2560, 1600).unwrap());
    }

    #[test]
    fn a_maximised_window_keeps_the_place_before() {
        let before = place(40, 20);
        let maximised = Place {
            maximised: true,
            width: 1366.0,
            ..place(0, 0)
        };
        let kept = resting(Some(before), maximised);
        assert_eq!(
            kept,
            Place {
                maximised: true,
                ..before
            }
        );
        assert_eq!(resting(Some(kept), place(50, 60)), place(50, 60));
    }

    #[test]
    fn what_rests_or_closes_is_written_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("window.json");
        let keeper = Keeper::start(file.clone(), None);
        keeper.saw(Some(place(1, 2)));
        keeper.saw(Some(place(3, 4)));
        keeper.saw(None);
        keeper.finish();
        assert_eq!(read(&file), Some(place(3, 4)));
        for nonsense in ["", "{}", r#"{"x":0,"y":0,"width":1e300,"height":9,"maximised":false}"#] {
            std::fs::write(&file, nonsense).unwrap();
            assert_eq!(read(&file), None, "{nonsense}");
        }
    }
}
