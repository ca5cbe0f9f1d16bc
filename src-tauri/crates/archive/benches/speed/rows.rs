//! The rows of the speed table that are functions of this crate.

use archive::{Archive, By, Error, Filter, OperationKind, Order, Place, SearchOrder};
use chrono::{Datelike, Duration, NaiveDate};
use records::{
    Language, Meeting,
    meetings::{Role, Status},
};
use std::{collections::BTreeSet, io::Write, path::Path, time::Instant};

/// Hits that the window shows while somebody types.
const HITS: usize = 20;
/// Lines of a page.
const PAGE: usize = 50;

/// One row: what was measured, each time in microseconds, and what it must stay below.
pub(crate) struct Row {
    name: String,
    micros: Vec<f64>,
    must: Option<f64>,
}

impl Row {
    fn new(name: &str, must_ms: Option<f64>) -> Self {
        Self {
            name: name.to_owned(),
            micros: Vec::new(),
            must: must_ms.map(|ms| ms * 1000.0),
        }
    }

    fn time<T>(&mut self, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let started = Instant::now();
        let done = std::hint::black_box(work()?);
        self.micros.push(started.elapsed().as_secs_f64() * 1e6);
        Ok(done)
    }

    /// The time below which so many of a hundred stay, in microseconds.
    fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.micros.clone();
        sorted.sort_by(f64::total_cmp);
        let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn in_words(&self) -> String {
        let ms = |percent| self.percentile(percent) / 1000.0;
        let must = self
            .must
            .map_or_else(String::new, |must| format!("  must {:.0} ms", must / 1000.0));
        format!(
            "{:44} p50 {:8.3} ms  p99 {:8.3} ms  worst {:8.3} ms  of {}{must}",
            self.name,
            ms(50),
            ms(99),
            ms(100),
            self.micros.len()
        )
    }

    pub(crate) fn to_json(&self) -> serde_json::Value {
        serde_json::json!({"row": self.name, "micros": self.micros, "must": self.must})
    }
}

/// A view of all, views of filters, and pages everywhere in them.
pub(crate) fn lists(archive: &Archive) -> Result<Vec<Row>, Error> {
    let mut views = Row::new("a list of everything", None);
    let mut filtered = Row::new("a list of one year, status, country, pillar or role", None);
    let mut titled = Row::new("a list by title", None);
    let mut others = Row::new("a list by place, category, status or series", None);
    let mut pages = Row::new("a page of any list", Some(5.0));
    let any = Filter::default;
    let years = archive.years()?;
    let year = years.get(years.len() / 2).map(|(year, _)| *year);
    let pillar = archive
        .list(records::lists::List::Pillars)?
        .first()
        .map(|pillar| pillar.name.clone());
    let narrow = [
        Filter {
            years: year.into_iter().collect(),
            ..any()
        },
        Filter {
            statuses: vec![Status::Held],
            ..any()
        },
        Filter {
            places: vec![Place::country("MK")],
            ..any()
        },
        Filter {
            pillars: pillar.into_iter().collect(),
            ..any()
        },
        Filter {
            roles: vec![Role::Chaired, Role::Spoke],
            ..any()
        },
    ];
    let mut shown = Vec::new();
    for _ in 0..10 {
        shown.push(views.time(|| archive.view(&any()))?);
        for filter in &narrow {
            shown.push(filtered.time(|| archive.view(filter))?);
        }
    }
    let by = |by| Filter {
        order: Order::rising(by),
        ..any()
    };
    for _ in 0..3 {
        shown.push(titled.time(|| archive.view(&by(By::Title)))?);
        for order in [By::Place, By::Category, By::Status, By::Series] {
            others.time(|| archive.view(&by(order)))?;
        }
    }
    shown.push(archive.view(&Filter {
        words: "meeting".to_owned(),
        ..any()
    })?);
    for n in 0..500 {
        let view = &shown[n * 7919 % shown.len()];
        let from = n * 104_729 % view.len().max(1);
        pages.time(|| archive.page(view, from..from + PAGE))?;
    }
    Ok(vec![views, filtered, titled, others, pages])
}

/// Every month of the archive's years, in no order.
pub(crate) fn calendar(archive: &Archive) -> Result<Vec<Row>, Error> {
    let mut row = Row::new("a calendar month", Some(2.0));
    let years: Vec<i32> = archive.years()?.into_iter().map(|(year, _)| year).collect();
    for n in 0..years.len() * 36 {
        let month = n * 7 % (years.len() * 12);
        let first = NaiveDate::from_ymd_opt(years[month / 12], month as u32 % 12 + 1, 1).unwrap_or_default();
        let last = (first + Duration::days(31)).with_day(1).unwrap_or(first) - Duration::days(1);
        row.time(|| archive.calendar(first, last))?;
    }
    Ok(vec![row])
}

/// Words of the archive's own, typed letter by letter; and some of them asked for by rank.
pub(crate) fn search(archive: &Archive) -> Result<Vec<Row>, Error> {
    let mut typing = Row::new("search as you type", Some(30.0));
    let mut ranked = Row::new("search by rank", None);
    let view = archive.view(&Filter::default())?;
    let mut typed = BTreeSet::new();
    for n in 0..40 {
        let from = n * (view.len() / 40).max(1);
        for meeting in archive.page(&view, from..from + 1)? {
            let city = meeting.city.unwrap_or_default();
            let words: Vec<&str> = meeting.title.split_whitespace().take(3).collect();
            typed.insert(words.join(" "));
            typed.insert(format!("{} {city}", words.first().unwrap_or(&"")));
            typed.insert(city);
        }
    }
    for words in [
        "meeting",
        "Дачић",
        "police cooperation",
        "организовани криминал",
        "zyzzyva",
    ] {
        typed.insert(words.to_owned());
    }
    for words in &typed {
        for (end, _) in words.char_indices().skip(2).chain([(words.len(), ' ')]) {
            typing.time(|| archive.search(&words[..end], SearchOrder::Newest, HITS))?;
        }
    }
    for words in typed.iter().take(20) {
        ranked.time(|| archive.search(words, SearchOrder::Ranked, HITS))?;
    }
    Ok(vec![typing, ranked])
}

/// Edits of one field, of one meeting and of many, and new meetings, each durable; beside them a write of a page and its fsync alone.
pub(crate) fn saving(archive: &Archive, folder: &Path) -> Result<Vec<Row>, Error> {
    let io = |source| Error::Io {
        path: folder.into(),
        source,
    };
    let mut alone = Row::new("a write of 4 KiB and its fsync", None);
    let probe = folder.join(".bench-fsync");
    let mut file = std::fs::File::create(&probe).map_err(io)?;
    for _ in 0..200 {
        alone.time(|| file.write_all(&[7; 4096]).and_then(|()| file.sync_data()).map_err(io))?;
    }
    drop(file);
    std::fs::remove_file(&probe).map_err(io)?;
    let must = alone.percentile(99) / 1000.0 + 15.0;
    let mut edits = Row::new("saving a field", Some(must));
    let mut made = Row::new("saving a new meeting with ten participants", Some(must));
    let mut ids = Vec::new();
    for n in 0..100 {
        let mut meeting = crate::invented::meeting(archive.new_id(), n);
        made.time(|| archive.transact(OperationKind::CreateMeeting, |tx| tx.save_meeting(&meeting)))?;
        meeting.title.push_str(" (amended)");
        edits.time(|| archive.transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting)))?;
        meeting.narrative.push_str("\n\nOne more sentence.");
        edits.time(|| archive.transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting)))?;
        ids.push(meeting.id);
    }
    archive.transact(OperationKind::EditMeetings, |tx| {
        ids.iter().try_for_each(|id| tx.remove_meeting(*id).map(drop))
    })?;
    let mut several = Row::new("one field of a thousand meetings, and undo", None);
    let view = archive.view(&Filter::default())?;
    let many = archive.meeting_ids(&view, 0..1_000)?;
    for n in 0..2 {
        several.time(|| {
            archive.transact(OperationKind::EditMeetings, |tx| {
                many.iter().try_for_each(|id| {
                    let mut meeting = tx.meeting(*id)?;
                    meeting.funder = Some(format!("Funder {n}"));
                    tx.save_meeting(&meeting).map(drop)
                })
            })
        })?;
        several.time(|| archive.undo())?;
    }
    let mut draft = Row::new("keeping a draft", Some(must));
    for n in 0..50 {
        let text = Meeting::new(ids[0], n.to_string(), Language::En, NaiveDate::default()).title;
        draft.time(|| archive.draft_put(None, "bench", Some(&text)))?;
    }
    archive.draft_put(None, "bench", None)?;
    Ok(vec![alone, edits, made, several, draft])
}
