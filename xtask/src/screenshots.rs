//! `cargo xtask screenshots`: the guide's pictures, taken in the real window of the sample office.
//!
//! Each scene is taken light and dark, small and large, so that whoever changes the window sees what that does to every
//! page. The guide shows the light small ones.

use crate::display::Display;
use crate::packages::{self, Purpose};
use crate::webdriver::{Driver, Window};
use crate::workspace::Workspace;
use crate::{Done, npm, step};
use color_quant::NeuQuant;
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// Where the pictures lie, from the root.
const FOLDER: &str = "docs/guide/pictures";
const THEMES: [&str; 2] = ["light", "dark"];
const SIZES: [(u32, u32); 2] = [(1280, 800), (1920, 1080)];
/// Colours of a picture.
const COLOURS: usize = 256;
/// How many pixels are looked at to choose them: every third. More take longer and choose the same.
const SAMPLING: i32 = 3;
/// The page is at rest: fonts are there, and nothing is on its way any more.
const AT_REST: &str = "document.documentElement.dataset.ready === '1' && document.fonts.status === 'loaded'";

/// A page in a state that the guide speaks of.
struct Scene {
    name: &'static str,
    /// Whether the window opens on the sample office; else it opens on the welcome page.
    office: bool,
    /// What is done until the page is to be pictured.
    steps: &'static [Step],
}

/// What a person does, or sees.
enum Step {
    /// Goes to a page.
    Go(&'static str),
    /// Waits until an expression is true.
    See(&'static str),
    /// Runs a statement.
    Do(&'static str),
    /// Presses keys together.
    Press(&'static [&'static str]),
    /// Types a text.
    Type(&'static str),
}
use Step::{Do, Go, Press, See, Type};

const F1: &str = "\u{e031}";
const CONTROL: &str = "\u{e009}";

/// Opens the meeting whose title has these words.
macro_rules! open {
    ($words:literal) => {
        Do(concat!(
            "[...document.querySelectorAll('[data-meeting]')].find((row) => row.textContent.includes('",
            $words,
            "')).click()"
        ))
    };
}

const LIST: Step = See("document.querySelector('[data-meeting]')");
const SHEET: Step = See("document.querySelector('[data-test=field-title]')?.value");

const SCENES: &[Scene] = &[
    Scene {
        name: "welcome",
        office: false,
        steps: &[See("document.querySelector('[data-test=sample]')")],
    },
    Scene {
        name: "meetings",
        office: true,
        steps: &[Go("meetings"), LIST, open!("6th Integrative"), SHEET],
    },
    Scene {
        name: "new-meeting",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            Press(&[CONTROL, "n"]),
            See("document.activeElement?.dataset.test === 'field-title'"),
        ],
    },
    Scene {
        name: "search",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            Press(&[CONTROL, "f"]),
            See("document.activeElement?.closest('[data-test=search]')"),
            Type("portoroz"),
            See("document.querySelector('[data-meeting] mark')"),
        ],
    },
    Scene {
        name: "palette",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            Press(&[CONTROL, "k"]),
            See("document.activeElement?.closest('[data-test=palette-input]')"),
            Type("board"),
            See("document.querySelector('[data-test=palette] [data-key^=meeting]')"),
        ],
    },
    Scene {
        name: "keys",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            Press(&[F1]),
            See("document.querySelector('[data-test=keys]')"),
        ],
    },
    Scene {
        name: "outcomes",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            open!("6th Integrative"),
            SHEET,
            Do("document.querySelector('[data-test=tab-outcomes]').click()"),
        ],
    },
    Scene {
        name: "narrative",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            open!("6th Integrative"),
            SHEET,
            Do("document.querySelector('[data-test=tab-texts]').click()"),
        ],
    },
    Scene {
        name: "history",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            open!("6th Integrative"),
            SHEET,
            Do("document.querySelector('[data-test=tab-history]').click()"),
        ],
    },
    Scene {
        name: "reports",
        office: true,
        steps: &[
            Go("reports"),
            See("document.querySelector('canvas[data-page=\"1\"][data-drawn]')"),
        ],
    },
    Scene {
        name: "pillars",
        office: true,
        steps: &[
            Go("settings/pillars"),
            See("document.querySelector('[data-test=pillars-items] [data-item]')"),
        ],
    },
    Scene {
        name: "settings",
        office: true,
        steps: &[Go("settings"), See("document.querySelector('[data-test=author]')")],
    },
    // Last: the office keeps the layout.
    Scene {
        name: "table",
        office: true,
        steps: &[
            Go("meetings"),
            LIST,
            Do("document.querySelector('[data-test=layout] .chip-main').click()"),
            See("document.querySelector('[role=option][data-value=table]')"),
            Do("document.querySelector('[role=option][data-value=table]').click()"),
            See("document.querySelector('[data-test=meeting-list][role=grid] [data-meeting]')"),
        ],
    },
];

/// Takes the pictures of all scenes, or of those that are named.
///
/// Errors: something is missing, a build fails, there is no scene of a name, a page does not come to what is to be seen.
pub(crate) fn run(workspace: &Workspace, names: &[String]) -> Done {
    if !cfg!(target_os = "linux") {
        return Err("The guide's pictures are taken on Linux, so that they are all of one kind.".to_owned());
    }
    if let Some(unknown) = names
        .iter()
        .find(|name| !SCENES.iter().any(|scene| scene.name == **name))
    {
        let known: Vec<_> = SCENES.iter().map(|scene| scene.name).collect();
        return Err(format!(
            "There is no scene `{unknown}`. There are: {}.",
            known.join(", ")
        ));
    }
    packages::ensure(workspace, &[Purpose::Crates, Purpose::Window, Purpose::Tests])?;
    npm::build(workspace)?;
    step::run(
        "Build Rapporteur",
        &mut workspace.cargo(&["build", "--package", "rapporteur", "--package", "cli"]),
    )?;
    let place = workspace.target("screenshots");
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).map_err(|error| format!("{} cannot be made: {error}.", place.display()))?;
    let office = place.join("IISG.rapporteur");
    let mut sample = workspace.command(workspace.built("debug", "rapporteur-cli"));
    sample
        .args(["--as", "Maja Kovačević", "--archive"])
        .arg(&office)
        .args(["sample", "--iisg"]);
    step::run("Record the sample office", &mut sample)?;
    let pictures = workspace.at(FOLDER);
    fs::create_dir_all(&pictures).map_err(|error| format!("{} cannot be made: {error}.", pictures.display()))?;
    let display = Display::start(workspace)?;
    let driver = Driver::start(workspace, &display, &place.join("home"))?;
    let program = workspace.built("debug", "rapporteur");
    for scene in SCENES
        .iter()
        .filter(|scene| names.is_empty() || names.iter().any(|name| name == scene.name))
    {
        println!("  Picture {} …", scene.name);
        let office = office.to_string_lossy();
        let words: &[&str] = if scene.office { &[&office] } else { &[] };
        for (width, height) in SIZES {
            let window = driver.open(&program, words)?;
            window.resize(width, height)?;
            if let Err(error) = play(&window, scene) {
                let failed = place.join("failed.png");
                take(&window, &failed)?;
                return Err(format!("{error}\nWhat stood there is in {}.", failed.display()));
            }
            for theme in THEMES {
                window.run(&format!("document.documentElement.dataset.theme = '{theme}'"))?;
                let file = pictures.join(format!("{}-{theme}-{width}x{height}.png", scene.name));
                take(&window, &file)?;
            }
        }
    }
    Ok(())
}

/// Does what a scene says, and waits until the page rests. Errors: the page does not come to what is to be seen.
fn play(window: &Window<'_>, scene: &Scene) -> Done {
    window.wait_for(AT_REST)?;
    for step in scene.steps {
        match step {
            Go(route) => window.run(&format!("location.hash = '#/{route}'")).map(drop),
            See(expression) => window.wait_for(expression),
            Do(statement) => window.run(statement).map(drop),
            Press(keys) => window.press(keys),
            Type(text) => text
                .chars()
                .try_for_each(|letter| window.press(&[letter.encode_utf8(&mut [0; 4])])),
        }
        .map_err(|error| format!("The picture of {}: {error}", scene.name))?;
    }
    // Nobody sees from outside when the last frame is painted; a moment is enough for a fade.
    std::thread::sleep(std::time::Duration::from_millis(400));
    Ok(())
}

fn take(window: &Window<'_>, file: &Path) -> Done {
    let picture = window.picture()?;
    let small = reduced(&picture).map_err(|error| format!("The picture cannot be read: {error}."))?;
    fs::write(file, small).map_err(|error| format!("{} cannot be written: {error}.", file.display()))
}

/// The same picture in at most 256 colours: a third of the size, and nobody sees the difference in a window's picture.
/// It is kept in git with every change.
fn reduced(picture: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("it is too large")?];
    let frame = reader.next_frame(&mut pixels)?;
    pixels.truncate(frame.buffer_size());
    let palette = NeuQuant::new(SAMPLING, COLOURS, &pixels);
    let indices: Vec<u8> = pixels
        .chunks_exact(4)
        .map(|pixel| u8::try_from(palette.index_of(pixel)).unwrap_or(u8::MAX))
        .collect();
    let mut small = Vec::new();
    let mut encoder = png::Encoder::new(&mut small, frame.width, frame.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.color_map_rgb());
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(small)
}
