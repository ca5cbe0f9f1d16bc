//! Pages to a PDF file.
//!
//! printpdf turns the drawing of one page at a time into its content stream, which is compressed and kept; so a long
//! document costs memory for its compressed pages and its structure only. At the end printpdf makes the document of all
//! pages with their links, and lopdf adds what printpdf has no words for: fonts with exact widths, the structure, the
//! outline, the metadata.

mod content;
mod fonts;
mod jpeg;
mod logo;
mod metadata;
mod outline;
mod structure;

pub(crate) use logo::Logo;

use crate::flow::Bookmark;
use crate::items::Target;
use crate::page::{Page, Thing};
use crate::setter::{Anchors, Setter, Stopped, Watch};
use crate::style::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::tags::ElementId;
use flate2::{Compression, write::ZlibEncoder};
use fonts::Subsets;
use lopdf::{Object, ObjectId, Stream};
use printpdf::{
    Actions, BorderArray, ColorArray, CustomPdfConformance, Destination, HighlightingMode, LinkAnnotation, Op,
    PdfConformance, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect,
};
use std::io::Write as _;

/// Level of compression: 6 makes files seven per cent smaller and the whole report a sixth slower.
const COMPRESSION: Compression = Compression::new(4);

/// A link on a page.
pub(crate) struct Link {
    /// From the left and lower edges of the page: left, bottom, width, height.
    pub area: [f32; 4],
    /// Where it leads.
    pub to: Target,
    /// Its element.
    pub element: ElementId,
    /// What it says.
    pub words: String,
}

/// A page after printing.
struct Printed {
    /// The content stream, compressed.
    content: Vec<u8>,
    links: Vec<Link>,
    /// The element of each marked content, by its number.
    marked: Vec<ElementId>,
}

/// Prints pages as they come and binds them at the end.
pub(crate) struct Press<'d> {
    subsets: Subsets,
    printed: Vec<Option<Printed>>,
    /// Pages that show numbers of pages that are not known yet.
    waiting: Vec<Page>,
    inlines: content::Inlines,
    logo: Option<&'d Logo>,
}

impl<'d> Press<'d> {
    /// A press without pages.
    pub(crate) fn new(logo: Option<&'d Logo>) -> Self {
        Self {
            subsets: Subsets::default(),
            printed: Vec::new(),
            waiting: Vec::new(),
            inlines: content::Inlines::default(),
            logo,
        }
    }

    /// Takes a page, and prints it if all it shows is known.
    pub(crate) fn page(&mut self, setter: &mut Setter<'_>, page: Page) -> Result<(), Stopped> {
        if is_known(&page, &setter.anchors) {
            self.print(setter, page);
        } else {
            self.waiting.push(page);
        }
        setter.watch.tick()
    }

    fn print(&mut self, setter: &mut Setter<'_>, page: Page) {
        let number = page.number;
        let drawn = content::draw(setter, &mut self.subsets, &mut self.inlines, self.logo, page);
        let content = deflate(&page_stream(drawn.operations));
        if self.printed.len() <= number {
            self.printed.resize_with(number + 1, || None);
        }
        self.printed[number] = Some(Printed {
            content,
            links: drawn.links,
            marked: drawn.marked,
        });
    }

    /// Prints what waited, and makes the file of all pages.
    pub(crate) fn bind(mut self, setter: &mut Setter<'_>, bookmarks: &[Bookmark]) -> Result<(Vec<u8>, usize), Stopped> {
        for page in std::mem::take(&mut self.waiting) {
            self.print(setter, page);
            setter.watch.tick()?;
        }
        let printed: Vec<Printed> = self.printed.into_iter().flatten().collect();
        let mut file = skeleton(&printed, &setter.anchors, self.logo);
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        let fonts = self.subsets.embed(&mut file, setter);
        let mut links = Vec::with_capacity(printed.len());
        let mut marked = Vec::with_capacity(printed.len());
        let resources = file.new_object_id();
        for (page, id) in printed.into_iter().zip(&pages) {
            dress(&mut file, *id, page.content, resources);
            links.push(page.links);
            marked.push(page.marked);
        }
        share_resources(&mut file, resources, fonts);
        setter.watch.tick()?;
        setter.tags.sort();
        structure::write(&mut file, setter, &pages, &links, &marked)?;
        outline::write(&mut file, bookmarks, &pages);
        setter.watch.tick()?;
        metadata::write(&mut file, setter.document);
        let mut bytes = Vec::new();
        compress(&mut file);
        setter.watch.tick()?;
        let mut target = Listening {
            bytes: &mut bytes,
            watch: &mut setter.watch,
            written: 0,
        };
        file.save_modern(&mut target).map_err(|_| Stopped)?;
        Ok((bytes, pages.len()))
    }
}

/// Memory that is written to as long as nobody stops the work: writing is the only thing that can fail.
struct Listening<'w, 'p> {
    bytes: &'w mut Vec<u8>,
    watch: &'w mut Watch<'p>,
    written: usize,
}

impl std::io::Write for Listening<'_, '_> {
    fn write(&mut self, data: &[u8]) -> std::io::Result<usize> {
        const PATIENCE: usize = 1 << 20;
        if (self.written + data.len()) / PATIENCE > self.written / PATIENCE {
            self.watch.tick().map_err(|Stopped| std::io::Error::other("stopped"))?;
        }
        self.written += data.len();
        self.bytes.extend_from_slice(data);
        Ok(data.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether every page whose number a page shows is known.
fn is_known(page: &Page, anchors: &Anchors) -> bool {
    page.placed.iter().all(|placed| match &placed.thing {
        Thing::Line { line, .. } if line.pages => line.pieces.iter().all(|piece| match piece.content {
            crate::items::Content::PageOf(anchor) => anchors.place(anchor).is_some(),
            crate::items::Content::Glyphs { .. } => true,
        }),
        _ => true,
    })
}

/// printpdf's settings: our operators as they are, nothing guessed.
fn options() -> PdfSaveOptions {
    PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    }
}

/// A document without the requirements of a printing standard: printpdf would add a profile to each.
fn empty_document() -> PdfDocument {
    let mut document = PdfDocument::new("");
    document.metadata.info.conformance = PdfConformance::Custom(CustomPdfConformance {
        requires_icc_profile: false,
        requires_xmp_metadata: false,
        ..CustomPdfConformance::default()
    });
    document
}

fn paper(ops: Vec<Op>) -> PdfPage {
    let page = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(PAGE_WIDTH),
        height: Pt(PAGE_HEIGHT),
        mode: None,
        winding_order: None,
    };
    PdfPage {
        media_box: page.clone(),
        trim_box: page.clone(),
        crop_box: page,
        ops,
    }
}

/// The content stream that printpdf writes for a page's operations.
fn page_stream(operations: Vec<Op>) -> Vec<u8> {
    let mut document = empty_document();
    document.pages.push(paper(operations));
    let written = document.to_lopdf_document(&options(), &mut Vec::new());
    let page = written.page_iter().next().expect("it has one page");
    written.get_page_content(page)
}

/// printpdf's document of all pages, with their links and without their content.
fn skeleton(printed: &[Printed], anchors: &Anchors, logo: Option<&Logo>) -> lopdf::Document {
    let mut document = empty_document();
    if let Some((id, object)) = logo.and_then(Logo::external_object) {
        document.resources.xobjects.map.insert(id, object);
    }
    let annotation = |link: &Link| {
        let [x, y, width, height] = link.area.map(Pt);
        let rect = Rect {
            x,
            y,
            width,
            height,
            mode: None,
            winding_order: None,
        };
        let actions = match &link.to {
            Target::Away(address) => Actions::Uri(address.to_string()),
            Target::Within(anchor) => {
                let place = anchors.place(*anchor)?;
                let top = Some(PAGE_HEIGHT - (place.y - 14.0).max(0.0));
                // printpdf counts pages in links from 1.
                Actions::Goto(Destination::Xyz {
                    page: place.page + 1,
                    left: None,
                    top,
                    zoom: None,
                })
            }
        };
        let border = Some(BorderArray::Solid([0.0, 0.0, 0.0]));
        let link = LinkAnnotation::new(
            rect,
            actions,
            border,
            Some(ColorArray::Transparent),
            Some(HighlightingMode::Invert),
        );
        Some(Op::LinkAnnotation { link })
    };
    document.pages = printed
        .iter()
        .map(|page| paper(page.links.iter().filter_map(annotation).collect()))
        .collect();
    document.to_lopdf_document(&options(), &mut Vec::new())
}

/// Gives a page of the skeleton its content.
fn dress(file: &mut lopdf::Document, page: ObjectId, content: Vec<u8>, resources: ObjectId) {
    let mut stream = Stream::new(lopdf::Dictionary::new(), content).with_compression(false);
    stream.dict.set("Filter", "FlateDecode");
    let Ok(dictionary) = file.get_dictionary_mut(page) else {
        return;
    };
    let old = [b"Contents".as_slice(), b"Resources"].map(|key| dictionary.get(key).and_then(Object::as_reference).ok());
    dictionary.set("Resources", Object::Reference(resources));
    let Some(content) = old[0] else { return };
    file.objects.insert(content, Object::Stream(stream));
    if let Some(unused) = old[1] {
        file.objects.remove(&unused);
    }
}

/// One dictionary of resources for all pages.
fn share_resources(file: &mut lopdf::Document, resources: ObjectId, fonts: lopdf::Dictionary) {
    let mut dictionary = lopdf::Dictionary::new();
    dictionary.set("Font", fonts);
    dictionary.set("XObject", logo::resources(file));
    file.objects.insert(resources, Object::Dictionary(dictionary));
}

/// zlib data.
fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(data.len() / 3), COMPRESSION);
    encoder.write_all(data).expect("writing to memory does not fail");
    encoder.finish().expect("writing to memory does not fail")
}

/// Compresses the streams that are not yet.
fn compress(file: &mut lopdf::Document) {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.allows_compression && !stream.dict.has(b"Filter") {
            let compressed = deflate(&stream.content);
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(compressed);
        }
    }
}
