//! The PDF as other programs read it. Needs poppler-utils (pdftotext, pdfinfo, pdffonts) and qpdf.

#[path = "../sample/mod.rs"]
mod sample;

mod bytes;
mod input;
mod logo;
mod pages;
mod reading;
mod tools;
