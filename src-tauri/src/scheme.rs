//! The scheme `document`: how the window reads a PDF that was made here, and the office's logo, without the bytes crossing
//! as JSON.

use crate::state::Shell;
use std::{borrow::Cow, sync::Arc};
use tauri::http::{Method, Request, Response, StatusCode, header, response::Builder};

/// The scheme's name; the content security policy in tauri.conf.json names it too.
pub(crate) const NAME: &str = "document";

/// The only page that may read documents: our own.
const READER: &str = if cfg!(windows) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

/// Where the window finds the report of a job. Windows has no schemes of its own, there it is a host.
pub(crate) fn report_url(job: u32) -> String {
    let origin = if cfg!(windows) {
        "http://document.localhost"
    } else {
        "document://localhost"
    };
    format!("{origin}/report/{job}")
}

/// What a path of the scheme names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The report of a job.
    Report(u32),
    /// The office's logo.
    Logo,
}

/// A file that the window may read.
pub(crate) struct Document {
    media_type: String,
    bytes: Arc<[u8]>,
}

impl Place {
    fn of(path: &str) -> Option<Self> {
        if path == "/logo" {
            return Some(Self::Logo);
        }
        path.strip_prefix("/report/")?.parse().ok().map(Self::Report)
    }

    /// What stands there now, if anything does.
    pub(crate) fn read(self, shell: &Shell) -> Option<Document> {
        match self {
            Self::Report(job) => Some(Document {
                media_type: "application/pdf".to_owned(),
                bytes: shell.reports.pdf(job)?,
            }),
            Self::Logo => {
                let office = shell.session(|session| Ok(session.office()?)).ok()?;
                office.logo.map(|logo| Document {
                    media_type: logo.media_type,
                    bytes: logo.bytes.into(),
                })
            }
        }
    }
}

/// Answers one request: the whole file, or the part that a `Range` header asks for (RFC 9110, section 14).
pub(crate) fn answer(
    request: &Request<Vec<u8>>,
    read: impl FnOnce(Place) -> Option<Document>,
) -> Response<Cow<'static, [u8]>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return refuse(StatusCode::METHOD_NOT_ALLOWED);
    }
    let Some(Document { media_type, bytes }) = Place::of(request.uri().path()).and_then(read) else {
        return refuse(StatusCode::NOT_FOUND);
    };
    let asked = request
        .headers()
        .get(header::RANGE)
        .and_then(|range| range.to_str().ok());
    let (status, from, to) = match asked.map(|range| part(range, bytes.len())) {
        None | Some(Part::Whole) => (StatusCode::OK, 0, bytes.len()),
        Some(Part::Bytes { from, to }) => (StatusCode::PARTIAL_CONTENT, from, to),
        Some(Part::OutsideIt) => {
            let range = format!("bytes */{}", bytes.len());
            let answer = headers(StatusCode::RANGE_NOT_SATISFIABLE).header(header::CONTENT_RANGE, range);
            return finish(answer, Vec::new());
        }
    };
    let mut answer = headers(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CONTENT_LENGTH, to - from)
        .header(header::ACCEPT_RANGES, "bytes");
    if status == StatusCode::PARTIAL_CONTENT {
        answer = answer.header(
            header::CONTENT_RANGE,
            format!("bytes {from}-{}/{}", to - 1, bytes.len()),
        );
    }
    let body = if *request.method() == Method::HEAD {
        Vec::new()
    } else {
        bytes[from..to].to_vec()
    };
    finish(answer, body)
}

/// What a `Range` header asks of a body.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// Nothing that is understood here: RFC 9110 says to send everything then.
    Whole,
    /// From the first, up to and without the second.
    Bytes { from: usize, to: usize },
    /// No byte of the body.
    OutsideIt,
}

/// Reads a header with one range of bytes, as pdf.js sends it: "bytes=0-65535", "bytes=100-", "bytes=-500".
fn part(range: &str, length: usize) -> Part {
    let Some((from, to)) = range.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Part::Whole;
    };
    let (from, to) = match (from.trim().parse::<usize>(), to.trim().parse::<usize>()) {
        (Ok(from), Ok(last)) if from <= last => (from, last.saturating_add(1).min(length)),
        (Ok(from), Err(_)) if to.trim().is_empty() => (from, length),
        (Err(_), Ok(tail)) if from.trim().is_empty() => (length.saturating_sub(tail), length),
        _ => return Part::Whole,
    };
    if from < to {
        Part::Bytes { from, to }
    } else {
        Part::OutsideIt
    }
}

fn refuse(status: StatusCode) -> Response<Cow<'static, [u8]>> {
    finish(headers(status), Vec::new())
}

fn headers(status: StatusCode) -> Builder {
    Response::builder()
        .status(status)
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, READER)
        .header(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            "accept-ranges, content-length, content-range",
        )
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        // A drawing is a document of its own where it is opened by itself: nothing in it may run or load.
        .header(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'",
        )
}

fn finish(answer: Builder, body: Vec<u8>) -> Response<Cow<'static, [u8]>> {
    answer
        .body(Cow::Owned(body))
        .expect("every header is a constant, a number or a media type that was checked")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-2.0 0123456789";
    const LOGO: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg'/>";

    /// Asks for a path with a `Range` header; an empty one: none.
    fn ask(method: Method, path: &str, range: &str) -> (u16, Response<Cow<'static, [u8]>>) {
        let read = |place| match place {
            Place::Report(7) => Some(("application/pdf", PDF)),
            Place::Logo => Some(("image/svg+xml", LOGO)),
            Place::Report(_) => None,
        };
        let mut request = Request::builder()
            .method(method)
            .uri(format!("document://localhost{path}"));
        if !range.is_empty() {
            request = request.header(header::RANGE, range);
        }
        let response = answer(&request.body(Vec::new()).unwrap(), |place| {
            read(place).map(|(media_type, bytes)| Document {
                media_type: media_type.to_owned(),
                bytes: bytes.into(),
            })
        });
        (response.status().as_u16(), response)
    }

    fn text<'a>(response: &'a Response<Cow<'static, [u8]>>, name: &str) -> &'a str {
        response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn the_whole_document_is_served_to_our_page_only() {
        let (status, response) = ask(Method::GET, "/report/7", "");
        assert_eq!((status, response.body().as_ref()), (200, PDF));
        assert_eq!(text(&response, "content-type"), "application/pdf");
        assert_eq!(text(&response, "content-length"), PDF.len().to_string());
        assert_eq!(text(&response, "accept-ranges"), "bytes");
        assert_eq!(text(&response, "access-control-allow-origin"), READER);
    }

    #[test]
    fn a_range_is_served_with_its_place() {
        let (status, response) = ask(Method::GET, "/report/7", "bytes=0-3");
        assert_eq!((status, response.body().as_ref()), (206, &b"%PDF"[..]));
        assert_eq!(text(&response, "content-range"), "bytes 0-3/19");
        let (_, tail) = ask(Method::GET, "/report/7", "bytes=-4");
        assert_eq!(tail.body().as_ref(), b"6789");
        let (_, rest) = ask(Method::GET, "/report/7", "bytes=15-");
        assert_eq!(rest.body().as_ref(), b"6789");
        let (_, beyond) = ask(Method::GET, "/report/7", "bytes=15-99999999999");
        assert_eq!(
            (beyond.body().as_ref(), text(&beyond, "content-range")),
            (&b"6789"[..], "bytes 15-18/19")
        );
    }

    #[test]
    fn a_range_behind_the_end_is_refused_with_the_length() {
        let (status, response) = ask(Method::GET, "/report/7", "bytes=19-");
        assert_eq!((status, text(&response, "content-range")), (416, "bytes */19"));
    }

    #[test]
    fn a_range_that_is_not_understood_gets_everything() {
        for range in ["bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=x-y", "bytes=-"] {
            assert_eq!(ask(Method::GET, "/report/7", range).0, 200, "{range}");
        }
    }

    #[test]
    fn the_length_is_told_without_the_body() {
        let (status, response) = ask(Method::HEAD, "/report/7", "");
        assert_eq!(
            (status, text(&response, "content-length"), response.body().len()),
            (200, "19", 0)
        );
    }

    #[test]
    fn the_logo_is_the_open_office_s_own() {
        let home = tempfile::tempdir().unwrap();
        let shell = Shell::new(&home.path().join("config"), None, Arc::new(|_| ())).unwrap();
        assert!(Place::Logo.read(&shell).is_none(), "no register is open");
        let new = office::NewOffice {
            name: "Office".into(),
            language: office::records::Language::En,
        };
        let folder = home.path().join("Office.rapporteur");
        shell
            .enter(|profile| office::Session::create(&folder, &new, profile))
            .unwrap();
        assert!(Place::Logo.read(&shell).is_none(), "it has none");
        let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/logos/plain.svg");
        shell
            .session(|session| Ok(office::logo::take(session, picture.as_ref())?))
            .unwrap();
        let logo = Place::Logo.read(&shell).unwrap();
        assert_eq!(logo.media_type, "image/svg+xml");
        assert_eq!(logo.bytes[..], std::fs::read(picture).unwrap());
    }

    #[test]
    fn the_logo_is_served_as_what_it_is_and_may_run_nothing() {
        let (status, response) = ask(Method::GET, "/logo", "");
        assert_eq!((status, response.body().as_ref()), (200, LOGO));
        assert_eq!(text(&response, "content-type"), "image/svg+xml");
        assert!(text(&response, "content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(
            ask(Method::GET, "/logo?v=2", "").0,
            200,
            "the window asks anew after a change"
        );
    }

    #[test]
    fn nothing_else_is_served() {
        for path in [
            "/report/8",
            "/report/",
            "/report/7/..",
            "/",
            "/report/-1",
            "/logo/",
            "/logo.svg",
            "/etc/passwd",
        ] {
            assert_eq!(ask(Method::GET, path, "").0, 404, "{path}");
        }
        assert_eq!(ask(Method::POST, "/report/7", "").0, 405);
    }
}
