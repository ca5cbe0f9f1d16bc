//! The office's mark on the cover.

use crate::sample::{LOGO, report};
use crate::tools::{Pdf, set};
use blocks::{Document, Logo, LogoFormat};
use std::ops::ControlFlow;
use typeset::{Error, LogoProblem};

fn with(format: LogoFormat, bytes: &[u8]) -> Document {
    let mut document = report();
    document.body.clear();
    let cover = document.cover.as_mut().expect("the report has a cover");
    cover.logo = Some(Logo {
        format,
        bytes: bytes.to_vec(),
        alternative: "Two squares".into(),
    });
    document
}

fn problem(format: LogoFormat, bytes: &[u8]) -> LogoProblem {
    match typeset::pdf(&with(format, bytes), &mut |_| ControlFlow::Continue(())) {
        Err(Error::Logo(error)) => {
            assert!(error.to_string().contains("the logo"), "{error}");
            error.problem
        }
        other => panic!("{other:?}"),
    }
}

/// A picture of 40 × 20 pixels, half transparent.
fn png(colour: png::ColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 40, 20);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a header");
    let pixels = (0..40 * 20 * colour.samples())
        .map(|at| (at * 7 % 256) as u8)
        .collect::<Vec<_>>();
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

#[test]
fn a_drawing_is_drawn_and_described() {
    let pdf = Pdf::of(&with(LogoFormat::Svg, LOGO.as_bytes()));
    pdf.run("qpdf", &["--check"], &[]);
    assert!(pdf.run("pdfimages", &["-list"], &[]).lines().count() <= 2);
    assert!(pdf.run("pdfinfo", &["-struct"], &[]).contains("Figure"));
}

#[test]
fn a_picture_of_every_kind_is_shown() {
    for colour in [
        png::ColorType::Rgb,
        png::ColorType::Rgba,
        png::ColorType::Grayscale,
        png::ColorType::GrayscaleAlpha,
    ] {
        let pdf = Pdf::of(&with(LogoFormat::Png, &png(colour)));
        pdf.run("qpdf", &["--check"], &[]);
        let list = pdf.run("pdfimages", &["-list"], &[]);
        assert!(list.contains("40    20"), "{list}");
        assert_eq!(list.contains("smask"), colour.samples() % 2 == 0, "{colour:?}: {list}");
    }
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/logos/");
    std::fs::read(format!("{folder}{name}")).expect("the fixture is there")
}

#[test]
fn a_jpeg_is_in_the_file_as_it_was() {
    for (name, space) in [("colours.jpg", "rgb"), ("progressive.jpg", "rgb"), ("grey.jpg", "gray")] {
        let bytes = fixture(name);
        assert_eq!(typeset::check_logo(LogoFormat::Jpeg, &bytes), Ok(()));
        let pdf = Pdf::of(&with(LogoFormat::Jpeg, &bytes));
        pdf.run("qpdf", &["--check"], &[]);
        let list = pdf.run("pdfimages", &["-list"], &[]);
        let row: Vec<&str> = list.lines().last().expect("a picture").split_whitespace().collect();
        assert_eq!((row[3], row[4], row[5], row[8]), ("40", "20", space, "jpeg"), "{list}");
    }
    assert_eq!(
        problem(LogoFormat::Jpeg, &fixture("printers.jpg")),
        LogoProblem::Effect,
        "CMYK"
    );
    let whole = fixture("colours.jpg");
    assert_eq!(
        problem(LogoFormat::Jpeg, &whole[..whole.len() / 2]),
        LogoProblem::Unreadable
    );
}

#[test]
fn what_cannot_be_printed_is_refused_with_what_to_do() {
    let svg = |content: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{content}</svg>");
    let gradient = "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient></defs><path fill=\"url(#g)\" d=\"M0 0h9v9z\"/>";
    for (content, expected) in [
        ("<text>IISG</text>", LogoProblem::Text),
        ("<script>alert(1)</script>", LogoProblem::Script),
        (
            "<image href=\"https://example.org/a.png\" width=\"9\" height=\"9\"/>",
            LogoProblem::Picture,
        ),
        (gradient, LogoProblem::Effect),
        ("", LogoProblem::Empty),
        ("<g>", LogoProblem::Unreadable),
    ] {
        assert_eq!(problem(LogoFormat::Svg, svg(content).as_bytes()), expected, "{content}");
    }
    assert_eq!(problem(LogoFormat::Svg, &[0xff, 0xfe, 0x00]), LogoProblem::Unreadable);
    assert_eq!(problem(LogoFormat::Png, b"no picture"), LogoProblem::Unreadable);
    let whole = png(png::ColorType::Rgb);
    assert_eq!(
        problem(LogoFormat::Png, &whole[..whole.len() / 2]),
        LogoProblem::Unreadable
    );
}

#[test]
fn entities_do_not_blow_up() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&c;</svg>";
    assert_eq!(problem(LogoFormat::Svg, bomb.as_bytes()), LogoProblem::Unreadable);
}

#[test]
fn a_period_that_is_no_year_is_set_as_words() {
    let mut document = report();
    document.body.clear();
    let cover = document.cover.as_mut().expect("the report has a cover");
    cover.period = "July 2021–June 2022".into();
    cover.title = crate::sample::text("Report on the implementation of the Integrative Internal Security Governance");
    let typeset = set(&document);
    let boxes = Pdf::new(&typeset.bytes).boxes();
    let height = |word: &str| {
        boxes
            .iter()
            .find(|(_, _, w)| w.starts_with(word))
            .map(|(_, s, _)| (s[3] - s[1]).round())
    };
    assert_eq!(height("July"), height("Report"));
    assert!(height("July") < Some(40.0));
}
