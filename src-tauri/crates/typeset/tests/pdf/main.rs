//! The PDF as other programs read it. Needs poppler-utils (pdftotext, pdfinfo, pdffonts) and qpdf.

#![allow(clippy::panic, reason = "a test that panics has failed, and says why")]

#[path = "../sample/mod.rs"]
mod sample;

mod bytes;
mod input;
mod logo;
mod pages;
mod reading;
mod tools;
