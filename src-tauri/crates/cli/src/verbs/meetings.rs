//! `meetings list`, `show` and `add`.

use crate::{
    args::word,
    desk::Desk,
    stop::{Result, Stop},
};
use clap::Subcommand;
use office::{
    Session,
    meetings::{self, By, Filter, MeetingRow, Opened, Order, Place},
    records::{
        Meeting,
        meetings::{Role, Status},
    },
};
use serde_json::{Map, Value};
use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Rows that are read at a time.
const PAGE: usize = 500;

/// What `meetings` takes.
#[derive(Debug, Subcommand)]
pub(crate) enum Args {
    /// List meetings, the newest first
    List(List),
    /// Show a meeting with all its fields
    Show {
        /// Its id, or the beginning of it
        #[arg(required = true, value_name = "MEETING")]
        meetings: Vec<String>,
    },
    /// Record a new meeting
    Add(Add),
}

/// What `meetings list` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// Only meetings that begin in this year; each of these options but the place may stand several times: any of them
    #[arg(long)]
    year: Vec<i32>,
    /// Only meetings of this pillar: its letters or name; "" for those of none
    #[arg(long)]
    pillar: Vec<String>,
    /// Only meetings of this category; "" for those of none
    #[arg(long)]
    category: Vec<String>,
    /// Only meetings in this country: ISO 3166 alpha-2, or XK
    #[arg(long)]
    country: Option<String>,
    /// Only meetings in this city, in any script
    #[arg(long)]
    place: Option<String>,
    /// Only meetings that stand so: planned, confirmed, held, postponed, cancelled
    #[arg(long, value_parser = |given: &str| word(given, Status::ALL))]
    status: Vec<Status>,
    /// Only meetings at which the office did this: organised, chaired, spoke, attended …
    #[arg(long, value_parser = |given: &str| word(given, Role::ALL))]
    role: Vec<Role>,
    /// Only meetings that hold these words
    #[arg(long)]
    words: Option<String>,
    /// In which order
    #[arg(long, value_enum, default_value = "newest")]
    order: InOrder,
    /// At most so many
    #[arg(long)]
    limit: Option<usize>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum InOrder {
    Newest,
    Oldest,
    Title,
}

/// What `meetings add` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Add {
    /// As it is printed
    #[arg(long)]
    title: Option<String>,
    /// First day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    starts_on: Option<String>,
    /// Last day; else the first
    #[arg(long, value_name = "DATE")]
    ends_on: Option<String>,
    /// Any other field: city=Sarajevo, or in JSON: our_roles=["organised"]; nothing after = empties it
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// Fields as one JSON object in a file; - for standard input
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
}

pub(crate) fn run(args: Args, desk: &mut Desk) -> Result {
    match args {
        Args::List(args) => list(args, desk),
        Args::Show { meetings } => show(&meetings, desk),
        Args::Add(args) => add(args, desk),
    }
}

fn list(args: List, desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let order = match args.order {
        InOrder::Newest => Order::NEWEST,
        InOrder::Oldest => Order::OLDEST,
        InOrder::Title => Order::rising(By::Title),
    };
    let place = Place {
        city: args.place,
        country: args.country,
    };
    let filter = Filter {
        words: args.words.unwrap_or_default(),
        years: args.year,
        pillars: args.pillar,
        categories: args.category,
        roles: args.role,
        statuses: args.status,
        places: (place != Place::default()).then_some(place).into_iter().collect(),
        order,
    };
    let view = meetings::view(&session, &filter)?;
    let all = args.limit.unwrap_or(usize::MAX).min(view.len());
    for from in (0..all).step_by(PAGE) {
        for row in meetings::page(&session, &view, from..all.min(from + PAGE))? {
            if desk.for_machines() {
                desk.object(&meetings::read(&session, row.id)?.for_exchange())?;
            } else {
                desk.say(line(&row))?;
            }
        }
    }
    Ok(())
}

/// "2022-06-20  6th IISG Board Meeting (Sarajevo, BA)  019a…".
fn line(row: &MeetingRow) -> String {
    let days = if row.starts_on == row.ends_on {
        row.starts_on.to_string()
    } else {
        format!("{}/{}", row.starts_on, row.ends_on)
    };
    let place: Vec<&str> = [&row.city, &row.country]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let place = if place.is_empty() {
        String::new()
    } else {
        format!(" ({})", place.join(", "))
    };
    format!("{days:<21}  {}{place}  {}", row.title, row.id)
}

fn show(ids: &[String], desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    for id in ids {
        let id = meetings::by_id(&session, id)?;
        tell(meetings::read(&session, id)?, desk)?;
    }
    Ok(())
}

fn tell(meeting: Meeting, desk: &mut Desk) -> Result {
    let meeting = meeting.for_exchange();
    if desk.for_machines() {
        return desk.object(&meeting);
    }
    let Ok(Value::Object(fields)) = serde_json::to_value(&meeting) else {
        return Err(Stop::refused("the meeting cannot be shown"));
    };
    for (field, value) in fields {
        match value {
            Value::String(text) if text.contains('\n') => desk.say(format_args!("{field}:\n\n{text}\n"))?,
            Value::String(text) => desk.say(format_args!("{field}: {text}"))?,
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                desk.say(format_args!("{field}: {}", items.join("; ")))?;
            }
            Value::Array(items) => {
                desk.say(format_args!("{field}:"))?;
                items.iter().try_for_each(|item| desk.say(format_args!("  {item}")))?;
            }
            other => desk.say(format_args!("{field}: {other}"))?,
        }
    }
    Ok(())
}

fn add(args: Add, desk: &mut Desk) -> Result {
    let mut fields = args.from.as_deref().map_or_else(|| Ok(Map::new()), object)?;
    for (field, value) in [
        ("title", args.title),
        ("starts_on", args.starts_on),
        ("ends_on", args.ends_on),
    ] {
        if let Some(value) = value {
            fields.insert(field.to_owned(), Value::String(value));
        }
    }
    for given in &args.set {
        let Some((field, value)) = given.split_once('=') else {
            return Err(Stop::Usage(format!("--set {given}: write FIELD=VALUE")));
        };
        fields.insert(field.trim().to_owned(), value_of(value));
    }
    let session: Session = desk.open()?;
    let Opened { meeting, made, .. } = meetings::create(&session, &fields)?;
    desk.note_made(&made);
    if desk.for_machines() {
        desk.object(&meeting.for_exchange())
    } else {
        desk.say(meeting.id)
    }
}

/// JSON where it is a list or an object, null where there is nothing, else the text as it stands: no field of a meeting
/// is a bare number, and a reference may look like one.
fn value_of(text: &str) -> Value {
    let as_text = || Value::String(text.to_owned());
    match text.trim_start().chars().next() {
        None => Value::Null,
        Some('[' | '{') => serde_json::from_str(text).unwrap_or_else(|_| as_text()),
        Some(_) => as_text(),
    }
}

fn object(file: &Path) -> Result<Map<String, Value>> {
    let failed = |error: &dyn std::fmt::Display| Stop::refused(format!("{}: {error}", file.display()));
    let mut text = String::new();
    if file == Path::new("-") {
        io::stdin().read_to_string(&mut text).map_err(|error| failed(&error))?;
    } else {
        text = fs::read_to_string(file).map_err(|error| failed(&error))?;
    }
    serde_json::from_str(&text).map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lists_and_objects_are_json_and_all_else_is_text() {
        assert_eq!(value_of("Sarajevo"), json!("Sarajevo"));
        assert_eq!(value_of("[\"organised\"]"), json!(["organised"]));
        assert_eq!(
            value_of("{\"name\": \"Board\", \"number\": 6}"),
            json!({"name": "Board", "number": 6})
        );
        assert_eq!(value_of(""), Value::Null);
        assert_eq!(value_of("2022"), json!("2022"));
        assert_eq!(value_of("true"), json!("true"));
        assert_eq!(value_of("[sic] A title"), json!("[sic] A title"));
        assert_eq!(value_of("\"quoted\""), json!("\"quoted\""));
        assert_eq!(value_of("2022-06-20"), json!("2022-06-20"));
    }
}
